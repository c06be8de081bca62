import { useState } from 'react';
import { readStored, store } from './browser-history.ts';
import type { MapTool } from './map-tool.ts';

const MINIMAP_KEY = 'stackscape:minimap';

/** What dragging does, and whether the small map is open; none of it is part of the view. */
export function useMapTools(hasRoom: boolean) {
  const [tool, setTool] = useState<MapTool>('pointer');
  const [isOpen, setOpen] = useState(() => readStored(localStorage, MINIMAP_KEY) !== 'closed');
  const setMinimapOpen = (next: boolean): void => {
    setOpen(next);
    store(localStorage, MINIMAP_KEY, next ? 'open' : 'closed');
  };
  return {
    tool,
    setTool,
    /** Null where there is no room for it. */
    isMinimapOpen: hasRoom ? isOpen : null,
    setMinimapOpen,
  };
}
