import { createHash } from 'node:crypto';
import type { PageData } from '../../../graph-data/model/report-page.ts';
import { CREATOR } from '../about.ts';
import { toFontFace } from '../picture/embed-font.ts';
import type { PictureFonts } from '../picture/fonts.ts';
import { escapeXml } from '../xml.ts';
import type { ReportMaterial } from './compose-report.ts';
import { packTables, writePacked } from './pack-tables.ts';
import { toPagePicture } from './page-picture.ts';
import type { PagePicture } from './page-picture.ts';
import { readPageScript } from './page-script.ts';
import { PAGE_STYLE } from './page-style.ts';
import {
  toAnswerPart,
  toChartsPart,
  toFactList,
  toNodeTable,
  toPathsPart,
  toReferencesPart,
  toRelationshipTable,
} from './page-parts.ts';
import type { PackedPart } from './page-parts.ts';
import { PAGE_WORDS } from './page-words.ts';
import type { Report } from './report.ts';
import { REPORT_WORDS } from './words.ts';

/** As large as a page may be, in bytes, before its longest tables are packed. */
const MOST_BYTES = 1_000_000;

/** What is packed, the parts that take most first; nothing where the page is small enough so. */
const PACKINGS: readonly (readonly PackedPart[])[] = [
  [],
  ['relationships', 'references'],
  ['relationships', 'references', 'nodes'],
];

/**
 * A report as one page that needs nothing else: no server, no network, not even its script, without
 * which the picture stands still, and rows that had to be packed stay so. Well-formed as XML, too,
 * so that any reader can take it apart.
 */
export async function toHtml(
  report: Report,
  material: ReportMaterial,
  fonts: PictureFonts,
): Promise<string> {
  const script = await readPageScript();
  const picture = report.hasPicture ? toPagePicture(report, material, fonts) : null;
  // Whatever is packed afterwards stands in the page that packs nothing, but for the remark.
  let page = toPage(report, { picture, script, fontFace: '', packed: [] });
  const remark = REPORT_WORDS[report.about.language].packed('');
  const fontFace = await toFontFace(page + remark, fonts);
  for (const packed of PACKINGS) {
    page = toPage(report, { picture, script, fontFace, packed });
    if (Buffer.byteLength(page) <= MOST_BYTES) break;
  }
  return page;
}

interface PageMaterial {
  readonly picture: PagePicture | null;
  readonly script: string;
  /** With the letters of the page that its readers may lack, or empty. */
  readonly fontFace: string;
  readonly packed: readonly PackedPart[];
}

function toPage(report: Report, { picture, script, fontFace, packed }: PageMaterial): string {
  const { language } = report.about;
  const style = PAGE_STYLE + fontFace;
  const used = report.hasPicture || packed.length > 0 ? script : '';
  return `<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${toPolicy(used, style)}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="referrer" content="no-referrer"/>
<meta name="generator" content="${CREATOR}"/>
<title>${escapeXml(report.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${[
  ...toHead(report),
  ...toAnswerPart(report),
  ...(picture === null
    ? []
    : toPicturePart(report, packed.length > 0 ? picture.packed : picture.plain)),
  ...toPathsPart(report),
  ...toChartsPart(report),
  ...toNodeTable(report, packed.includes('nodes')),
  ...toRelationshipTable(report, packed.includes('relationships')),
  ...toReferencesPart(report, packed.includes('references')),
].join('\n')}
</main>
${used === '' ? '' : toScripts(report, used, packed)}</body>
</html>
`;
}

/** Nothing is loaded from anywhere; of scripts and styles only these very ones count. */
function toPolicy(script: string, style: string): string {
  return [
    "default-src 'none'",
    script === '' ? "script-src 'none'" : `script-src 'sha256-${toHash(script)}'`,
    `style-src 'sha256-${toHash(style)}'`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function toHash(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

/** Within a script element only `<` could end it. */
function toScripts(report: Report, script: string, packed: readonly PackedPart[]): string {
  const isPacked = packed.length > 0;
  const data: PageData = {
    edges: isPacked ? [] : report.relationships.map(({ start, end }) => [start, end]),
    words: PAGE_WORDS[report.about.language],
  };
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return [
    `<script type="application/json" id="data">${json}</script>`,
    ...(isPacked ? [toPackedScript(report, packed.includes('nodes'))] : []),
    `<script>${script}</script>\n`,
  ].join('\n');
}

function toPackedScript(report: Report, hasNodes: boolean): string {
  const packed = writePacked(packTables(report, hasNodes));
  return `<script type="application/octet-stream" id="packed">${packed}</script>`;
}

function toHead(report: Report): string[] {
  const words = REPORT_WORDS[report.about.language];
  return [
    '<header>',
    `<h1>${escapeXml(report.title)}</h1>`,
    ...(report.question === null
      ? []
      : [`<p><b>${escapeXml(words.question)}</b>${words.colon}${escapeXml(report.question)}</p>`]),
    '</header>',
    ...(report.notes.length === 0
      ? []
      : [
          `<section><h2>${escapeXml(words.notes)}</h2>`,
          ...report.notes.map((lines) => `<p>${lines.map(escapeXml).join('<br/>')}</p>`),
          '</section>',
        ]),
    `<section><h2>${escapeXml(words.holds)}</h2>`,
    toFactList(report.holds),
    ...(report.filters.length === 0
      ? []
      : [
          `<h3>${escapeXml(words.filters)}</h3><ul>`,
          ...report.filters.map((filter) => `<li>${escapeXml(filter)}</li>`),
          '</ul>',
        ]),
    '</section>',
  ];
}

function toPicturePart(report: Report, picture: string): string[] {
  const words = REPORT_WORDS[report.about.language];
  return [
    `<section><h2>${escapeXml(words.picture)}</h2>`,
    '<div class="tools" id="tools" hidden=""></div>',
    '<div class="stage" id="stage"><div id="map">',
    picture,
    '</div></div>',
    `<ul class="legend" aria-label="${escapeXml(words.legend)}">`,
    ...report.legend.map(
      ({ kind, title, count }) =>
        `<li><svg viewBox="0 0 10 10" aria-hidden="true"><circle class="k-${escapeXml(kind)}" cx="5" cy="5" r="5"/></svg>${escapeXml(title)} (${count})</li>`,
    ),
    '</ul></section>',
  ];
}
