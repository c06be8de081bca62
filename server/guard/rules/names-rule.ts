import { toInvalid } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { SyntaxTree } from '../syntax-tree.ts';

/**
 * A name without back-quotes must be what it looks like: letters that are ASCII letters in another
 * dress (`ſ`, `K`, `ＣＡＬＬ`) and signs that cannot be seen are refused. Letters of other scripts
 * are names like any other.
 */
export function checkNames({ tokens }: SyntaxTree): Refusal | null {
  for (const token of tokens) {
    if (!token.type.endsWith('IDENTIFIER')) continue;
    const disguised = [...token.text].find(isDisguised);
    if (disguised !== undefined) {
      return toInvalid(
        token,
        `The name ${token.text} has the character ${toCodePoint(disguised)}, which can be taken for another; write it in back-quotes if you mean it`,
      );
    }
  }
  return null;
}

function isDisguised(character: string): boolean {
  if (/[ -~]/.test(character)) return false;
  const plain = character.normalize('NFKC');
  return /\p{C}/u.test(character) || /[ -~]/.test(plain) || /[a-z]/i.test(character.toLowerCase());
}

function toCodePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
