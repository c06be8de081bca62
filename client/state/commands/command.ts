import { INITIAL_VIEW } from '../view-state.ts';
import type { ViewState } from '../view-state.ts';

/** Each change of the picture as a pure step from one view to the next; every step can be undone. */
export type Command = (view: ViewState) => ViewState;

/** Back to the first picture, in the same language. */
export const resetView: Command = (view) => ({
  ...INITIAL_VIEW,
  language: view.language,
  isEmbedded: view.isEmbedded,
});

export function setMode(mode: ViewState['mode']): Command {
  return (view) => ({ ...view, mode });
}

/** Escape: one step back from what was added last: path, focus, selection, then nothing. */
export const stepBack: Command = (view) => {
  if (view.connection !== null) return { ...view, connection: null };
  if (view.focus !== null) return { ...view, focus: null };
  if (view.selection.length > 0) return { ...view, selection: [] };
  return view;
};

/** The list without the item when it is there, else with it. */
export function toggle(list: readonly string[], item: string): string[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}

/** What to hide so that of all of them only this one is left; nothing where that was so already. */
export function hideOthers(
  hidden: readonly string[],
  item: string,
  all: readonly string[],
): readonly string[] {
  const others = all.filter((other) => other !== item);
  const isOnly = !hidden.includes(item) && others.every((other) => hidden.includes(other));
  return isOnly ? [] : others;
}
