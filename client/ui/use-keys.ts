import { useEffect, useEffectEvent } from 'react';
import type { RefObject } from 'react';
import type { CameraControl } from '../state/camera-control.ts';
import { stepBack, toggleExpansion, toggleFocus } from '../state/commands.ts';
import type { ViewStore } from '../state/view-store.ts';

interface KeyTargets {
  readonly store: ViewStore;
  readonly control: RefObject<CameraControl | null>;
  readonly onSearch: () => void;
  readonly onHelp: () => void;
}

const PAN_STEP = 0.12;

/** The keys of the whole page; those of a field or a dialog stay with it. */
export function useKeys(targets: KeyTargets): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (document.querySelector('dialog[open], [popover]:popover-open') !== null) return;
    const action = isTyping(event.target) ? undefined : findAction(event, targets);
    if (action === undefined) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    document.addEventListener('keydown', handle);
    return () => document.removeEventListener('keydown', handle);
  }, []);
}

/** A switch takes the space bar only, so it is no place where people type. */
const FIELDS = 'input:not([type="checkbox"], [type="radio"]), textarea, select';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest(FIELDS) !== null;
}

function findAction(event: KeyboardEvent, targets: KeyTargets): (() => void) | undefined {
  const { store } = targets;
  if (event.ctrlKey || event.metaKey) {
    const key = event.key.toLowerCase();
    if (key === 'z') return event.shiftKey ? store.redo : store.undo;
    if (key === 'y') return store.redo;
    return undefined;
  }
  if (event.altKey) return undefined;
  return findCameraAction(event, targets.control.current) ?? findViewAction(event, targets);
}

function findViewAction(event: KeyboardEvent, targets: KeyTargets): (() => void) | undefined {
  const { store } = targets;
  const { selected } = store.getSnapshot().view;
  switch (event.key) {
    case '/':
      return targets.onSearch;
    case '?':
      return targets.onHelp;
    case 'Escape':
      return () => store.dispatch(stepBack);
    case 'e':
      return selected === null ? undefined : () => store.dispatch(toggleExpansion(selected));
    case 'f':
      return selected === null ? undefined : () => store.dispatch(toggleFocus(selected));
    default:
      return undefined;
  }
}

function findCameraAction(
  event: KeyboardEvent,
  control: CameraControl | null,
): (() => void) | undefined {
  if (control === null) return undefined;
  switch (event.key) {
    case '+':
    case '=':
      return control.zoomIn;
    case '-':
      return control.zoomOut;
    case '0':
      return control.fit;
    default:
      return isOnMap(event.target) ? findPan(event.key, control) : undefined;
  }
}

/** Arrows scroll a panel when it has the focus; else they move the map. */
function isOnMap(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target === document.body || target.closest('.stage') !== null)
  );
}

function findPan(key: string, control: CameraControl): (() => void) | undefined {
  switch (key) {
    case 'ArrowLeft':
      return () => control.pan(-PAN_STEP, 0);
    case 'ArrowRight':
      return () => control.pan(PAN_STEP, 0);
    case 'ArrowUp':
      return () => control.pan(0, -PAN_STEP);
    case 'ArrowDown':
      return () => control.pan(0, PAN_STEP);
    default:
      return undefined;
  }
}
