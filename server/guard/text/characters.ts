import { toInvalid } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';

// Control characters are what it looks for.
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f]/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Characters that no query of sense has, and that stores take for different things. */
export function findBadCharacter(text: string): Refusal | null {
  const control = CONTROL.exec(text);
  if (control !== null) {
    return toRefusal(control.index, `the control character ${toCodePoint(control[0])}`);
  }
  const surrogate = LONE_SURROGATE.exec(text);
  if (surrogate !== null) {
    return toRefusal(surrogate.index, `${toCodePoint(surrogate[0])}, which is half a character`);
  }
  return null;
}

function toRefusal(at: number, what: string): Refusal {
  return toInvalid(
    { start: at, end: at + 1 },
    `A query must not contain ${what}; give text that needs it as a parameter`,
  );
}

function toCodePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
