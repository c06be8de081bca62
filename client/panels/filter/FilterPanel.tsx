import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { clearFilters } from '../../state/commands/filter.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import { useFunnel } from '../../state/use-funnel.ts';
import { useView, useViewStore } from '../../state/use-view.ts';
import { TextButton } from '../../ui/Button.tsx';
import { AddFilter } from './AddFilter.tsx';
import { FilterCard } from './FilterCard.tsx';
import { TypeList } from './TypeList.tsx';
import { WORDS } from './words.ts';
import './filter.css';

/** What restricts the picture, each with what it leaves, and what else could. */
export function FilterPanel() {
  const own = useOwnWords(WORDS);
  const store = useViewStore();
  return (
    <>
      <div className="panel__body">
        <FilterList />
        <TypeList />
      </div>
      <footer className="panel__foot">
        <TextButton
          icon="reset"
          className="button--quiet"
          onClick={() => store.dispatch(clearFilters)}
        >
          {own.clear}
        </TextButton>
      </footer>
    </>
  );
}

function FilterList() {
  const own = useOwnWords(WORDS);
  const { formats } = useWords();
  const { visible } = useExplorer();
  const filters = useView((view) => view.filters);
  const { visibility } = visible;
  const left = useFunnel();
  const counts = {
    nodes: formats.number(visibility.nodes.size),
    relationships: formats.number(visibility.edges.size),
  };
  return (
    <section className="filters">
      <h3 className="panel__title">{own.active}</h3>
      {filters.length === 0 ? (
        <p className="quiet">{own.none}</p>
      ) : (
        <>
          <ul className="filters__list">
            {filters.map((filter, place) => (
              // A filter has no name of its own: its place is what tells it from its like.
              // eslint-disable-next-line react/no-array-index-key
              <li key={`${place}-${filter.kind}`}>
                <FilterCard filter={filter} place={place} left={left[place] ?? visibility} />
              </li>
            ))}
          </ul>
          {filters.length > 1 && <output className="quiet">{own.together(counts)}</output>}
        </>
      )}
      <AddFilter />
    </section>
  );
}
