import { useMemo } from 'react';
import {
  RELATIONSHIP_TYPE_DEFINITIONS,
  RELATIONSHIP_TYPES,
} from '../../../graph-data/model/relationship-types.ts';
import { countTypes } from '../../graph/filters/funnel.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { showAllTypes, showOnlyType, toggleType } from '../../state/commands/filter.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import { useView, useViewStore } from '../../state/use-view.ts';
import { TextButton } from '../../ui/Button.tsx';
import { WORDS } from './words.ts';

/** The types of relationships in the picture, to switch each off and on. */
export function TypeList() {
  const own = useOwnWords(WORDS);
  const { titleOf, formats } = useWords();
  const store = useViewStore();
  const { graph, visible } = useExplorer();
  const hidden = useView((view) => view.hiddenTypes);
  const { getAllTypes } = visible;
  const counts = useMemo(() => countTypes(graph, getAllTypes()), [graph, getAllTypes]);
  const present = RELATIONSHIP_TYPES.filter((type) => counts.has(type) || hidden.includes(type));
  return (
    <section>
      <h3 className="panel__title">{own.types}</h3>
      <p className="quiet">{own.typesHint}</p>
      <ul className="switches">
        {present.map((type) => {
          const title = titleOf(RELATIONSHIP_TYPE_DEFINITIONS[type].title);
          return (
            <li key={type} className="switch-row">
              <label className="switch">
                <input
                  type="checkbox"
                  checked={!hidden.includes(type)}
                  onChange={() => store.dispatch(toggleType(type))}
                />
                <span className="switch__name">{title}</span>
                <span className="switch__count">{formats.number(counts.get(type) ?? 0)}</span>
              </label>
              <button
                type="button"
                className="only-button"
                aria-label={own.onlyThis(title)}
                onClick={() => store.dispatch(showOnlyType(type, present))}
              >
                {own.only}
              </button>
            </li>
          );
        })}
      </ul>
      {hidden.length > 0 && (
        <TextButton className="button--quiet" onClick={() => store.dispatch(showAllTypes)}>
          {own.allTypes}
        </TextButton>
      )}
    </section>
  );
}
