import { useEffect, useState } from 'react';

const PAUSE_MS = 120;

/** A text once it has stood still for a moment; an empty one at once. */
export function usePaused(value: string): string {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return value === '' ? '' : paused;
}
