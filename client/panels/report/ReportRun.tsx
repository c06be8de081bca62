import { EXPORT_LIMITS } from '../../../graph-data/model/api/export.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { useNames } from '../../state/use-names.ts';
import { useViewStore } from '../../state/use-view.ts';
import { TextButton } from '../../ui/Button.tsx';
import { AskProblem } from '../ask/AskProblem.tsx';
import { ExportProgress } from '../take-away/export/ExportOutcome.tsx';
import type { Amount } from '../take-away/export/formats.ts';
import { toWayBack } from '../take-away/export/to-export-body.ts';
import { useExport } from '../take-away/export/use-export.ts';
import { EXPORT_WORDS } from '../take-away/export/words.ts';
import { previewReport } from './preview-report.ts';
import { toReportBody, toSections } from './report-request.ts';
import type { ReportChoice, ReportView } from './report-request.ts';
import { REPORT_WORDS } from './words.ts';

interface ReportRunProps {
  readonly choice: ReportChoice;
  readonly view: Omit<ReportView, 'view'>;
  /** Null where only the server knows. */
  readonly amount: Amount | null;
}

/** What the report will hold; then its preview, its making and its download. */
export function ReportRun({ choice, view, amount }: ReportRunProps) {
  const own = useOwnWords(REPORT_WORDS);
  const { formats } = useWords();
  const store = useViewStore();
  const { state, save, run, stop } = useExport();
  const limits = EXPORT_LIMITS[choice.format];
  const isTooMuch =
    limits !== undefined &&
    amount !== null &&
    (amount.nodes > limits.nodes || amount.relationships > limits.relationships);
  if (isTooMuch) {
    const nodes = formats.number(limits.nodes);
    const relationships = formats.number(limits.relationships);
    return (
      <p className="note" role="alert">
        {own.tooMuch({ nodes, relationships })}
      </p>
    );
  }
  // The camera moves without telling: the link is that of the moment of the click.
  const toBody = () => toReportBody(choice, { ...view, view: toWayBack(store) });
  const isRunning = state.is === 'running';
  return (
    <>
      <Holds choice={choice} view={view} amount={amount} />
      <div className="actions">
        <TextButton icon="download" disabled={isRunning} onClick={() => save(toBody())}>
          {own.save}
        </TextButton>
        <TextButton
          disabled={isRunning}
          onClick={() => run((fetchFile) => previewReport(toBody(), fetchFile))}
        >
          {own.preview}
        </TextButton>
        {isRunning && (
          <TextButton icon="stop" onClick={stop}>
            {own.cancel}
          </TextButton>
        )}
      </div>
      {state.is === 'failed' ? (
        <AskProblem error={state.error} onRetry={() => save(toBody())} />
      ) : (
        <ExportProgress state={state} />
      )}
    </>
  );
}

function Holds({ choice, view, amount }: ReportRunProps) {
  const own = useOwnWords(REPORT_WORDS);
  const shared = useOwnWords(EXPORT_WORDS);
  const { formats } = useWords();
  const nameOf = useNames();
  const store = useViewStore();
  const { selection } = view.taken;
  const parts = toSections(selection)
    .filter((section) => !choice.without.includes(section))
    .filter((section) => section !== 'paths' || view.ways.length > 0 || 'path' in selection);
  const ways = view.ways.map(({ from, to }) => own.way({ from: nameOf(from), to: nameOf(to) }));
  return (
    <section className="report__holds">
      <h3 className="panel__title">{own.holds}</h3>
      {amount !== null && (
        <p>
          {shared.counts({
            nodes: formats.number(amount.nodes),
            relationships: formats.number(amount.relationships),
          })}
        </p>
      )}
      <p>{formats.list(parts.map((section) => own.sections[section]))}</p>
      {view.filters.length > 0 && <p>{own.filters(formats.list(view.filters))}</p>}
      {ways.length > 0 && !choice.without.includes('paths') && (
        <p>{own.ways(formats.list(ways))}</p>
      )}
      <p className="quiet">{own.always}</p>
      {toWayBack(store) === null && <p className="quiet">{own.noLink}</p>}
    </section>
  );
}
