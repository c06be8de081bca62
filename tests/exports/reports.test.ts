import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { unpackTables } from '../../client/report/unpack-tables.ts';
import type { PackedTables } from '../../graph-data/model/report-page.ts';
import { reportSchema } from '../../graph-data/model/api/report.ts';
import type { ReportOrder } from '../../graph-data/model/api/report.ts';
import type { Dataset } from '../../graph-data/facts/facts.ts';
import { toOneLine } from '../../server/exports/about.ts';
import type { ExportAbout } from '../../server/exports/about.ts';
import { FORMATS } from '../../server/exports/format.ts';
import { readFonts } from '../../server/exports/picture/fonts.ts';
import type { PictureFonts } from '../../server/exports/picture/fonts.ts';
import { composeReport } from '../../server/exports/report/compose-report.ts';
import type { ReportMaterial } from '../../server/exports/report/compose-report.ts';
import { packTables, writePacked } from '../../server/exports/report/pack-tables.ts';
import { toHtml } from '../../server/exports/report/to-html.ts';
import { toMarkdownArchive } from '../../server/exports/report/to-markdown.ts';
import { toReportPdf } from '../../server/exports/report/to-pdf.ts';
import { markImpossible } from '../../server/exports/xml.ts';
import { ABOUT, toChunks, toExportBytes } from '../support/export-bytes.ts';
import { SMALL_GRAPH } from '../support/graphs.ts';
import { describeUnlessMissing } from '../support/real-part.ts';
import { HOSTILE_NAMES, hostileGraph } from './hostile-graph.ts';
import { findPythonReaders } from './python-readers.ts';

let fonts: PictureFonts;
beforeAll(() => {
  fonts = readFonts();
});

const HOSTILE_WORDS = '</script><script>alert(1)</script> "quoted" & <b>bold</b>';

/** An answer whose only title and only cell would be markup. */
const HOSTILE_ANSWER = {
  columns: [{ en: HOSTILE_WORDS, zh: HOSTILE_WORDS }],
  rows: [[HOSTILE_WORDS]],
  cut: null,
};

function toMaterial(
  graph: Dataset,
  said: Partial<ReportOrder> = {},
  about: ExportAbout = ABOUT,
): ReportMaterial {
  const order = reportSchema.parse(said);
  const sources = SMALL_GRAPH.nodes.filter(({ labels }) => labels.includes('Source'));
  return { ...graph, sources, selection: { all: true }, answer: null, order, about };
}

const namesOf = (graph: Dataset) =>
  graph.nodes.map(({ properties }) => markImpossible(String(properties['name'])));

