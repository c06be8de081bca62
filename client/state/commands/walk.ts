import type { Expansion } from '../../graph/expansion-ties.ts';
import { toggle } from './command.ts';
import type { Command } from './command.ts';

/**
 * Shows a node's neighbours through these types; an empty list means through all. What was expanded
 * by the page stays so.
 */
export function expandNode(id: string, types: readonly string[] = [], limit?: number): Command {
  return (view) => {
    const before = view.expanded.find((item) => item.id === id);
    const isAll = types.length === 0 || before?.types.length === 0;
    const all = isAll ? [] : [...new Set([...(before?.types ?? []), ...types])].toSorted();
    const most = Math.max(before?.limit ?? 0, limit ?? 0);
    const after: Expansion = { id, types: all, ...(most > 0 ? { limit: most } : {}) };
    if (before !== undefined && isSame(before, after)) return view;
    return {
      ...view,
      expanded: [...view.expanded.filter((item) => item.id !== id), after],
      folded: view.folded.filter((other) => other !== id),
    };
  };
}

function isSame(before: Expansion, after: Expansion): boolean {
  return before.types.join() === after.types.join() && before.limit === after.limit;
}

/** Shows so many neighbours of each type of a node that is expanded by the page. */
export function setExpansionLimit(id: string, limit: number): Command {
  return (view) => ({
    ...view,
    expanded: view.expanded.map((item) => (item.id === id ? { ...item, limit } : item)),
  });
}

/** Brings single nodes into the picture. */
export function addNodes(ids: readonly string[]): Command {
  return (view) => ({
    ...view,
    added: [...new Set([...view.added, ...ids])],
    hidden: view.hidden.filter((id) => !ids.includes(id)),
  });
}

/** Folds away the leaves of a node, or brings them back. */
export function toggleFolded(id: string): Command {
  return (view) => ({ ...view, folded: toggle(view.folded, id) });
}

export function collapseNode(id: string): Command {
  return (view) => ({ ...view, expanded: view.expanded.filter((item) => item.id !== id) });
}

export const collapseAll: Command = (view) => ({ ...view, expanded: [] });

export function toggleExpansion(id: string, limit?: number): Command {
  return (view) =>
    view.expanded.some((item) => item.id === id)
      ? collapseNode(id)(view)
      : expandNode(id, [], limit)(view);
}
