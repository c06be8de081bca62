import type { ExportLanguage } from '../../../../graph-data/model/api/export.ts';
import { useWords } from '../../../i18n/use-messages.ts';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { useViewStore } from '../../../state/use-view.ts';
import { TextButton } from '../../../ui/Button.tsx';
import { ExportOutcome } from './ExportOutcome.tsx';
import { isTooMuch } from './formats.ts';
import type { Amount, OfferedFormat } from './formats.ts';
import type { Subject, toTaken } from './subject.ts';
import { toExportBody, toWayBack } from './to-export-body.ts';
import { TooMuch } from './TooMuch.tsx';
import { useExport } from './use-export.ts';
import type { ExportRequest } from './use-export.ts';
import { EXPORT_WORDS } from './words.ts';

interface ExportRunProps {
  readonly subject: Subject;
  readonly taken: ReturnType<typeof toTaken>;
  readonly amount: Amount | null;
  readonly format: OfferedFormat;
  readonly language: ExportLanguage;
  readonly onFormat: (format: OfferedFormat) => void;
}

/** Preview and download of what is chosen, and how far they are. */
export function ExportRun({ subject, taken, amount, format, language, onFormat }: ExportRunProps) {
  const own = useOwnWords(EXPORT_WORDS);
  const store = useViewStore();
  const { state, save, preview, stop } = useExport();
  if ('hindrance' in taken) return null;
  if (isTooMuch(format, amount)) return <TooMuch format={format} onFormat={onFormat} />;
  // The camera moves without telling: the link is that of the moment of the click.
  const act = (work: (request: ExportRequest) => void) => () => {
    const request = toExportBody({ taken, format, language, store });
    if (request !== null) work(request);
  };

  return (
    <>
      <p className="quiet">
        <TimeNote subject={subject} taken={taken} />
        {toWayBack(store) === null && ` ${own.linkTooLong}`}
      </p>
      <div className="actions">
        <TextButton icon="download" disabled={state.is === 'running'} onClick={act(save)}>
          {own.save}
        </TextButton>
        <TextButton disabled={state.is === 'running'} onClick={act(preview)}>
          {own.preview}
        </TextButton>
        {state.is === 'running' && (
          <TextButton icon="stop" onClick={stop}>
            {own.cancel}
          </TextButton>
        )}
      </div>
      <ExportOutcome state={state} format={format} onFormat={onFormat} onRetry={act(save)} />
    </>
  );
}

function TimeNote({ subject, taken }: Pick<ExportRunProps, 'subject' | 'taken'>) {
  const own = useOwnWords(EXPORT_WORDS);
  const { formats } = useWords();
  if ('hindrance' in taken) return null;
  if (subject === 'answer') return <>{own.answerTimes}</>;
  if (taken.isTimeLost) return <>{own.timeLost}</>;
  return <>{taken.at === undefined ? own.allTimes : own.moment(formats.date(taken.at))}</>;
}
