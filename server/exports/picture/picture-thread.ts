import { parentPort, workerData } from 'node:worker_threads';
import type { ExportAbout } from '../about.ts';
import { compose } from './compose.ts';
import type { PictureGraph } from './compose.ts';
import { readFonts } from './fonts.ts';
import { toPdf } from './to-pdf.ts';
import { toPng } from './to-png.ts';
import { toSvg, toSvgFile } from './to-svg.ts';

/**
 * The thread in which one picture is laid out and drawn: that takes seconds of the processor, in
 * which the server answers others.
 */

export type PictureFormat = 'svg' | 'png' | 'pdf';

export interface PictureOrder {
  readonly format: PictureFormat;
  readonly graph: PictureGraph;
  readonly about: ExportAbout;
}

async function draw({ format, graph, about }: PictureOrder): Promise<string | Uint8Array> {
  const fonts = readFonts();
  const picture = compose(graph, about, fonts);
  if (format === 'pdf') return toPdf(picture, about, fonts);
  if (format === 'svg') return toSvgFile(picture, about, fonts);
  return toPng(Array.from(toSvg(picture, about, '')).join(''), about, fonts);
}

// Whoever starts this thread gives it an order; its type is theirs.
const order = workerData as PictureOrder;
const bytes = await draw(order);
parentPort?.postMessage(bytes, []);
