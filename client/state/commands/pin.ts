import type { Pin } from '../view-state.ts';
import type { Command } from './command.ts';

/** A link has room for so many; the oldest go. */
export const MOST_PINS = 500;

/** Puts nodes somewhere, where they stay in every layout. */
export function pinNodes(pins: readonly Pin[]): Command {
  return (view) => {
    const ids = new Set(pins.map(({ id }) => id));
    const others = view.pins.filter(({ id }) => !ids.has(id));
    return { ...view, pins: [...others, ...pins].slice(-MOST_PINS) };
  };
}

/** Lets nodes go back to where their layout has them. */
export function unpinNodes(ids: readonly string[]): Command {
  return (view) => ({ ...view, pins: view.pins.filter(({ id }) => !ids.includes(id)) });
}

export const unpinAll: Command = (view) => ({ ...view, pins: [] });

/** Unpins them when all of them are pinned, else pins each where it stands. */
export function togglePins(pins: readonly Pin[]): Command {
  return (view) => {
    const pinned = new Set(view.pins.map(({ id }) => id));
    return pins.every(({ id }) => pinned.has(id))
      ? unpinNodes(pins.map(({ id }) => id))(view)
      : pinNodes(pins)(view);
  };
}
