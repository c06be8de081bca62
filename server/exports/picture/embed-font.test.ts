import { create } from 'fontkit';
import { beforeAll, expect, test } from 'vitest';
import { REPORT_WORDS } from '../report/words.ts';
import { toFontFace } from './embed-font.ts';
import { readFonts } from './fonts.ts';
import type { PictureFonts } from './fonts.ts';

let fonts: PictureFonts;
beforeAll(() => {
  fonts = readFonts();
});

/** The font of a rule, opened by a reader that did not write it. */
function open(fontFace: string) {
  const [, base64 = ''] = /base64,([^)]+)\)/.exec(fontFace) ?? [];
  const font = create(Buffer.from(base64, 'base64'));
  if (!('unitsPerEm' in font)) throw new Error('One font was expected, not a collection.');
  return font;
}

test('has each Chinese letter and mark of a text, drawn as in the whole font, and no other', async () => {
  const text = `中国移动：创立了《开源云》，龘𠀀！Rackspace ${JSON.stringify(REPORT_WORDS.zh)}`;
  const font = open(await toFontFace(text, fonts));
  const [{ bytes }] = fonts.regular.faces;
  const whole = create(bytes);
  if (!('unitsPerEm' in whole)) throw new Error('One font was expected, not a collection.');
  const wanted = Array.from(new Set(text)).filter((letter) =>
    /[\u3000-\uffef\p{Lo}]/u.test(letter),
  );
  const codes = wanted
    .map((letter) => letter.codePointAt(0) ?? 0)
    .filter((code) => whole.hasGlyphForCodePoint(code));
  expect(codes.length).toBeGreaterThan(100);
  const found = font.characterSet.filter((code) => font.hasGlyphForCodePoint(code));
  expect(new Set(found)).toEqual(new Set(codes));
  for (const code of codes) {
    const [glyph, same] = [font.glyphForCodePoint(code), whole.glyphForCodePoint(code)];
    expect(glyph.path.toSVG()).toBe(same.path.toSVG());
    expect(glyph.advanceWidth).toBe(same.advanceWidth);
  }
});

test('is nothing where a text has only letters that readers have, or that the font lacks', async () => {
  for (const text of ['', 'Rackspace’s “cloud” – Émile, Ωμέγα', '한국 😀 שלום']) {
    expect(await toFontFace(text, fonts)).toBe('');
  }
});

test('is the same bytes for the same letters, in whatever order they come', async () => {
  expect(await toFontFace('开源云', fonts)).toBe(await toFontFace('云开 Cloud 源云', fonts));
});
