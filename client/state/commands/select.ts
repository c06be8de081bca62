import { toggle } from './command.ts';
import type { Command } from './command.ts';

/** Selects this node and no other. */
export function selectNode(id: string): Command {
  return (view) => ({ ...view, selection: [id] });
}

/** Takes a node into the selection or out of it. */
export function toggleSelected(id: string): Command {
  return (view) => ({ ...view, selection: toggle(view.selection, id) });
}

/** Selects these nodes and no others. */
export function selectNodes(ids: readonly string[]): Command {
  return (view) => ({ ...view, selection: [...new Set(ids)] });
}

/** Adds these nodes to the selection. */
export function addToSelection(ids: readonly string[]): Command {
  return (view) => ({ ...view, selection: [...new Set([...view.selection, ...ids])] });
}

export const clearSelection: Command = (view) => ({ ...view, selection: [] });

/** Brings a node's neighbourhood forward. */
export function setFocus(id: string): Command {
  return (view) => ({ ...view, focus: id });
}

/** Brings a node's neighbourhood forward and mutes the rest, or ends that. */
export function toggleFocus(id: string): Command {
  return (view) => ({ ...view, focus: view.focus === id ? null : id });
}
