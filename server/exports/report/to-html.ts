import { createHash } from 'node:crypto';
import type { PageData } from '../../../graph-data/model/report-page.ts';
import { CREATOR } from '../about.ts';
import type { PictureFonts } from '../picture/fonts.ts';
import { escapeXml } from '../xml.ts';
import type { ReportMaterial } from './compose-report.ts';
import { toPagePicture } from './page-picture.ts';
import { readPageScript } from './page-script.ts';
import { PAGE_STYLE } from './page-style.ts';
import {
  toChartsPart,
  toFactList,
  toNodeTable,
  toPathsPart,
  toReferencesPart,
  toRelationshipTable,
} from './page-parts.ts';
import { PAGE_WORDS } from './page-words.ts';
import type { Report } from './report.ts';
import { REPORT_WORDS } from './words.ts';

/**
 * A report as one page that needs nothing else: no server, no network, not even its script, without
 * which the picture stands still. Well-formed as XML, too, so that any reader can take it apart.
 */
export async function toHtml(
  report: Report,
  material: ReportMaterial,
  fonts: PictureFonts,
): Promise<string> {
  const script = report.hasPicture ? await readPageScript() : '';
  const { language } = report.about;
  return `<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${toPolicy(script)}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="referrer" content="no-referrer"/>
<meta name="generator" content="${CREATOR}"/>
<title>${escapeXml(report.title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
${[
  ...toHead(report),
  ...(report.hasPicture ? toPicturePart(report, material, fonts) : []),
  ...toPathsPart(report),
  ...toChartsPart(report),
  ...toNodeTable(report),
  ...toRelationshipTable(report),
  ...toReferencesPart(report),
].join('\n')}
</main>
${report.hasPicture ? toScripts(report, script) : ''}</body>
</html>
`;
}

/** Nothing is loaded from anywhere; of scripts and styles only these very ones count. */
function toPolicy(script: string): string {
  return [
    "default-src 'none'",
    script === '' ? "script-src 'none'" : `script-src 'sha256-${toHash(script)}'`,
    `style-src 'sha256-${toHash(PAGE_STYLE)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function toHash(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

/** Within a script element only `<` could end it. */
function toScripts({ relationships, about }: Report, script: string): string {
  const data: PageData = {
    edges: relationships.map(({ start, end }) => [start, end]),
    words: PAGE_WORDS[about.language],
  };
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="data">${json}</script>\n<script>${script}</script>\n`;
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

function toPicturePart(report: Report, material: ReportMaterial, fonts: PictureFonts): string[] {
  const words = REPORT_WORDS[report.about.language];
  return [
    `<section><h2>${escapeXml(words.picture)}</h2>`,
    '<div class="tools" id="tools" hidden=""></div>',
    '<div class="stage" id="stage"><div id="map">',
    toPagePicture(report, material, fonts),
    '</div></div>',
    `<ul class="legend" aria-label="${escapeXml(words.legend)}">`,
    ...report.legend.map(
      ({ kind, title, count }) =>
        `<li><svg viewBox="0 0 10 10" aria-hidden="true"><circle class="k-${escapeXml(kind)}" cx="5" cy="5" r="5"/></svg>${escapeXml(title)} (${count})</li>`,
    ),
    '</ul></section>',
  ];
}
