import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { create } from 'fontkit';
import type { Font } from 'fontkit';

/** A part of a text, in a face that has its letters. */
export interface Run {
  readonly face: Face;
  readonly text: string;
  /** Of a text whose size is 1: alone it may be another. */
  readonly width: number;
}

export interface Face {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Noto Sans in one weight: Chinese with common Latin letters, then all of Latin, Greek and Cyrillic. */
export interface PictureFont {
  readonly faces: readonly [chinese: Face, latin: Face];
  /** In points, of a text of this size. */
  measure(text: string, size: number): number;
  /** Whether some face has every letter. */
  covers(text: string): boolean;
  /** The parts of a text by the face that has them; what none has is with the first. */
  split(text: string): Run[];
}

export interface PictureFonts {
  readonly regular: PictureFont;
  readonly bold: PictureFont;
}

/** Reads both weights: 18 MB, under the SIL Open Font Licence. */
export function readFonts(): PictureFonts {
  const require = createRequire(import.meta.url);
  const read = (name: string, packageName: string, file: string) => {
    const folder = path.join(path.dirname(require.resolve(packageName)), '../fonts');
    return openFace(name, readFileSync(path.join(folder, file)));
  };
  const [chinese, latin] = ['@embedpdf/fonts-sc', '@embedpdf/fonts-latin'];
  return {
    regular: toFont([
      read('regular', chinese, 'NotoSansHans-Regular.otf'),
      read('regular-latin', latin, 'NotoSans-Regular.ttf'),
    ]),
    bold: toFont([
      read('bold', chinese, 'NotoSansHans-Bold.otf'),
      read('bold-latin', latin, 'NotoSans-Bold.ttf'),
    ]),
  };
}

interface OpenedFace extends Face {
  readonly font: Font;
}

function openFace(name: string, bytes: Buffer): OpenedFace {
  const font = create(bytes);
  if (!('unitsPerEm' in font)) throw new Error('One font was expected, not a collection.');
  return { name, bytes, font };
}

/** As wide as a Chinese letter in a Chinese font, which tears Latin words apart. */
const MARKS = /[‘’“”…–—·]/;
const LATIN = /[\p{Script=Latin}\d]/u;
const HAN = /\p{Script=Han}/u;

/** Whether a mark stands at a Latin letter and at no Chinese one. */
function isLatinMark(letters: readonly string[], index: number): boolean {
  if (!MARKS.test(letters[index] ?? '')) return false;
  const beside = `${letters[index - 1] ?? ''}${letters[index + 1] ?? ''}`;
  return LATIN.test(beside) && !HAN.test(beside);
}

function toFont(faces: readonly [OpenedFace, OpenedFace]): PictureFont {
  const [chinese, latin] = faces;
  const look = createLook([chinese, latin]);
  const lookForLatin = createLook([latin, chinese]);
  const lookAll = (text: string) => {
    const letters = Array.from(text);
    return letters.map((letter, index) =>
      isLatinMark(letters, index) ? lookForLatin(letter) : look(letter),
    );
  };
  return {
    faces,
    measure: (text, size) => lookAll(text).reduce((sum, { width }) => sum + width, 0) * size,
    covers: (text) =>
      Array.from(text).every((letter) =>
        look(letter).face.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
      ),
    split(text) {
      const runs: { face: Face; text: string; width: number }[] = [];
      for (const { letter, face, width } of lookAll(text)) {
        const last = runs.at(-1);
        if (last?.face === face) {
          last.text += letter;
          last.width += width;
        } else runs.push({ face, text: letter, width });
      }
      return runs;
    },
  };
}

interface SetLetter {
  readonly letter: string;
  readonly face: OpenedFace;
  readonly width: number;
}

/** Letters by the first face that has them; those that none has are with the first. */
function createLook(faces: readonly [OpenedFace, ...OpenedFace[]]) {
  const known = new Map<string, SetLetter>();
  return (letter: string): SetLetter => {
    const found = known.get(letter);
    if (found !== undefined) return found;
    const code = letter.codePointAt(0) ?? 0;
    const face = faces.find(({ font }) => font.hasGlyphForCodePoint(code)) ?? faces[0];
    const width = face.font.glyphForCodePoint(code).advanceWidth / face.font.unitsPerEm;
    const set = { letter, face, width };
    known.set(letter, set);
    return set;
  };
}
