import { useState } from 'react';
import { readStored, store } from './browser-history.ts';

const KEY = 'stackscape:panel-width';
export const LEAST_PANEL_WIDTH = 260;

/** How wide the open panel of the rail is: as a person left it, or as it comes. */
export function usePanelWidth(
  name: string | null,
  usual: number,
): readonly [number, (width: number) => void] {
  const [changed, setChanged] = useState<Readonly<Record<string, number>>>({});
  if (name === null) return [usual, () => {}];
  const key = `${KEY}:${name}`;
  const remembered = Number(readStored(localStorage, key));
  const width = changed[name] ?? (remembered >= LEAST_PANEL_WIDTH ? remembered : usual);
  return [
    width,
    (next) => {
      setChanged({ ...changed, [name]: next });
      store(localStorage, key, String(next));
    },
  ];
}
