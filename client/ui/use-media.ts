import { useCallback, useSyncExternalStore } from 'react';

/** Panels become sheets from below where the window is narrower than this. */
export const PHONE = '(max-width: 700px)';
/** Room enough for the legend to be open from the start. */
export const ROOMY = '(min-width: 1000px)';
/** Room enough for the legend, the whole map and the card of a first visit beside one another. */
export const WIDE = '(min-width: 1280px)';

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
