import type { Fact } from '../../../graph-data/model/report-page.ts';
import { composeWithin } from '../picture/compose.ts';
import { drawLegend } from '../picture/draw-frame.ts';
import type { PictureFonts } from '../picture/fonts.ts';
import { FAINT_INK } from '../picture/set-text.ts';
import { drawFrameParts, drawShapes, drawText, openPdf } from '../picture/to-pdf.ts';
import type { ReportMaterial } from './compose-report.ts';
import { toFigure } from './facts.ts';
import { createPageFlow } from './page-flow.ts';
import type { CellText, PageFlow } from './page-flow.ts';
import type { Report, Sentence } from './report.ts';
import { REPORT_WORDS } from './words.ts';

/** A4 across, in points. */
const PICTURE_PAGE = { width: 842, height: 595 };
const MARGIN = 40;
const LEGEND_WIDTH = 150;
const PICTURE_AREA = {
  left: MARGIN,
  top: MARGIN,
  width: PICTURE_PAGE.width - 2 * MARGIN - LEGEND_WIDTH,
  height: PICTURE_PAGE.height - 2 * MARGIN - 10,
};

/** A report on pages of A4, its texts to be selected and its picture of true vectors. */
export async function toReportPdf(
  report: Report,
  material: ReportMaterial,
  fonts: PictureFonts,
): Promise<Uint8Array> {
  const { document, close } = openPdf({ ...report.about, title: report.title }, fonts);
  const flow = createPageFlow(document, fonts);
  flow.newPage();
  writeHead(report, flow);
  writeAnswer(report, flow);
  writePaths(report, flow);
  writeCharts(report, flow);
  if (report.hasPicture) {
    drawPicturePage(document, material, fonts);
    flow.newPage();
  }
  writeNodes(report, flow);
  writeRelationships(report, flow);
  writeReferences(report, flow);
  flow.number(report.title);
  return close();
}

function writeHead(report: Report, flow: PageFlow): void {
  const words = REPORT_WORDS[report.about.language];
  flow.heading(report.title, 1);
  if (report.question !== null) {
    flow.paragraph(`${words.question}${words.colon}${report.question}`, { size: 11 });
  }
  if (report.notes.length > 0) {
    flow.heading(words.notes, 2);
    for (const lines of report.notes) {
      for (const line of lines) flow.paragraph(line, { size: 10 });
      flow.gap(5);
    }
  }
  flow.heading(words.holds, 2);
  for (const { title, text, link } of report.holds) {
    flow.paragraph(`${title}${words.colon}${text}`, { link });
  }
  if (report.filters.length > 0) {
    flow.heading(words.filters, 3);
    for (const filter of report.filters) flow.paragraph(`• ${filter}`, { indent: 8 });
  }
}

function writeAnswer({ answer, about }: Report, flow: PageFlow): void {
  if (answer === null) return;
  const { columns, rows, remark } = answer;
  flow.heading(REPORT_WORDS[about.language].answer, 2);
  flow.table(
    columns.map((title) => ({ title, share: 1 / columns.length })),
    rows.map((row) => row.map((text) => [{ text }])),
  );
  if (remark !== null) flow.paragraph(remark);
}

function writePaths({ paths, about }: Report, flow: PageFlow): void {
  if (paths.length === 0) return;
  const words = REPORT_WORDS[about.language];
  flow.heading(words.paths, 2);
  for (const { title, ways, remark } of paths) {
    flow.heading(title, 3);
    for (const [index, sentences] of ways.entries()) {
      flow.paragraph(`${index + 1}. ${sentences.map(toSentence).join(' ')}`);
    }
    if (remark !== null) flow.paragraph(remark, { colour: FAINT_INK });
  }
}

function toSentence({ text, receipts }: Sentence): string {
  return receipts.length === 0 ? text : `${text} [${receipts.join(', ')}]`;
}

