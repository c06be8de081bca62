import type { Command } from './command.ts';

/** Takes every mention of some nodes out of the view, such as of those that are no longer there. */
export function forgetNodes(ids: readonly string[]): Command {
  const gone = new Set(ids);
  const isLeft = (id: string): boolean => !gone.has(id);
  return (view) => ({
    ...view,
    selection: view.selection.filter(isLeft),
    focus: view.focus !== null && gone.has(view.focus) ? null : view.focus,
    expanded: view.expanded.filter(({ id }) => isLeft(id)),
    added: view.added.filter(isLeft),
    folded: view.folded.filter(isLeft),
    hidden: view.hidden.filter(isLeft),
    only: view.only === null ? null : view.only.filter(isLeft),
    pins: view.pins.filter(({ id }) => isLeft(id)),
    connection: view.connection?.ends.every(isLeft) === true ? view.connection : null,
  });
}
