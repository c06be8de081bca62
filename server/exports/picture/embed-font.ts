import subsetFont from 'subset-font';
import type { PictureFonts } from './fonts.ts';

/** As the font calls itself: whoever has it sees the same in a file without it. */
export const CHINESE_FAMILY = 'Noto Sans S Chinese';

/** From and to which code point common Latin fonts have nothing: Chinese, its marks, wide letters. */
const BLOCKS: readonly (readonly [from: string, to: string])[] = [
  ['2E80', '9FFF'],
  ['F900', 'FAFF'],
  ['FE30', 'FE4F'],
  ['FF00', 'FFEF'],
  ['20000', '3FFFF'],
];
const CHINESE = new RegExp(
  `[${BLOCKS.map(([from, to]) => `\\u{${from}}-\\u{${to}}`).join('')}]`,
  'gu',
);
const UNICODE_RANGE = BLOCKS.map(([from, to]) => `U+${from}-${to}`).join(',');

/** A named object, since the package's types do not know all that its program does. */
const SUBSET = { targetFormat: 'woff2', noHinting: true } as const;

/**
 * A rule for a style sheet that brings the letters of a text along that readers' Latin fonts lack,
 * all else being left to those; empty where there are none. In one weight: browsers make bold of it.
 */
export async function toFontFace(text: string, fonts: PictureFonts): Promise<string> {
  const [face] = fonts.regular.faces;
  const found = new Set(text.match(CHINESE));
  const letters = [...found].filter((letter) => fonts.regular.covers(letter));
  if (letters.length === 0) return '';
  const subset = await subsetFont(face.bytes, letters.join(''), SUBSET);
  const source = `url(data:font/woff2;base64,${subset.toString('base64')}) format("woff2")`;
  return `@font-face{font-family:"${CHINESE_FAMILY}";src:${source};unicode-range:${UNICODE_RANGE}}`;
}
