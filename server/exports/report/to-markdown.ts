import type { Fact, ReferenceGroup } from '../../../graph-data/model/report-page.ts';
import { downloadZip } from 'client-zip';
import { toOneLine } from '../about.ts';
import { compose } from '../picture/compose.ts';
import type { PictureFonts } from '../picture/fonts.ts';
import { toSvgFile } from '../picture/to-svg.ts';
import { FILE_DATE } from '../two-tables.ts';
import { markImpossible } from '../xml.ts';
import type { ReportMaterial } from './compose-report.ts';
import { toFigure } from './facts.ts';
import type { Chart, Report, Sentence } from './report.ts';
import { REPORT_WORDS } from './words.ts';

const PICTURE = 'picture.svg';

/** A report as Markdown with its picture beside it, in one archive. */
export async function toMarkdownArchive(
  report: Report,
  { nodes, relationships, about }: ReportMaterial,
  fonts: PictureFonts,
): Promise<Uint8Array> {
  const files = [{ name: 'report.md', input: toMarkdown(report), lastModified: FILE_DATE }];
  if (report.hasPicture) {
    const picture = compose({ nodes, relationships }, about, fonts);
    const input = await toSvgFile(picture, about, fonts);
    files.push({ name: PICTURE, input, lastModified: FILE_DATE });
  }
  return new Uint8Array(await downloadZip(files).arrayBuffer());
}

/** In CommonMark with the tables of GitHub, which most renderers know. */
export function toMarkdown(report: Report): string {
  const blocks = [
    `# ${escape(report.title)}`,
    ...toHead(report),
    ...toAnswer(report),
    ...toPicture(report),
    ...toPaths(report),
    ...toCharts(report),
    ...toNodes(report),
    ...toRelationships(report),
    ...toReferences(report),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/**
 * A text as it will be shown, whatever it is: on one line, with everything that means something in
 * Markdown escaped.
 */
function escape(text: string): string {
  return markImpossible(toOneLine(text))
    .trim()
    .replace(/[\\`*_[\]<>|~&#!{}$]/g, (character) => `\\${character}`)
    .replace(/^[-+=:]/, (character) => `\\${character}`)
    .replace(/^(\d+)([.)])/, (_all, number: string, end: string) => `${number}\\${end}`);
}

function toLink(text: string, link: string | null): string {
  if (link === null) return escape(text);
  const address = link.replace(/[\s<>\\|]/g, encodeURIComponent);
  return `[${escape(text)}](<${address}>)`;
}

function toHead({ question, notes, holds, filters, about }: Report): string[] {
  const words = REPORT_WORDS[about.language];
  return [
    ...(question === null
      ? []
      : [`**${words.question}${words.colon.trim()}** ${escape(question)}`]),
    ...(notes.length === 0 ? [] : [`## ${words.notes}`]),
    ...notes.map((lines) => lines.map(escape).join('\\\n')),
    `## ${words.holds}`,
    holds
      .map(({ title, text, link }) => `- ${title}${words.colon}${toLink(text, link)}`)
      .join('\n'),
    ...(filters.length === 0
      ? []
      : [`### ${words.filters}`, filters.map((filter) => `- ${escape(filter)}`).join('\n')]),
  ];
}

function toAnswer({ answer, about }: Report): string[] {
  if (answer === null) return [];
  const rows = answer.rows.map((row) => row.map(escape));
  return [
    `## ${REPORT_WORDS[about.language].answer}`,
    toTable(answer.columns.map(escape), rows),
    ...(answer.remark === null ? [] : [escape(answer.remark)]),
  ];
}

function toPicture({ hasPicture, legend, title, about }: Report): string[] {
  if (!hasPicture) return [];
  const words = REPORT_WORDS[about.language];
  const kinds = legend.map((entry) => `${entry.title} (${entry.count})`).join(words.comma);
  return [
    `## ${words.picture}`,
    `![${escape(`${words.picture}${words.colon}${title}`)}](${PICTURE})`,
    `${words.legend}${words.colon}${kinds}`,
  ];
}

function toPaths({ paths, about }: Report): string[] {
  if (paths.length === 0) return [];
  return [
    `## ${REPORT_WORDS[about.language].paths}`,
    ...paths.flatMap(({ title, ways, remark }) => [
      `### ${escape(title)}`,
      ...(ways.length === 0 ? [] : [ways.map(toWay).join('\n')]),
      ...(remark === null ? [] : [escape(remark)]),
    ]),
  ];
}

function toWay(sentences: readonly Sentence[], index: number): string {
  const told = sentences.map(({ text, receipts }) => `${escape(text)}${toReceipts(receipts)}`);
  return `${index + 1}. ${told.join(' ')}`;
}

function toReceipts(receipts: readonly number[]): string {
  return receipts.length === 0 ? '' : ` \\[${receipts.join(', ')}\\]`;
}

const WIDEST_BAR = 24;

function toCharts({ charts, about }: Report): string[] {
  if (charts.length === 0) return [];
  return [
    `## ${REPORT_WORDS[about.language].charts}`,
    ...charts.flatMap((chart) => [`### ${escape(chart.title)}`, toChart(chart)]),
  ];
}

function toChart({ columns, rows }: Chart): string {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return toTable(
    [...columns, ''],
    rows.map(({ label, value }) => [
      escape(label),
      toFigure(value),
      '█'.repeat(Math.round((value / most) * WIDEST_BAR)),
    ]),
  );
}

/** Cells are Markdown already. */
function toTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns, columns.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function toNodes({ hasNodes, nodes, about }: Report): string[] {
  if (!hasNodes || nodes.length === 0) return [];
  const words = REPORT_WORDS[about.language];
  const rows = nodes.map(({ name, kindTitle, description, facts, receipts }) => [
    escape(name),
    kindTitle,
    [...(description === null ? [] : [escape(description)]), ...facts.map(toFact)].join('<br>'),
    receipts.join(', '),
  ]);
  const columns = [words.name, words.kind, words.facts, words.receipts];
  return [`## ${words.nodes}`, toTable(columns, rows)];
}

function toFact({ title, text, link }: Fact): string {
  return `${escape(title)}: ${toLink(text, link)}`;
}

function toRelationships({ hasRelationships, nodes, relationships, about }: Report): string[] {
  if (!hasRelationships || relationships.length === 0) return [];
  const words = REPORT_WORDS[about.language];
  const nameOf = (index: number) => escape(nodes[index]?.name ?? '');
  const rows = relationships.map(({ start, end, type, when, facts, receipts }) => [
    nameOf(start),
    escape(type),
    nameOf(end),
    escape(when),
    facts.map(toFact).join('<br>'),
    receipts.join(', '),
  ]);
  const columns = [words.from, words.type, words.to, words.when, words.facts, words.receipts];
  return [`## ${words.relationships}`, toTable(columns, rows)];
}

function toReferences({ references, about }: Report): string[] {
  if (references.length === 0) return [];
  const words = REPORT_WORDS[about.language];
  const toList = ({ places, link: document }: ReferenceGroup) =>
    places
      .map(({ number, place, link, commit }) => {
        const own = commit === null ? '' : ` (${words.commit(commit)})`;
        return `${number}. ${toLink(place, link === document ? null : link)}${own}`;
      })
      .join('\n');
  return [
    `## ${words.references}`,
    ...references.flatMap((group) => [
      `### ${toLink(group.source, group.link)}`,
      ...(group.edition === '' ? [] : [escape(group.edition)]),
      toList(group),
    ]),
  ];
}
