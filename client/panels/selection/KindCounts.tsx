import { findDisplayKind, getKindTitles, isDisplayKind } from '../../graph/kinds.ts';
import type { groupByKind } from '../../graph/selection-sets.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { selectNodes } from '../../state/commands/select.ts';
import { useViewStore } from '../../state/use-view.ts';
import { KindMark } from '../../ui/KindMark.tsx';
import { WORDS } from './words.ts';

interface KindCountsProps {
  readonly groups: ReturnType<typeof groupByKind>;
}

/** How many of each kind; a click leaves only these selected. */
export function KindCounts({ groups }: KindCountsProps) {
  const { titleOf, formats } = useWords();
  const own = useOwnWords(WORDS);
  const store = useViewStore();
  return (
    <section>
      <h3 className="panel__title">{own.kinds}</h3>
      <ul className="kind-counts">
        {groups.map(({ kind, ids }) => {
          const title = isDisplayKind(kind) ? titleOf(getKindTitles(kind).plural) : own.unknown;
          return (
            <li key={kind}>
              <button
                type="button"
                className="kind-counts__kind"
                title={own.onlyKind(title)}
                onClick={() => store.dispatch(selectNodes(ids))}
              >
                <KindMark kind={findDisplayKind(kind)} />
                <span>{title}</span>
                <span className="count">{formats.number(ids.length)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
