import { NO_GROUP, OTHER_GROUPS } from '../../graph/grouping.ts';
import type { Group } from '../../graph/grouping.ts';
import { nameCommunity } from '../../graph/regions.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { toggleGroup } from '../../state/commands/look.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import { useNames } from '../../state/use-names.ts';
import { useView, useViewStore } from '../../state/use-view.ts';
import { SHOW_WORDS } from './words.ts';

/** The legend where colours tell communities, teams or organisations; it filters by them. */
export function GroupLegend({ groups }: { readonly groups: readonly Group[] }) {
  const words = useOwnWords(SHOW_WORDS);
  const { formats } = useWords();
  const { picture } = useExplorer();
  const store = useViewStore();
  const hidden = useView((view) => view.hiddenGroups);
  const colourBy = useView((view) => view.colourBy);
  const titleOf = useGroupTitles();
  const { nodes } = picture.appearance.visibility;
  return (
    <section>
      <h3 className="panel__title">{words.colours[colourBy]}</h3>
      <ul className="switches">
        {groups.map((group) => (
          <li key={group.key} className="switch-row">
            <label className="switch">
              <input
                type="checkbox"
                checked={!hidden.includes(group.key)}
                onChange={() => store.dispatch(toggleGroup(group.key))}
              />
              <span className="kind-mark" aria-hidden="true" style={{ background: group.colour }} />
              <span className="switch__name">{titleOf(group)}</span>
              <span className="switch__count">
                {formats.number(group.members.filter((id) => nodes.has(id)).length)}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useGroupTitles(): (group: Group) => string {
  const words = useOwnWords(SHOW_WORDS);
  const { titleOf } = useWords();
  const { graph } = useExplorer();
  const colourBy = useView((view) => view.colourBy);
  const nameOf = useNames();
  return ({ key, members }) => {
    if (key === NO_GROUP) return words.noGroup;
    if (key === OTHER_GROUPS) return words.otherGroups;
    if (colourBy !== 'community') return nameOf(key);
    const title = nameCommunity(graph, members);
    return title === null ? nameOf(members[0] ?? key) : titleOf(title);
  };
}
