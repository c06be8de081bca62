interface Move {
  readonly key: string;
  readonly labels: readonly string[];
  /** The place that has the focus; -1 for none. */
  readonly current: number;
}

/** Where a key moves to in a menu; null when it moves nowhere. */
export function moveInMenu({ key, labels, current }: Move): number | null {
  const count = labels.length;
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (current + 1) % count;
    case 'ArrowUp':
      return current <= 0 ? count - 1 : current - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return findByLetter({ key, labels, current });
  }
}

/** The next line that begins with the letter, from the top again after the last. */
function findByLetter({ key, labels, current }: Move): number | null {
  if (!/^[\p{L}\p{N}]$/u.test(key)) return null;
  const letter = key.toLowerCase();
  const isMatch = (label: string): boolean => label.trim().toLowerCase().startsWith(letter);
  const after = labels.findIndex((label, index) => index > current && isMatch(label));
  const found = after === -1 ? labels.findIndex(isMatch) : after;
  return found === -1 ? null : found;
}
