import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { crc32 } from 'node:zlib';
import { Resvg, initWasm } from '@resvg/resvg-wasm';
import { toStatements } from '../about.ts';
import type { ExportAbout } from '../about.ts';
import type { PictureFonts } from './fonts.ts';

/** A4 across at 300 dots an inch. */
const WIDTH = 3_508;
const DOTS_PER_METRE = 11_811;
/** Length and type before a chunk's data, a checksum after it. */
const HEADER_END = 8 + 12 + 13;

/** The SVG in dots for print, with the same fonts on every machine. */
export async function toPng(
  svg: string,
  about: ExportAbout,
  fonts: PictureFonts,
): Promise<Uint8Array> {
  const program = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  await initWasm(await readFile(program));
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: WIDTH },
    font: {
      loadSystemFonts: false,
      fontBuffers: [...fonts.regular.faces, ...fonts.bold.faces].map(({ bytes }) => bytes),
      defaultFontFamily: 'Noto Sans S Chinese',
      sansSerifFamily: 'Noto Sans S Chinese',
    },
  });
  const picture = drawing.render();
  const bytes = picture.asPng();
  picture.free();
  drawing.free();
  const size = Buffer.alloc(9);
  size.writeUInt32BE(DOTS_PER_METRE, 0);
  size.writeUInt32BE(DOTS_PER_METRE, 4);
  size.writeUInt8(1, 8);
  return Buffer.concat([
    bytes.subarray(0, HEADER_END),
    toChunk('pHYs', size),
    ...toStatements(about).map(([key, text]) => toChunk('iTXt', toInternationalText(key, text))),
    bytes.subarray(HEADER_END),
  ]);
}

/** Keyword, then: not compressed, no language, no translated keyword; then the text. */
function toInternationalText(key: string, text: string): Buffer {
  const keyword = `${key.charAt(0).toUpperCase()}${key.slice(1)}`;
  return Buffer.concat([
    Buffer.from(keyword, 'latin1'),
    Buffer.from([0, 0, 0, 0, 0]),
    Buffer.from(text.replaceAll('\u0000', '\uFFFD'), 'utf8'),
  ]);
}

function toChunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, checksum]);
}
