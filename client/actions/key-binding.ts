/** What of a keyboard event tells the key. */
export interface PressedKey {
  readonly key: string;
  /** The place of the key on the keyboard, such as `Digit0`. */
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * Whether a binding such as `mod+shift+z`, `e`, `/` or `ArrowLeft` is pressed. `mod` is Control, or
 * Command on a Mac. A sign such as `?` counts however the keyboard makes it, with Shift or without.
 */
export function isPressed(binding: string, event: PressedKey): boolean {
  const parts = binding.split('+').filter((part) => part !== '');
  const key = parts.at(-1) ?? '+';
  const wants = new Set(parts.slice(0, -1));
  // With Shift a digit types another sign on most keyboards; its place tells.
  if (wants.has('shift') && /^\d$/.test(key)) {
    return (
      event.code === `Digit${key}` &&
      event.shiftKey &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey
    );
  }
  const isLetter = /^\p{L}$/u.test(key);
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === wants.has('mod') &&
    event.altKey === wants.has('alt') &&
    // Shift is part of how a sign is typed; with letters and named keys it means something else.
    (!(isLetter || key.length > 1) || event.shiftKey === wants.has('shift'))
  );
}

const SIGNS: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  shift: 'Shift',
  alt: 'Alt',
  Escape: 'Esc',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  '-': '−',
};

/** The binding as people read it: `Ctrl Shift Z`. */
export function describeBinding(binding: string): string {
  const parts = binding.split('+').filter((part) => part !== '');
  return (parts.length === 0 ? ['+'] : parts)
    .map((part) => SIGNS[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(' ');
}
