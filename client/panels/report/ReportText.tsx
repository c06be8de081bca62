import { useId } from 'react';
import { REPORT_LIMITS } from '../../../graph-data/model/api/report.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import type { ReportDraft } from '../../state/use-report-draft.ts';
import { REPORT_WORDS } from './words.ts';

interface ReportTextProps {
  readonly draft: ReportDraft;
  readonly onDraft: (draft: ReportDraft) => void;
}

/** What a person says in a report: title, question, notes. */
export function ReportText({ draft, onDraft }: ReportTextProps) {
  const own = useOwnWords(REPORT_WORDS);
  const id = useId();
  return (
    <div className="report__text">
      <label htmlFor={`${id}-title`}>{own.title}</label>
      <input
        id={`${id}-title`}
        className="field"
        maxLength={REPORT_LIMITS.title}
        placeholder={own.titleHint}
        autoComplete="off"
        value={draft.title}
        onChange={({ target }) => onDraft({ ...draft, title: target.value })}
      />
      <label htmlFor={`${id}-question`}>{own.question}</label>
      <input
        id={`${id}-question`}
        className="field"
        maxLength={REPORT_LIMITS.question}
        placeholder={own.questionHint}
        autoComplete="off"
        value={draft.question}
        onChange={({ target }) => onDraft({ ...draft, question: target.value })}
      />
      <label htmlFor={`${id}-notes`}>{own.notes}</label>
      <textarea
        id={`${id}-notes`}
        className="field report__notes"
        maxLength={REPORT_LIMITS.notes}
        rows={6}
        dir="auto"
        aria-describedby={`${id}-hint`}
        value={draft.notes}
        onChange={({ target }) => onDraft({ ...draft, notes: target.value })}
      />
      <small id={`${id}-hint`} className="quiet">
        {own.notesHint}
      </small>
    </div>
  );
}
