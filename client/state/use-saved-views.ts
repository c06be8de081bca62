import { useState } from 'react';
import { readStored, store } from './browser-history.ts';
import { formatViewFile, parseViewFile } from './saved-views.ts';
import type { SavedView } from './saved-views.ts';

const KEY = 'stackscape:views';

/** The views that were named, kept in this browser only. */
export function useSavedViews(): readonly [
  readonly SavedView[],
  (views: readonly SavedView[]) => void,
] {
  const [views, setViews] = useState(() => {
    const read = parseViewFile(readStored(localStorage, KEY) ?? '');
    return 'views' in read ? read.views : [];
  });
  return [
    views,
    (next) => {
      setViews(next);
      store(localStorage, KEY, formatViewFile(next));
    },
  ];
}
