import { composeWithin } from '../picture/compose.ts';
import { round } from '../picture/draw-lines.ts';
import type { PictureFonts } from '../picture/fonts.ts';
import type { Text } from '../picture/picture.ts';
import { escapeXml } from '../xml.ts';
import type { ReportMaterial } from './compose-report.ts';
import type { Report } from './report.ts';
import { REPORT_WORDS } from './words.ts';

const AREA = { left: 8, top: 8, width: 1_184, height: 744 };
const [WIDTH, HEIGHT] = [1_200, 760];

/** The picture of a page, as it stands in one whose tables do, and in one whose tables are packed. */
export interface PagePicture {
  readonly plain: string;
  readonly packed: string;
}

/**
 * The picture within a page: whole as it stands, so that it is there without a script and in print.
 * Lines and discs are in the order of the rows of the tables, which is how a script knows them; where
 * it is packed all lines are one path, a tenth of a unit exact, which the script takes apart.
 */
export function toPagePicture(
  report: Report,
  { nodes, relationships, about }: ReportMaterial,
  fonts: PictureFonts,
): PagePicture {
  const words = REPORT_WORDS[about.language];
  const { lines, discs, labels } = composeWithin(
    { nodes, relationships },
    { about, fonts, area: AREA },
  );
  const heads = lines.map(({ head }) => head).filter((head) => head !== null);
  const opacity = round(lines[0]?.opacity ?? 1);
  const label = `${words.picture}${words.colon}${report.title}`;
  const kinds = report.nodes.map(({ kind }) => kind);
  const paths = lines.map(({ path }) => path);
  const toPicture = (written: readonly string[]) =>
    [
      `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeXml(label)}"><g id="view">`,
      `<g id="lines" stroke-opacity="${opacity}">`,
      ...written.map((path) => `<path d="${path}"/>`),
      '</g>',
      ...(heads.length > 0
        ? [`<path id="heads" fill-opacity="${opacity}" d="${heads.join('')}"/>`]
        : []),
      '<g id="discs">',
      ...discs.map(({ x, y, radius }, index) => {
        const place = `cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"`;
        return `<circle class="k-${escapeXml(kinds[index] ?? '')}" ${place}/>`;
      }),
      '</g><g id="names">',
      ...labels.map(toText),
      '</g></g></svg>',
    ].join('\n');
  return { plain: toPicture(paths), packed: toPicture([paths.map(toTenths).join('')]) };
}

function toTenths(path: string): string {
  return path.replace(/\d+\.\d\d/g, (number) => String(Math.round(Number(number) * 10) / 10));
}

/** As wide as it was measured, whatever font draws it: so that no two touch. */
function toText({ x, y, size, width, text }: Text): string {
  const place = `x="${round(x)}" y="${round(y)}" font-size="${round(size)}"`;
  return `<text ${place} textLength="${round(width)}" lengthAdjust="spacingAndGlyphs">${escapeXml(text)}</text>`;
}
