import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Scheme } from '../graph/palette.ts';
import { readStored, store } from '../state/browser-history.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'stackscape:theme';
const DARK = '(prefers-color-scheme: dark)';

function toTheme(text: string | null): Theme {
  return THEMES.find((theme) => theme === text) ?? 'system';
}

function subscribeToSystem(listener: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** The theme that was chosen, the colours that follow from it, and how to choose another. */
export function useTheme(): {
  readonly theme: Theme;
  readonly scheme: Scheme;
  readonly setTheme: (theme: Theme) => void;
} {
  const [theme, setChosen] = useState(() => toTheme(readStored(localStorage, KEY)));
  const isSystemDark = useSyncExternalStore(
    subscribeToSystem,
    () => window.matchMedia(DARK).matches,
  );
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset.theme;
    else dataset.theme = theme;
  }, [theme]);
  const setTheme = useCallback((next: Theme) => {
    store(localStorage, KEY, next);
    setChosen(next);
  }, []);
  const scheme = theme === 'system' ? (isSystemDark ? 'dark' : 'light') : theme;
  return { theme, scheme, setTheme };
}
