import type { countCompared } from '../../graph/time/compare.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { WORDS } from './words.ts';
import './mark-legend.css';

/** What the colours on the map mean. */
export function MarkLegend({ counts }: { readonly counts: ReturnType<typeof countCompared> }) {
  const own = useOwnWords(WORDS);
  const { formats } = useWords();
  const names = { added: own.added, gone: own.gone, changed: own.changedOnes };
  return (
    <ul className="legend">
      {(['added', 'gone', 'changed'] as const).map((mark) => (
        <li key={mark}>
          <span className="legend__mark" data-mark={mark} aria-hidden="true" />
          {names[mark]} <span className="count">{formats.number(counts[mark])}</span>
        </li>
      ))}
    </ul>
  );
}
