/** Which option an arrow key makes the active one, round and round; null for any other key. */
export function stepOption(key: string, active: number, count: number): number | null {
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return null;
  return count === 0 ? active : (active + step + count) % count;
}
