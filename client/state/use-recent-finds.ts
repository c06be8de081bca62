import { useState } from 'react';
import { readStored, store } from './browser-history.ts';
import { parseFinds, withFind } from './recent-finds.ts';
import type { Find } from './recent-finds.ts';

const KEY = 'stackscape:recent-finds';

/** What was found before, kept in this browser only. */
export function useRecentFinds(): {
  readonly finds: readonly Find[];
  readonly remember: (find: Find) => void;
  readonly forget: () => void;
} {
  const [finds, setFinds] = useState(() => parseFinds(readStored(localStorage, KEY)));
  const keep = (next: readonly Find[]): void => {
    setFinds(next);
    store(localStorage, KEY, JSON.stringify(next));
  };
  return {
    finds,
    remember: (find) => keep(withFind(finds, find)),
    forget: () => keep([]),
  };
}
