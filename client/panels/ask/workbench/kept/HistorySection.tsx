import { useOwnWords } from '../../../../i18n/use-own-words.ts';
import { useWords } from '../../../../i18n/use-messages.ts';
import { TextButton } from '../../../../ui/Button.tsx';
import type { PastQuery, QueryDraft } from './kept-query.ts';
import { KEPT_WORDS } from './words.ts';

interface HistorySectionProps {
  readonly past: readonly PastQuery[];
  readonly onOpen: (draft: QueryDraft) => void;
  readonly onClear: () => void;
}

/** What was run in this browser, the last first. */
export function HistorySection({ past, onOpen, onClear }: HistorySectionProps) {
  const own = useOwnWords(KEPT_WORDS);
  const { formats } = useWords();
  if (past.length === 0) return <p className="quiet">{own.noHistory}</p>;
  return (
    <div className="kept">
      <ul className="kept__list">
        {past.map((query) => (
          <li key={`${query.ranAt} ${query.text}`}>
            <button
              type="button"
              onClick={() => onOpen({ text: query.text, parameters: query.parameters })}
            >
              <code>{query.text.slice(0, 200)}</code>
              <span className="quiet">
                <time dateTime={query.ranAt}>{new Date(query.ranAt).toLocaleString()}</time>
                {' · '}
                {query.rows === null ? own.failed : own.rows(formats.number(query.rows))}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <TextButton className="button--quiet" onClick={onClear}>
        {own.clear}
      </TextButton>
    </div>
  );
}