describe('A report as HTML', () => {
  const write = (material: ReportMaterial) => toHtml(composeReport(material), material, fonts);

  test('is the same bytes each time, also by way of the thread that writes it', async () => {
    const draw = () => toExportBytes(FORMATS['report-html'].write, toChunks(SMALL_GRAPH));
    const [first, second] = [await draw(), await draw()];
    expect(first.equals(second)).toBe(true);
    expect(first.toString().endsWith('</html>\n')).toBe(true);
  });

  test('loads nothing, carries its Chinese letters, and runs no script but its own', async () => {
    const page = await write(toMaterial(SMALL_GRAPH));
    expect(page).toMatch(/default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-/);
    expect(page.match(/url\(/g)).toHaveLength(1);
    expect(page).toContain('url(data:font/woff2;base64,');
    expect(page).not.toMatch(/\ssrc=|<link|@import/);
    const [, script = ''] = /<script>([\s\S]*?)<\/script>\n<\/body>/.exec(page) ?? [];
    expect(script.length).toBeGreaterThan(1_000);
    expect(script.length).toBeLessThan(20_000);
  });

  test('has every name, note and title as text, whatever they are', async () => {
    const said = { title: HOSTILE_WORDS, notes: HOSTILE_WORDS, filters: [HOSTILE_WORDS] };
    for (const graph of [SMALL_GRAPH, HOSTILE_NAMES]) {
      const material = { ...toMaterial(graph, said), answer: HOSTILE_ANSWER };
      const { rows, texts, elements } = readPage(await write(material));
      expect(rows.get('nodes')?.map(([name]) => name)).toEqual(namesOf(graph));
      // Twice the title, note, filter; of the answer title, cell, and the row that is one cell.
      expect(texts.filter((text) => text === HOSTILE_WORDS)).toHaveLength(7);
      expect(rows.get('answer')?.at(-1)).toEqual([HOSTILE_WORDS]);
      expect(elements.get('script')).toBe(2);
    }
  });

  test('comes through unharmed with properties that break files', async () => {
    await fc.assert(
      fc.asyncProperty(hostileGraph, async (graph) => {
        const { rows, elements } = readPage(await write(toMaterial(graph)));
        expect(rows.get('nodes')?.map(([name]) => name)).toEqual(namesOf(graph));
        expect(rows.get('relationships')).toHaveLength(graph.relationships.length);
        expect(elements.get('script')).toBe(2);
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });

  test('says the same where its tables are packed, whatever is in them', () => {
    fc.assert(
      fc.property(hostileGraph, (graph) => {
        for (const said of [toMaterial(graph), toMaterial(SMALL_GRAPH)]) {
          const report = composeReport(said);
          const bytes = inflateRawSync(
            Buffer.from(writePacked(packTables(report, true)), 'base64'),
          );
          const packed: unknown = JSON.parse(bytes.toString());
          // What was just written has the form that it was written in.
          const { nodes, relationships, references } = unpackTables(packed as PackedTables);
          expect(nodes).toEqual(report.nodes.map(({ id: _id, kind: _kind, ...row }) => row));
          expect(relationships).toEqual(report.relationships);
          expect(references).toEqual(report.references);
        }
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });

  test('tells what it holds, and each fact with references that are there', async () => {
    const page = await write(toMaterial(SMALL_GRAPH));
    const { rows, texts, ids, anchors } = readPage(page);
    for (const text of [ABOUT.selection, 'all times', 'Stackscape small', 'Apache-2.0', ABOUT.view])
      expect(texts).toContain(text);
    expect(rows.get('nodes')?.every((cells) => cells.at(-1) !== '')).toBe(true);
    expect(anchors.length).toBeGreaterThan(20);
    expect(anchors.filter((anchor) => !ids.has(anchor))).toEqual([]);
  });

  test('has the parts that were asked for, and a picture that still knows its facts', async () => {
    const page = await write(toMaterial(SMALL_GRAPH, { sections: ['picture'] }));
    expect(page.match(/<section hidden="">/g)).toHaveLength(2);
    expect(page).toContain('these parts were left out on request: Figures, Ways, Nodes');
    const bare = await write(toMaterial(SMALL_GRAPH, { sections: ['nodes'] }));
    expect(bare).toContain("script-src 'none'");
    expect([bare.includes('<script'), bare.includes('id="map"')]).toEqual([false, false]);
  });
});

const python = await findPythonReaders();
const missing = 'missing' in python ? python.missing : null;

/** What a reader of Python finds in a file. */
async function read(reader: string, bytes: Uint8Array): Promise<unknown> {
  if ('missing' in python) throw new Error(python.missing);
  return python.read(reader, bytes);
}

const squeeze = (text: string) => markImpossible(text).replace(/[\s\p{C}]+/gu, '');
const squeezedNames = (graph: Dataset) =>
  graph.nodes.map(({ properties }) => squeeze(toOneLine(String(properties['name']))));

const markdownSchema = z.object({
  files: z.array(z.string()),
  headings: z.array(z.string()),
  paragraphs: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  markup: z.array(z.string()),
  images: z.array(z.string()),
});

describeUnlessMissing({ name: 'A report as Markdown, read by markdown-it', missing }, () => {
  const parse = async (material: ReportMaterial) => {
    const bytes = await toMarkdownArchive(composeReport(material), material, fonts);
    return markdownSchema.parse(await read('markdown-zip', bytes));
  };
  /** Names of nodes are the rows with four cells. */
  const findNames = ({ rows }: z.infer<typeof markdownSchema>) =>
    rows
      .filter(({ length }) => length === 4)
      .slice(1)
      .map(([name = '']) => squeeze(name));

  test('has every text as it is, its picture beside it, and no markup but line ends', async () => {
    const said = { title: HOSTILE_WORDS, notes: HOSTILE_WORDS, question: '1. # not a list' };
    for (const graph of [SMALL_GRAPH, HOSTILE_NAMES]) {
      const found = await parse({ ...toMaterial(graph, said), answer: HOSTILE_ANSWER });
      expect(found.rows.slice(0, 2)).toEqual([[HOSTILE_WORDS], [HOSTILE_WORDS]]);
      expect(found.files).toEqual(['report.md', 'picture.svg']);
      expect(found.images).toEqual(['picture.svg']);
      expect(found.headings[0]).toBe(HOSTILE_WORDS);
      expect(found.paragraphs).toContain(HOSTILE_WORDS);
      expect(found.paragraphs).toContain('Question: 1. # not a list');
      expect(findNames(found)).toEqual(squeezedNames(graph));
      expect(new Set(found.markup)).toEqual(new Set(graph === SMALL_GRAPH ? ['<br>'] : []));
    }
  });

  test('comes through unharmed with properties that break files', async () => {
    await fc.assert(
      fc.asyncProperty(hostileGraph, async (graph) => {
        const found = await parse(toMaterial(graph, { sections: ['nodes', 'relationships'] }));
        expect(findNames(found)).toEqual(squeezedNames(graph));
        expect(found.rows.filter(({ length }) => length === 6)).toHaveLength(
          graph.relationships.length + 1,
        );
        expect(found.markup.filter((markup) => markup !== '<br>')).toEqual([]);
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });

  test('is the same bytes each time', async () => {
    const draw = () => toExportBytes(FORMATS['report-md'].write, toChunks(SMALL_GRAPH));
    expect((await draw()).equals(await draw())).toBe(true);
  });
});

const pdfSchema = z.object({
  about: z.record(z.string(), z.string()),
  pages: z.array(z.string()),
});

describeUnlessMissing({ name: 'A report as PDF, read by PDFium', missing }, () => {
  const parse = async (material: ReportMaterial) => {
    const bytes = await toReportPdf(composeReport(material), material, fonts);
    const { about, pages } = pdfSchema.parse(await read('pdfium-text', bytes));
    return { about, pages, text: squeeze(pages.join('')) };
  };

  /** Names of which the fonts have all; the mark for a loss is no letter to PDFium. */
  const findShown = (graph: Dataset) =>
    graph.nodes
      .map(({ properties }) => markImpossible(toOneLine(String(properties['name']))))
      .filter((name) => fonts.regular.covers(name) && !name.includes('\uFFFD'))
      .map(squeeze);

  test('says in texts that can be selected what a report says, also in Chinese', async () => {
    const about = { ...ABOUT, language: 'zh' } as const;
    const paths = [{ from: 'org:nasa', to: 'org:rackspace' }];
    const answer = {
      columns: [{ en: 'Who', zh: '创建者' }],
      rows: [['甲、乙']],
      cut: 'rows',
    } as const;
    const said = { title: '谁在创建', paths };
    const found = await parse({ ...toMaterial(SMALL_GRAPH, said, about), answer });
    expect(found.about).toMatchObject({ Title: '谁在创建', Author: 'Stackscape' });
    for (const text of [
      '谁在创建',
      '本报告包含的内容',
      '所有时间',
      '中国移动',
      '参考资料',
      '创建者',
      '甲、乙',
      '已被截断',
      'Apache-2.0',
    ])
      expect(found.text).toContain(text);
    expect(found.text).toContain('美国国家航空航天局创立了开源云(自2010起)。[');
    expect(found.pages.at(-1)).toContain(`${found.pages.length} / ${found.pages.length}`);
  });

  test('has each name whose letters its fonts have, whatever else it is', async () => {
    const found = await parse(toMaterial(HOSTILE_NAMES, { sections: ['nodes'] }));
    const names = findShown(HOSTILE_NAMES);
    expect(names.length).toBeGreaterThan(25);
    expect(names.filter((name) => !found.text.includes(name))).toEqual([]);
  });

  test('goes over as many pages as it needs, whatever is in the properties', async () => {
    await fc.assert(
      fc.asyncProperty(hostileGraph, async (graph) => {
        const found = await parse(toMaterial(graph, { sections: ['nodes', 'relationships'] }));
        expect(found.pages.length).toBeGreaterThan(5);
        const names = findShown(graph);
        expect(names.filter((name) => !found.text.includes(name))).toEqual([]);
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });

  test('is the same bytes each time', async () => {
    const draw = () => toExportBytes(FORMATS['report-pdf'].write, toChunks(SMALL_GRAPH));
    expect((await draw()).equals(await draw())).toBe(true);
  });
});

/** The page as an XML reader takes it; scripts and style, which are no XML, are counted only. */
function readPage(page: string) {
  const rows = new Map<string, string[][]>();
  const texts: string[] = [];
  const elements = new Map<string, number>();
  const ids = new Set<string>();
  const anchors: string[] = [];
  const open: { text: string }[] = [];
  let table: string[][] = [];
  let row: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    elements.set(name, (elements.get(name) ?? 0) + 1);
    const { id, href } = attributes as Record<string, string>; // no namespaces were asked for
    if (id !== undefined) ids.add(id);
    if (href?.startsWith('#') === true) anchors.push(href.slice(1));
    if (name === 'table') rows.set(id ?? '', (table = []));
    if (name === 'tr') table.push((row = []));
    open.push({ text: '' });
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', ({ name }) => {
    const text = open.pop()?.text ?? '';
    texts.push(text);
    if (name === 'td' || (name === 'th' && row.length === 0)) row.push(text);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(page.replace(/(<(script|style)[^>]*>)[\s\S]*?<\/\2>/g, '$1</$2>')).close();
  for (const found of rows.values()) if (found[0]?.length === 1) found.shift();
  return { rows, texts, elements, ids, anchors };
}
