import PDFDocument from 'pdfkit';
import { LICENCE, CREATOR } from '../about.ts';
import type { ExportAbout } from '../about.ts';
import type { PictureFonts } from './fonts.ts';
import type { Disc, Line, Picture, Text } from './picture.ts';

/** Within a file nothing may tell when it was written: the same graph gives the same bytes. */
const NO_MOMENT = new Date(Date.UTC(2010, 6, 21));

/** PDF of true vectors and texts that can be selected, in fonts of which it has the letters used. */
export async function toPdf(
  picture: Picture,
  about: ExportAbout,
  fonts: PictureFonts,
): Promise<Uint8Array> {
  const { document, close } = openPdf(about, fonts);
  document.addPage({ size: [picture.width, picture.height], margin: 0 });
  drawShapes(document, picture);
  for (const text of picture.labels) drawText(document, text, fonts);
  drawFrameParts(document, picture.frame, fonts);
  return close();
}

/** A document that says what it holds, without pages yet, and whole when it is closed. */
export function openPdf(
  about: ExportAbout,
  fonts: PictureFonts,
): { readonly document: PDFKit.PDFDocument; readonly close: () => Promise<Uint8Array> } {
  const document = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    lang: about.language === 'zh' ? 'zh-Hans' : 'en',
    displayTitle: true,
    info: {
      Title: about.title,
      Author: CREATOR,
      Subject: about.selection,
      Keywords: toKeywords(about),
      CreationDate: NO_MOMENT,
      ModDate: NO_MOMENT,
    },
  });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => document.once('end', resolve));
  for (const { name, bytes } of [...fonts.regular.faces, ...fonts.bold.faces]) {
    document.registerFont(name, bytes);
  }
  return {
    document,
    close: async () => {
      document.end();
      await ended;
      return Buffer.concat(parts);
    },
  };
}

/** Lines and discs. */
export function drawShapes(
  document: PDFKit.PDFDocument,
  { lines, discs }: Pick<Picture, 'lines' | 'discs'>,
): void {
  for (const line of lines) drawLine(document, line);
  for (const disc of discs) drawDisc(document, disc);
}

export function drawFrameParts(
  document: PDFKit.PDFDocument,
  { discs, texts }: Picture['frame'],
  fonts: PictureFonts,
): void {
  for (const disc of discs) drawDisc(document, disc);
  for (const text of texts) drawText(document, text, fonts);
}

function toKeywords({ dataset, at, view }: ExportAbout): string {
  const moment = at === null ? 'all times' : `as it was on ${at}`;
  const facts = [`dataset ${dataset}`, moment, 'complete: nothing was cut', `licence ${LICENCE}`];
  return [...facts, ...(view === null ? [] : [`view ${view}`])].join('; ');
}

function drawLine(document: PDFKit.PDFDocument, { path, head, opacity }: Line): void {
  document.lineWidth(0.8).strokeColor('#4c5a6e', opacity).path(path).stroke();
  if (head !== null) document.fillColor('#4c5a6e', opacity).path(head).fill();
}

function drawDisc(document: PDFKit.PDFDocument, { x, y, radius, colour }: Disc): void {
  document.lineWidth(0.6).strokeColor('#ffffff', 1).fillColor(colour, 1);
  document.circle(x, y, radius).fillAndStroke();
}

/** Where the font lacks letters, or some were left out, what the text says is told beside it. */
export function drawText(document: PDFKit.PDFDocument, text: Text, fonts: PictureFonts): void {
  const { x, y, size, colour, isBold, link, width, whole } = text;
  const font = isBold ? fonts.bold : fonts.regular;
  const isTold = whole !== text.text || !font.covers(text.text);
  if (isTold) document.markContent('Span', { actual: whole });
  document.fontSize(size).fillColor(colour, 1);
  let left = x;
  for (const run of font.split(text.text)) {
    document.font(run.face.name);
    document.text(run.text, left, y, { lineBreak: false, baseline: 'alphabetic' });
    left += run.width * size;
  }
  if (isTold) document.endMarkedContent();
  if (link !== null) document.link(x, y - size, width, size * 1.3, link);
}
