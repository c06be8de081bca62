import { useLayoutEffect } from 'react';
import { KIND_COLOURS, MARK_COLOURS } from '../graph/palette.ts';
import type { Scheme } from '../graph/palette.ts';

/** The palette's colours where styles can use them. */
export function useColours(scheme: Scheme): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    for (const [kind, colour] of Object.entries(KIND_COLOURS[scheme])) {
      style.setProperty(`--kind-${kind}`, colour);
    }
    for (const [mark, colour] of Object.entries(MARK_COLOURS[scheme])) {
      style.setProperty(`--mark-${mark}`, colour);
    }
    document.documentElement.dataset.scheme = scheme;
  }, [scheme]);
}
