import { toOneLine } from '../about.ts';
import { markImpossible } from '../xml.ts';
import type { PictureFonts } from './fonts.ts';
import type { Text } from './picture.ts';

export const INK = '#1b222b';
export const FAINT_INK = '#5d6876';

/** A text as it will stand, before it has a place: cut to a width, in letters that can be set. */
export function setText(
  whole: string,
  fonts: PictureFonts,
  style: {
    readonly size: number;
    readonly most: number;
    readonly isBold?: boolean;
    readonly colour?: string;
    readonly link?: string | null;
  },
): Omit<Text, 'x' | 'y'> {
  const { size, most, isBold = false, colour = INK, link = null } = style;
  const font = isBold ? fonts.bold : fonts.regular;
  const line = markImpossible(toOneLine(whole));
  let text = line;
  if (font.measure(line, size) > most) {
    const letters = Array.from(line);
    while (letters.length > 1 && font.measure(`${letters.join('')}…`, size) > most) letters.pop();
    text = `${letters.join('').trimEnd()}…`;
  }
  const width = font.measure(text, size);
  return { text, whole: line, size, width, colour, isBold, link };
}

/** A text in as many lines as it needs, at most so many; Chinese breaks anywhere, others at spaces. */
export function toLines(
  text: string,
  fonts: PictureFonts,
  style: { readonly size: number; readonly most: number; readonly lines: number },
): string[] {
  const words = toOneLine(text).match(/[^\s\u2E80-\uFFEF]+\s*|[\u2E80-\uFFEF]|\s+/gu) ?? [];
  const pieces = words.flatMap((word) => toPieces(word, fonts, style));
  const lines: string[] = [''];
  for (const piece of pieces) {
    const current = lines.at(-1) ?? '';
    const fits = fonts.regular.measure((current + piece).trimEnd(), style.size) <= style.most;
    if (fits || current === '' || lines.length === style.lines) {
      lines[lines.length - 1] = current + piece;
    } else {
      lines.push(piece);
    }
  }
  return lines.map((line) => line.trimEnd());
}

/** What is wider than a line, such as an address, breaks anywhere. */
function toPieces(
  word: string,
  { regular }: PictureFonts,
  { size, most }: { readonly size: number; readonly most: number },
): string[] {
  const pieces: string[] = [];
  let rest = word;
  while (regular.measure(rest.trimEnd(), size) > most) {
    const letters = Array.from(rest);
    let count = 1;
    let width = 0;
    for (const [index, letter] of letters.entries()) {
      width += regular.measure(letter, size);
      if (width > most) break;
      count = index + 1;
    }
    pieces.push(letters.slice(0, count).join(''));
    rest = letters.slice(count).join('');
  }
  return [...pieces, rest];
}
