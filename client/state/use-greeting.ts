import { useState } from 'react';
import { readStored, store } from './browser-history.ts';
import { useView } from './use-view.ts';

const KEY = 'stackscape:hints';
const DISMISSED = 'dismissed';

/** The start of a first visit: what this is, and where to begin. */
export interface Greeting {
  readonly isOpen: boolean;
  /** It never comes back. */
  readonly dismiss: () => void;
}

/** It goes when one is at work, and for good when told so. */
export function useGreeting(openPanel: string | null): Greeting {
  const [isDismissed, setDismissed] = useState(() => readStored(localStorage, KEY) === DISMISSED);
  const isAtWork = useView(
    ({ selection, tour, connection, mode, comparison, isEmbedded }) =>
      isEmbedded ||
      selection.length > 0 ||
      tour !== null ||
      connection !== null ||
      comparison !== null ||
      mode === 'table',
  );
  return {
    // The panel of tours has the same links, and more.
    isOpen: !isDismissed && !isAtWork && openPanel !== 'tours',
    dismiss: () => {
      setDismissed(true);
      store(localStorage, KEY, DISMISSED);
    },
  };
}
