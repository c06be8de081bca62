import { useState } from 'react';
import { readStored, store } from './browser-history.ts';

const KEY = 'stackscape:open-panel';
const CLOSED = '-';

/**
 * The open panel of the rail. A roomy window remembers it and begins with the legend; a small one
 * begins with the picture alone.
 */
export function useOpenPanel(
  isRoomy: boolean,
  /** What a link asks for, whatever was remembered; null is nothing. */
  linked: string | null,
): readonly [string | null, (name: string | null) => void] {
  const [remembered, setRemembered] = useState(() => linked ?? readStored(localStorage, KEY));
  const [opened, setOpened] = useState<string | null>(linked);
  const set = (name: string | null): void => {
    setOpened(name);
    if (!isRoomy) return;
    store(localStorage, KEY, name ?? CLOSED);
    setRemembered(name ?? CLOSED);
  };
  if (!isRoomy) return [opened, set];
  return [remembered === CLOSED ? null : (remembered ?? 'show'), set];
}
