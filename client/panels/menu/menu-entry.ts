import type { Action, ActionContext } from '../../actions/action.ts';
import { ACTIONS } from '../../actions/all-actions.ts';

/** One line of a menu. */
export interface MenuEntry {
  readonly name: string;
  readonly label: string;
  /** A figure or the keys, at the end of the line. */
  readonly detail?: string;
  /** For what is on or off. */
  readonly isChecked?: boolean;
  readonly run: () => void;
}

/** Lines that belong together, under a title where they need one. */
export interface MenuSection {
  readonly name: string;
  readonly title?: string;
  /** A sentence in place of lines that are not there. */
  readonly note?: string;
  readonly entries: readonly MenuEntry[];
}

/** An action of the registry as a line; an empty list when it cannot be done now. */
export function toEntries(
  names: readonly string[],
  { context, titleOf, describe }: EntryScope,
): readonly MenuEntry[] {
  return names.flatMap((name) => {
    const action = ACTIONS.find((known) => known.name === name);
    if (action === undefined || action.isAvailable?.(context) === false) return [];
    const [key] = action.keys;
    return {
      name,
      label: titleOf(action.title),
      ...(key === undefined ? {} : { detail: describe(key) }),
      run: () => action.run(context),
    };
  });
}

export interface EntryScope {
  readonly context: ActionContext;
  readonly titleOf: (title: Action['title']) => string;
  readonly describe: (key: string) => string;
}
