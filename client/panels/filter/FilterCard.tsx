import type { Filter } from '../../graph/filter.ts';
import { isPropertyFilter } from '../../graph/filters/values.ts';
import type { Visibility } from '../../graph/visibility.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { changeFilter, removeFilter, toggleFilter } from '../../state/commands/filter.ts';
import { useViewStore } from '../../state/use-view.ts';
import { IconButton } from '../../ui/Button.tsx';
import { ConnectionFields } from './ConnectionFields.tsx';
import { PropertyFields } from './PropertyFields.tsx';
import { useDescribeFilter } from './use-describe-filter.ts';
import { WORDS } from './words.ts';

interface FilterCardProps {
  readonly filter: Filter;
  readonly place: number;
  /** What it leaves, or would. */
  readonly left: Visibility;
}

/** One filter: what it asks for, what it leaves, its switch and how to be rid of it. */
export function FilterCard({ filter, place, left }: FilterCardProps) {
  const own = useOwnWords(WORDS);
  const { formats } = useWords();
  const store = useViewStore();
  const { name, value } = useDescribeFilter()(filter);
  const title = name === '' ? value : `${name}: ${value}`;
  const counts = {
    nodes: formats.number(left.nodes.size),
    relationships: formats.number(left.edges.size),
  };
  const change = (next: Filter): void => store.dispatch(changeFilter(place, next));
  return (
    <article className="filter-card" data-off={filter.isOff}>
      <header className="filter-card__head">
        <label className="filter-card__switch">
          <input
            type="checkbox"
            aria-label={own.use(title)}
            checked={!filter.isOff}
            onChange={() => store.dispatch(toggleFilter(place))}
          />
          <span>{title}</span>
        </label>
        <IconButton
          icon="close"
          label={own.remove(title)}
          onClick={() => store.dispatch(removeFilter(place))}
        />
      </header>
      {isPropertyFilter(filter) ? (
        <PropertyFields filter={filter} onChange={change} />
      ) : (
        <ConnectionFields filter={filter} onChange={change} />
      )}
      <p className="quiet filter-card__left">
        {filter.isOff ? own.wouldLeave(counts) : own.leaves(counts)}
      </p>
    </article>
  );
}
