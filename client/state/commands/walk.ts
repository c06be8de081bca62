import type { Command } from './command.ts';

/** Shows a node's neighbours through these types; an empty list means through all. */
export function expandNode(id: string, types: readonly string[] = []): Command {
  return (view) => {
    const before = view.expanded.find((item) => item.id === id);
    if (before !== undefined && before.types.length === 0) return view;
    const all =
      types.length === 0 ? [] : [...new Set([...(before?.types ?? []), ...types])].toSorted();
    const others = view.expanded.filter((item) => item.id !== id);
    return { ...view, expanded: [...others, { id, types: all }] };
  };
}

export function collapseNode(id: string): Command {
  return (view) => ({ ...view, expanded: view.expanded.filter((item) => item.id !== id) });
}

export const collapseAll: Command = (view) => ({ ...view, expanded: [] });

export function toggleExpansion(id: string): Command {
  return (view) =>
    view.expanded.some((item) => item.id === id) ? collapseNode(id)(view) : expandNode(id)(view);
}
