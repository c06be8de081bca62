import { useEffect, useState } from 'react';
import type { WindowPoint } from '../graph/picture.ts';

/** For which nodes a menu was asked, and where; none are the map itself. */
export interface MenuRequest {
  readonly ids: readonly string[];
  readonly point: WindowPoint;
}

/** A relationship of the map, and where it was clicked. */
export interface EdgeRequest {
  readonly edge: string;
  readonly point: WindowPoint;
}

const TOAST_MS = 4000;

/** What comes before the picture for a moment: none of it is part of the view. */
export function useOverlays() {
  const [isHelpOpen, setHelpOpen] = useState(false);
  /** What was typed already for the list of commands; null while it is closed. */
  const [palette, setPalette] = useState<string | null>(null);
  const [menu, setMenu] = useState<MenuRequest | null>(null);
  const [edge, setEdge] = useState<EdgeRequest | null>(null);
  /** The node for which the search seeks another one to connect it to. */
  const [connectFrom, setConnectFrom] = useState<string | null>(null);
  const [toast, setToast] = useState<{ readonly text: string } | null>(null);
  useEffect(() => {
    if (toast === null) return undefined;
    const timer = setTimeout(() => setToast(null), TOAST_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  return {
    isHelpOpen,
    setHelpOpen,
    palette,
    setPalette,
    menu,
    setMenu,
    edge,
    setEdge,
    connectFrom,
    setConnectFrom,
    toast: toast?.text ?? '',
    /** A short sentence that goes away by itself. */
    showToast: (text: string) => setToast({ text }),
  };
}

export type Overlays = ReturnType<typeof useOverlays>;
