import { useMemo, useState } from 'react';
import { groupChanges, rankChanges } from '../../graph/time/change-groups.ts';
import type { Change, ChangeGroup } from '../../graph/time/change-groups.ts';
import type { Difference } from '../../graph/time/difference.ts';
import { getKindTitles, isDisplayKind } from '../../graph/kinds.ts';
import { toTypeTitle } from '../../graph/type-titles.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import { useNames } from '../../state/use-names.ts';
import { TextButton } from '../../ui/Button.tsx';
import { ChangeReceipt } from './ChangeReceipt.tsx';
import { WORDS } from './words.ts';

interface ChangeGroupsProps {
  readonly difference: Difference;
  /** What was added and what is gone are called here. */
  readonly words: readonly [added: string, gone: string];
}

/** Changes by kind and type, each group closed until it is asked for. */
export function ChangeGroups({ difference, words }: ChangeGroupsProps) {
  const { graph } = useExplorer();
  const groups = useMemo(() => groupChanges(graph, difference), [graph, difference]);
  return (
    <div className="changes">
      {groups.map((group) => (
        <Group key={`${group.of}/${group.name}`} group={group} words={words} />
      ))}
    </div>
  );
}

interface GroupProps {
  readonly group: ChangeGroup;
  readonly words: ChangeGroupsProps['words'];
}

/** As many as are listed at once. */
export const STEP = 20;

function Group({ group, words }: GroupProps) {
  const own = useOwnWords(WORDS);
  const { titleOf, formats } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [most, setMost] = useState(STEP);
  const { graph } = useExplorer();
  const ranked = useMemo(() => (isOpen ? rankChanges(graph, group) : []), [isOpen, graph, group]);
  const { name, changes } = group;
  const added = changes.filter(({ mark }) => mark === 'added').length;
  const gone = changes.length - added;
  const title = isDisplayKind(name)
    ? titleOf(getKindTitles(name).plural)
    : titleOf(toTypeTitle(name));
  const rest = { shown: formats.number(most), total: formats.number(changes.length) };
  return (
    <details className="changes__group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{title}</span>
        <span className="count">
          {added > 0 && <span data-mark="added">{`+${formats.number(added)}`}</span>}
          {gone > 0 && <span data-mark="gone">{`−${formats.number(gone)}`}</span>}
        </span>
      </summary>
      {isOpen && (
        <ul>
          {ranked.slice(0, most).map((change) => (
            <ChangeItem key={change.id} change={change} words={words} />
          ))}
        </ul>
      )}
      {isOpen && changes.length > most && (
        <TextButton className="button--quiet" onClick={() => setMost(most + STEP)}>
          {own.more(rest)}
        </TextButton>
      )}
    </details>
  );
}

interface ChangeItemProps {
  readonly change: Change;
  readonly words: ChangeGroupsProps['words'];
}

/** One node or relationship: whether it came or went, its ends, and its receipt when asked for. */
function ChangeItem({ change, words: [added, gone] }: ChangeItemProps) {
  const nameOf = useNames();
  const { find } = useExplorer();
  const { mark, ends } = change;
  const name = ends.map(nameOf).join(' → ');
  return (
    <li className="changes__item">
      <span className="changes__mark" data-mark={mark}>
        <span aria-hidden="true">{mark === 'added' ? '+' : '−'}</span>
        <span className="visually-hidden">{mark === 'added' ? added : gone}</span>
      </span>
      <span className="changes__name">
        {ends.map((id, place) => (
          <span key={id}>
            {place > 0 && <span aria-hidden="true"> → </span>}
            <button type="button" className="link-button" onClick={() => find(id)}>
              {nameOf(id)}
            </button>
          </span>
        ))}
      </span>
      <ChangeReceipt of={change.of} id={change.id} ends={ends} name={name} />
    </li>
  );
}
