import { INITIAL_VIEW } from './view-state.ts';
import type { ViewState } from './view-state.ts';

/** Each change of the picture as a pure step from one view to the next; every step can be undone. */
export type Command = (view: ViewState) => ViewState;

export function selectNode(id: string): Command {
  return (view) => ({ ...view, selected: id });
}

export const clearSelection: Command = (view) => ({ ...view, selected: null });

/** Brings a node's neighbourhood forward and mutes the rest, or ends that. */
export function toggleFocus(id: string): Command {
  return (view) => ({ ...view, focus: view.focus === id ? null : id });
}

export const clearFocus: Command = (view) => ({ ...view, focus: null });

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

export function toggleKind(kind: string): Command {
  return (view) => ({ ...view, hiddenKinds: toggle(view.hiddenKinds, kind) });
}

/** Hides every kind but this one; a second time shows all again. */
export function showOnlyKind(kind: string, kinds: readonly string[]): Command {
  return (view) => {
    const others = kinds.filter((other) => other !== kind);
    const isOnly =
      !view.hiddenKinds.includes(kind) && others.every((k) => view.hiddenKinds.includes(k));
    return { ...view, hiddenKinds: isOnly ? [] : others };
  };
}

export const showAllKinds: Command = (view) => ({ ...view, hiddenKinds: [] });

export function toggleLayer(type: string): Command {
  return (view) => ({ ...view, layers: toggle(view.layers, type) });
}

export function setMode(mode: ViewState['mode']): Command {
  return (view) => ({ ...view, mode });
}

/** Back to the first picture, in the same language. */
export const resetView: Command = (view) => ({ ...INITIAL_VIEW, language: view.language });

/** Escape: one step back, from what was added last: focus, selection, then nothing. */
export const stepBack: Command = (view) => {
  if (view.focus !== null) return clearFocus(view);
  if (view.selected !== null) return clearSelection(view);
  return view;
};

function toggle(list: readonly string[], item: string): string[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}
