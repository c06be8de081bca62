import { useOwnWords } from '../../i18n/use-own-words.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import { useViewStore } from '../../state/use-view.ts';
import { countCompared } from '../../graph/time/compare.ts';
import { IconButton } from '../../ui/Button.tsx';
import { MarkLegend } from '../timeline/MarkLegend.tsx';
import { useRestrictions } from './use-restrictions.ts';
import { WORDS } from './words.ts';
import './filter.css';

const MOST_NAMED = 3;

/** What restricts the picture just now, above it, each with a way to be rid of it. */
export function FilterChips() {
  const own = useOwnWords(WORDS);
  const store = useViewStore();
  const { setOpenPanel, visible } = useExplorer();
  const chips = useRestrictions(MOST_NAMED);
  if (chips.length === 0) return null;
  return (
    <section className="filter-chips" aria-label={own.chips}>
      <ul className="chips">
        {chips.map(({ key, text, isOff, panel, remove }) => (
          <li key={key} className="chip" data-off={isOff}>
            <button type="button" className="chip__name" onClick={() => setOpenPanel(panel)}>
              {isOff ? `${text} (${own.off})` : text}
            </button>
            <IconButton
              icon="close"
              label={own.removeChip(text)}
              onClick={() => store.dispatch(remove)}
            />
          </li>
        ))}
        {visible.compared !== null && (
          <li className="chip chip--legend">
            <MarkLegend counts={countCompared(visible.compared)} />
          </li>
        )}
      </ul>
    </section>
  );
}
