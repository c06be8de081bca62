import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { expansionsQuery } from '../api/queries.ts';
import { countNeighbours, EXPANSION_PAGE, listTies } from '../graph/expansion-ties.ts';
import { useWords } from '../i18n/use-messages.ts';
import { useOwnWords } from '../i18n/use-own-words.ts';
import { collapseAll, collapseNode } from '../state/commands/walk.ts';
import { useExpand } from '../state/use-expand.ts';
import { useExplorer } from '../state/use-explorer.ts';
import { useNames } from '../state/use-names.ts';
import { useView, useViewStore } from '../state/use-view.ts';
import type { Expansion } from '../graph/expansion-ties.ts';
import { IconButton, TextButton } from '../ui/Button.tsx';

const WORDS = {
  en: {
    share: (shown: string, total: string) => `${shown} of ${total}`,
    more: 'show more',
    moreOf: (name: string, next: string) => `: the next ${next} neighbours of ${name}`,
  },
  zh: {
    share: (shown: string, total: string) => `${shown}/${total}`,
    more: '显示更多',
    moreOf: (name: string, next: string) => `：${name} 的另外 ${next} 个相邻节点`,
  },
};

/** Which nodes were expanded, how much of a hub is here, and the way back. */
export function ExpansionChips({ onFind }: { readonly onFind: (id: string) => void }) {
  const { t } = useWords();
  const store = useViewStore();
  const expanded = useView((view) => view.expanded);
  if (expanded.length === 0) return null;
  return (
    <ul className="chips" aria-label={t.expanded}>
      {expanded.map((expansion) => (
        <ExpansionChip key={expansion.id} expansion={expansion} onFind={onFind} />
      ))}
      {expanded.length > 1 && (
        <li>
          <TextButton onClick={() => store.dispatch(collapseAll)}>{t.collapseAll}</TextButton>
        </li>
      )}
    </ul>
  );
}

function ExpansionChip({
  expansion,
  onFind,
}: {
  readonly expansion: Expansion;
  readonly onFind: (id: string) => void;
}) {
  const { t, formats } = useWords();
  const own = useOwnWords(WORDS);
  const store = useViewStore();
  const expand = useExpand();
  const name = useNames()(expansion.id);
  const { shown, total } = useShare(expansion);
  const next = Math.min(EXPANSION_PAGE, total - shown);
  return (
    <li className="chip">
      <button type="button" className="chip__name" onClick={() => onFind(expansion.id)}>
        {name}
      </button>
      {expansion.limit !== undefined && shown < total && (
        <button type="button" className="chip__more" onClick={() => expand.showMore(expansion)}>
          <span className="figure">{own.share(formats.number(shown), formats.number(total))}</span>
          <span className="link">{own.more}</span>
          <span className="visually-hidden">{own.moreOf(name, formats.number(next))}</span>
        </button>
      )}
      <IconButton
        icon="close"
        label={t.collapseNamed(name)}
        onClick={() => store.dispatch(collapseNode(expansion.id))}
      />
    </li>
  );
}

/** How many neighbours of an expansion its pages show so far, of how many there are. */
function useShare(expansion: Expansion): { readonly shown: number; readonly total: number } {
  const { id, types, limit } = expansion;
  const { graphState } = useExplorer();
  const counts = useQuery({ ...expansionsQuery(id), enabled: limit !== undefined });
  const local = useMemo(() => {
    if (limit === undefined) return { shown: 0, total: 0, relationships: 0 };
    const all = countNeighbours(graphState.graph, id, types);
    let shown = 0;
    let total = 0;
    for (const count of all.values()) {
      shown += Math.min(count, limit);
      total += count;
    }
    return { shown, total, relationships: listTies(graphState.graph, { id, types }).length };
  }, [graphState, id, types, limit]);
  // The server knows of more where the overview was cut.
  const known = counts.data?.items
    .filter(({ type }) => types.length === 0 || types.includes(type))
    .reduce((sum, { count }) => sum + count, 0);
  const beyond = Math.max(0, (known ?? 0) - local.relationships);
  return { shown: local.shown, total: local.total + beyond };
}
