import { hideOthers, toggle } from './command.ts';
import type { Command } from './command.ts';

export function toggleKind(kind: string): Command {
  return (view) => ({ ...view, hiddenKinds: toggle(view.hiddenKinds, kind) });
}

/** Hides every kind but this one; a second time shows all again. */
export function showOnlyKind(kind: string, kinds: readonly string[]): Command {
  return (view) => ({ ...view, hiddenKinds: hideOthers(view.hiddenKinds, kind, kinds) });
}

export const showAllKinds: Command = (view) => ({ ...view, hiddenKinds: [] });

export function toggleLayer(type: string): Command {
  return (view) => ({ ...view, layers: toggle(view.layers, type) });
}

/** Takes single nodes out of the picture and of the selection, or single relationships. */
export function hide(ids: readonly string[]): Command {
  return (view) => ({
    ...view,
    hidden: [...new Set([...view.hidden, ...ids])],
    added: view.added.filter((id) => !ids.includes(id)),
    // What came by a node goes with it.
    expanded: view.expanded.filter(({ id }) => !ids.includes(id)),
    selection: view.selection.filter((id) => !ids.includes(id)),
    focus: view.focus !== null && ids.includes(view.focus) ? null : view.focus,
  });
}

/** Brings back what was taken out. */
export function unhide(ids: readonly string[]): Command {
  return (view) => ({ ...view, hidden: view.hidden.filter((id) => !ids.includes(id)) });
}

/** Leaves these nodes and what is between them, and nothing else. */
export function keepOnly(ids: readonly string[]): Command {
  return (view) => ({
    ...view,
    only: [...new Set(ids)],
    expanded: [],
    added: [],
    folded: [],
    hidden: [],
  });
}

/** Lets everything in again that `keepOnly` and `hide` left out. */
export const showEverything: Command = (view) => ({ ...view, only: null, hidden: [] });
