/** What the pointer is over; kept outside React, so that hovering renders no component. */
export interface Interaction {
  readonly getHovered: () => string | null;
  readonly setHovered: (id: string | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createInteraction(): Interaction {
  const listeners = new Set<() => void>();
  let hovered: string | null = null;
  return {
    getHovered: () => hovered,
    setHovered: (id) => {
      if (id === hovered) return;
      hovered = id;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
