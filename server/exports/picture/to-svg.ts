import type { ExportAbout } from '../about.ts';
import { toStatements } from '../about.ts';
import { escapeXml } from '../xml.ts';
import { round } from './draw-lines.ts';
import { CHINESE_FAMILY, toFontFace } from './embed-font.ts';
import type { PictureFonts } from './fonts.ts';
import type { Disc, Line, Picture, Text } from './picture.ts';

const FAMILY = `'${CHINESE_FAMILY}','Noto Sans SC','Noto Sans CJK SC','Noto Sans',system-ui,sans-serif`;

/** SVG as a file of its own: what is Chinese in it has its font along. */
export async function toSvgFile(
  picture: Picture,
  about: ExportAbout,
  fonts: PictureFonts,
): Promise<string> {
  const texts = [...picture.labels, ...picture.frame.texts].map(({ text }) => text);
  const fontFace = await toFontFace(texts.join(''), fonts);
  return Array.from(toSvg(picture, about, fontFace)).join('');
}

/**
 * SVG of true vectors. Texts have the width that they were given room for, whatever font draws them;
 * names are whole in the titles, which a pointer shows.
 */
export function* toSvg(picture: Picture, about: ExportAbout, fontFace: string): Iterable<string> {
  const { width, height } = picture;
  const statements = toStatements(about).map(([key, text]) => `${key}: ${text}`);
  yield `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ${height}" role="img" lang="${about.language === 'zh' ? 'zh-Hans' : 'en'}" font-family="${FAMILY}">
<title>${escapeXml(about.title)}</title>
<desc>${escapeXml(statements.join('\n'))}</desc>
${fontFace === '' ? '' : `<style>${fontFace}</style>\n`}<rect width="${width}" height="${height}" fill="#ffffff"/>
<g id="relationships" fill="none" stroke="#4c5a6e" stroke-width="0.8">
`;
  for (const line of picture.lines) yield toPath(line);
  yield '</g>\n<g id="nodes" stroke="#ffffff" stroke-width="0.6">\n';
  for (const disc of picture.discs) yield toCircle(disc);
  yield '</g>\n<g id="labels">\n';
  for (const text of picture.labels) yield toText(text, true);
  yield '</g>\n<g id="frame">\n';
  for (const disc of picture.frame.discs) yield toCircle(disc);
  for (const text of picture.frame.texts) yield toText(text, false);
  yield '</g>\n</svg>\n';
}

/** Each path is faint by itself: faint groups would take a renderer a layer each. */
function toPath({ path, head, opacity, title }: Line): string {
  const alpha = round(opacity);
  const arrow =
    head === null ? '' : `<path d="${head}" fill="#4c5a6e" fill-opacity="${alpha}" stroke="none"/>`;
  return `<g><title>${escapeXml(title)}</title><path d="${path}" stroke-opacity="${alpha}"/>${arrow}</g>\n`;
}

function toCircle({ x, y, radius, colour, node }: Disc): string {
  const circle = `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${colour}"`;
  if (node === null) return `${circle}/>\n`;
  const { id, kind, name } = node;
  return `${circle} data-id="${escapeXml(id)}" data-kind="${kind}"><title>${escapeXml(name)}</title></circle>\n`;
}

/** Labels have a light rim, so that lines under them do not disturb. */
function toText(text: Text, hasRim: boolean): string {
  const { x, y, size, width, colour, isBold, link } = text;
  const attributes = [
    `x="${round(x)}" y="${round(y)}" font-size="${round(size)}" fill="${colour}"`,
    `textLength="${round(width)}" lengthAdjust="spacingAndGlyphs" xml:space="preserve"`,
    ...(isBold ? ['font-weight="700"'] : []),
    ...(hasRim
      ? ['stroke="#ffffff" stroke-width="2" stroke-linejoin="round" paint-order="stroke"']
      : []),
  ].join(' ');
  const element = `<text ${attributes}>${escapeXml(text.text)}</text>`;
  return link === null ? `${element}\n` : `<a href="${escapeXml(link)}">${element}</a>\n`;
}
