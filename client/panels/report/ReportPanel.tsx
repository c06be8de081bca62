import { useState } from 'react';
import type { ExportLanguage } from '../../../graph-data/model/api/export.ts';
import { REPORT_SECTIONS } from '../../../graph-data/model/api/report.ts';
import type { ReportSection } from '../../../graph-data/model/api/report.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import { useReportDraft } from '../../state/use-report-draft.ts';
import { useView } from '../../state/use-view.ts';
import { useRestrictions } from '../filter/use-restrictions.ts';
import { toAmount } from '../take-away/export/amount.ts';
import { SubjectField } from '../take-away/export/SubjectField.tsx';
import { toMiddle, toTaken } from '../take-away/export/subject.ts';
import type { Subject } from '../take-away/export/subject.ts';
import { useScene } from '../take-away/export/use-scene.ts';
import { EXPORT_WORDS } from '../take-away/export/words.ts';
import '../take-away/take-away.css';
import { ReportForm } from './ReportForm.tsx';
import { toSections, toWays } from './report-request.ts';
import type { ReportFormat } from './report-request.ts';
import { ReportRun } from './ReportRun.tsx';
import { ReportText } from './ReportText.tsx';
import { REPORT_WORDS } from './words.ts';
import './report.css';

/** A report is composed: what it is about, what one says in it, its parts and its form. */
export function ReportPanel() {
  const own = useOwnWords(REPORT_WORDS);
  const { language: pageLanguage, formats } = useWords();
  const shared = useOwnWords(EXPORT_WORDS);
  const { overview } = useExplorer();
  const { scene, strangers } = useScene();
  const connection = useView((view) => view.connection);
  const restrictions = useRestrictions(Number.POSITIVE_INFINITY);
  const [draft, setDraft] = useReportDraft();
  const [subject, setSubject] = useState<Subject>('view');
  const [depth, setDepth] = useState(1);
  const [without, setWithout] = useState<readonly ReportSection[]>([]);
  const [format, setFormat] = useState<ReportFormat>('report-html');
  const [chosenLanguage, setLanguage] = useState<ExportLanguage | null>(null);
  const language = chosenLanguage ?? pageLanguage;
  const taken = toTaken(subject, scene, depth);
  // Only what the view shows is less by what the view leaves out.
  const isView = subject === 'view';
  const filters = isView ? restrictions.filter(({ isOff }) => !isOff).map(({ text }) => text) : [];
  const ways = isView ? toWays(connection) : [];
  return (
    <div className="panel__body take-away report">
      <p className="quiet">{own.hint}</p>
      <SubjectField
        scene={scene}
        total={overview.total}
        chosen={subject}
        onChoose={setSubject}
        depth={depth}
        onDepth={setDepth}
      />
      {strangers > 0 && <p className="quiet">{shared.fromFile(formats.number(strangers))}</p>}
      <ReportText draft={draft} onDraft={setDraft} />
      <ReportForm
        sections={'hindrance' in taken ? REPORT_SECTIONS : toSections(taken.selection)}
        without={without}
        onWithout={setWithout}
        format={format}
        onFormat={setFormat}
        language={language}
        onLanguage={setLanguage}
      />
      {'hindrance' in taken ? (
        <p className="quiet">{own.nothing}</p>
      ) : (
        <ReportRun
          // What was done for another choice says nothing of this one.
          key={[subject, depth, toMiddle(scene.view), format, language, without].join(' ')}
          choice={{ draft, without, format, language }}
          view={{ taken, filters, ways }}
          amount={toAmount(subject, scene, overview.total)}
        />
      )}
    </div>
  );
}
