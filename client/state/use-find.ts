import { useCallback } from 'react';
import type { RefObject } from 'react';
import type { CameraControl } from './camera-control.ts';
import { setMode } from './commands/command.ts';
import { selectNode, setFocus } from './commands/select.ts';
import { addNodes } from './commands/walk.ts';
import { useViewStore } from './use-view.ts';

/** The id of the element that tells what is known of the selected node. */
export const DETAILS_ID = 'details';

/** Beside selecting it and bringing it to the middle. */
export interface FindHow {
  /** It stays in the picture, whatever the layers show. */
  readonly isAdded?: boolean;
  /** All that is not around it is muted. */
  readonly isFocus?: boolean;
}

export type FindNode = (id: string, how?: FindHow) => void;

/** Selects a node, brings it to the middle, and moves the focus to what is known of it. */
export function useFind(control: RefObject<CameraControl | null>): FindNode {
  const store = useViewStore();
  return useCallback(
    (id, how = {}) => {
      store.dispatch(
        selectNode(id),
        setMode('map'),
        ...(how.isAdded === true ? [addNodes([id])] : []),
        ...(how.isFocus === true ? [setFocus(id)] : []),
      );
      leaveField();
      // The canvas may only now be there, and the panel takes its room first. Whoever came by
      // keyboard goes on reading there, unless they have gone on to something else meanwhile.
      requestAnimationFrame(() => {
        control.current?.goTo(id);
        if (document.activeElement !== document.body) return;
        document.getElementById(DETAILS_ID)?.focus({ preventScroll: true });
      });
    },
    [store, control],
  );
}

/** What is typed next is no longer for the field that found the node. */
function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