function writeCharts({ charts, about }: Report, flow: PageFlow): void {
  if (charts.length === 0) return;
  flow.heading(REPORT_WORDS[about.language].charts, 2);
  for (const { title, rows } of charts) {
    flow.heading(title, 3);
    flow.bars(rows.map(({ label, value }) => ({ label, value, figure: toFigure(value) })));
  }
}

/** The picture has a page across of its own, with its legend. */
function drawPicturePage(
  document: PDFKit.PDFDocument,
  { nodes, relationships, about }: ReportMaterial,
  fonts: PictureFonts,
): void {
  document.addPage({ size: [PICTURE_PAGE.width, PICTURE_PAGE.height], margin: 0 });
  document.outline.addItem(REPORT_WORDS[about.language].picture);
  const graph = { nodes, relationships };
  const picture = composeWithin(graph, { about, fonts, area: PICTURE_AREA });
  drawShapes(document, picture);
  for (const label of picture.labels) drawText(document, label, fonts);
  const legend = { fonts, page: PICTURE_PAGE, margin: MARGIN, legend: LEGEND_WIDTH };
  drawFrameParts(document, drawLegend(graph, about, legend), fonts);
}

function writeNodes({ nodes, hasNodes, about }: Report, flow: PageFlow): void {
  if (!hasNodes || nodes.length === 0) return;
  const words = REPORT_WORDS[about.language];
  flow.heading(words.nodes, 2);
  flow.table(
    [
      { title: words.name, share: 0.26 },
      { title: words.kind, share: 0.14 },
      { title: words.facts, share: 0.44 },
      { title: words.receipts, share: 0.16 },
    ],
    nodes.map(({ name, kindTitle, description, facts, receipts }) => [
      [{ text: name }],
      [{ text: kindTitle }],
      [...(description === null ? [] : [{ text: description }]), ...toCell(facts, words.colon)],
      [{ text: receipts.join(', ') }],
    ]),
  );
}

function writeRelationships(report: Report, flow: PageFlow): void {
  const { nodes, relationships, hasRelationships, about } = report;
  if (!hasRelationships || relationships.length === 0) return;
  const words = REPORT_WORDS[about.language];
  flow.heading(words.relationships, 2);
  flow.table(
    [
      { title: words.from, share: 0.22 },
      { title: words.type, share: 0.13 },
      { title: words.to, share: 0.22 },
      { title: words.when, share: 0.16 },
      { title: words.facts, share: 0.15 },
      { title: words.receipts, share: 0.12 },
    ],
    relationships.map(({ start, end, type, when, facts, receipts }) => [
      [{ text: nodes[start]?.name ?? '' }],
      [{ text: type }],
      [{ text: nodes[end]?.name ?? '' }],
      [{ text: when }],
      toCell(facts, words.colon),
      [{ text: receipts.join(', ') }],
    ]),
  );
}

/** Facts that are text run on; an address has a line of its own, to be followed. */
function toCell(facts: readonly Fact[], colon: string): CellText[] {
  const write = ({ title, text }: Fact) => `${title}${colon}${text}`;
  const texts = facts.filter(({ link }) => link === null).map(write);
  const links = facts.filter(({ link }) => link !== null);
  return [
    ...(texts.length === 0 ? [] : [{ text: texts.join(' · ') }]),
    ...links.map((fact) => ({ text: write(fact), link: fact.link })),
  ];
}

function writeReferences({ references, about }: Report, flow: PageFlow): void {
  if (references.length === 0) return;
  const words = REPORT_WORDS[about.language];
  flow.heading(words.references, 2);
  for (const { source, link, edition, places } of references) {
    flow.heading(source, 3);
    const head = [edition, link ?? ''].filter((text) => text !== '').join(' · ');
    flow.paragraph(head, { size: 8, link });
    for (const { number, place, link: address, commit } of places) {
      const own = commit === null ? '' : ` (${words.commit(commit)})`;
      flow.paragraph(`[${number}] ${place}${own}`, { size: 8, indent: 10, link: address });
    }
  }
}
