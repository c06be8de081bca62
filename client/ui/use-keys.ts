import { useEffect, useEffectEvent } from 'react';
import type { ActionContext } from '../actions/action.ts';
import { ACTIONS } from '../actions/all-actions.ts';
import { isPressed } from '../actions/key-binding.ts';

/** The keys of the whole page; those of a field or a dialog stay with it. */
export function useKeys(getContext: () => ActionContext): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const typing = isTyping(event.composedPath()[0] ?? null);
    if (document.querySelector('dialog[open], [popover]:popover-open') !== null) return;
    const pressed = ACTIONS.find(
      ({ keys, keysOn }) =>
        keys.some((key) => isPressed(key, event)) &&
        (!typing || keysOn === 'fields') &&
        (keysOn !== 'map' || isOnMap(event.target)),
    );
    const context = getContext();
    if (pressed === undefined || pressed.isAvailable?.(context) === false) return;
    event.preventDefault();
    pressed.run(context);
  });
  useEffect(() => {
    document.addEventListener('keydown', handle);
    return () => document.removeEventListener('keydown', handle);
  }, []);
}

/** A switch takes the space bar only, so it is no place where people type. */
const FIELDS =
  'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select, [contenteditable="true"]';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest(FIELDS) !== null;
}

/** Arrows scroll a panel when it has the focus; else they move the map. */
function isOnMap(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target === document.body || target.closest('.stage') !== null)
  );
}
