import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { ExportFormat } from '../../graph-data/model/api/export.ts';
import type { Dataset } from '../../graph-data/facts/facts.ts';
import { FORMATS } from '../../server/exports/format.ts';
import { markImpossible } from '../../server/exports/xml.ts';
import { ABOUT, toChunks, toExportBytes } from '../support/export-bytes.ts';
import { SMALL_GRAPH } from '../support/graphs.ts';
import { describeUnlessMissing } from '../support/real-part.ts';
import { HOSTILE_NAMES } from './hostile-graph.ts';
import { findPythonReaders } from './python-readers.ts';

const execute = promisify(execFile);

const draw = (format: ExportFormat, graph: Dataset = SMALL_GRAPH, about = ABOUT) =>
  toExportBytes(FORMATS[format].write, toChunks(graph), about);

describe('A picture as SVG', () => {
  test('is well-formed, has each name whole, its Chinese letters and no script, twice the same', async () => {
    const drawn: Buffer[] = [];
    for (const graph of [SMALL_GRAPH, HOSTILE_NAMES]) {
      const bytes = await draw('svg', graph);
      drawn.push(bytes);
      const file = bytes.toString();
      expect(file).toContain('<style>@font-face{font-family:"Noto Sans S Chinese";src:url(data:');
      const { titles, names } = readSvg(file);
      expect(titles).toEqual(
        new Map(
          graph.nodes.map(({ id, properties }) => [id, markImpossible(String(properties['name']))]),
        ),
      );
      expect(names).not.toContain('script');
      expect(new Set(names)).toContain('circle');
    }
    expect(await draw('svg')).toEqual(drawn[0]);
  });
});

describe('A picture as PNG', () => {
  test('is as wide as a page in print, says its density and what it holds, twice the same', async () => {
    const bytes = await draw('png');
    const chunks = readChunks(bytes);
    expect(chunks.get('IHDR')?.[0]?.readUInt32BE(0)).toBe(3_508);
    expect(chunks.get('pHYs')?.[0]?.readUInt32BE(0)).toBe(11_811);
    const texts = chunks.get('iTXt')?.map((data) => data.toString('utf8')) ?? [];
    expect(texts.join('\n')).toContain(ABOUT.selection);
    expect(texts.join('\n')).toContain(String(ABOUT.view));
    expect((await draw('png')).equals(bytes)).toBe(true);
  });
});

const python = await findPythonReaders();
const missing = 'missing' in python ? python.missing : null;
const pdfSchema = z.object({
  about: z.record(z.string(), z.string()),
  pages: z.array(z.string()),
});

describeUnlessMissing({ name: 'A picture as PDF, read by PDFium', missing }, () => {
  const read = async (graph: Dataset, about = ABOUT) => {
    if ('missing' in python) throw new Error(python.missing);
    return pdfSchema.parse(await python.read('pdfium-text', await draw('pdf', graph, about)));
  };

  test('has one page whose texts can be selected, Chinese ones too', async () => {
    const { pages, about } = await read(SMALL_GRAPH, {
      ...ABOUT,
      language: 'zh',
      between: 'added',
    });
    expect(pages).toHaveLength(1);
    for (const text of ['中国移动', '开源云', 'Rackspace', '项目 (2)', '之间的关系'])
      expect(pages[0]).toContain(text);
    expect(about).toMatchObject({
      Title: ABOUT.title,
      Subject: ABOUT.selection,
      Author: 'Stackscape',
    });
    expect(about['Keywords']).toContain(String(ABOUT.view));
  });

  test('carries its fonts, only the letters used, and no moment of writing', async () => {
    const bytes = await draw('pdf');
    expect(bytes.length).toBeLessThan(200_000);
    expect(bytes.toString('latin1')).toMatch(/[A-Z]{6}\+NotoSansHans-Regular/);
    expect(bytes.equals(await draw('pdf'))).toBe(true);
  });
});

const missingTool = await execute('pdftotext', ['-v']).then(
  () => null,
  () => 'No pdftotext (poppler-utils) is on the PATH.',
);

// PDFium reads the same files above; this one besides knows texts that stand for others. It comes with
// the system and not with our packages, so where it is not there is nothing to ask.
const describeWhereInstalled = missingTool === null ? describe : warnInstead;

function warnInstead(name: string): void {
  console.warn(`Not asked: ${name}. ${missingTool}`);
}

describeWhereInstalled('A picture as PDF, read by pdftotext', () => {
  test('has each name as it is, also of letters that no font of ours has', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'stackscape-pdf-'));
    try {
      const file = path.join(folder, 'picture.pdf');
      await writeFile(file, await draw('pdf', HOSTILE_NAMES));
      const { stdout } = await execute('pdftotext', ['-raw', file, '-']);
      const squeeze = (text: string) => markImpossible(text).replace(/[\s\p{C}]+/gu, '');
      const found = squeeze(stdout);
      for (const name of ['a😀👩‍👩‍👧b', 'a中文，名称b', 'a<b>bold</b>b', 'a=cmd|/C calc!A0b']) {
        expect(found).toContain(squeeze(name));
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

function readSvg(text: string) {
  const titles = new Map<string, string>();
  const names: string[] = [];
  let id: string | null = null;
  let isTitle = false;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    names.push(name);
    if (name === 'circle')
      id = attributes['data-id'] === undefined ? null : String(attributes['data-id']);
    isTitle = name === 'title';
  });
  parser.on('text', (part) => {
    if (isTitle && id !== null) titles.set(id, (titles.get(id) ?? '') + part);
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'title') isTitle = false;
    if (name === 'circle') id = null;
  });
  parser.write(text).close();
  return { titles, names };
}

/** The chunks of a PNG file by type. */
function readChunks(bytes: Buffer): Map<string, Buffer[]> {
  const chunks = new Map<string, Buffer[]>();
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    chunks.set(type, [...(chunks.get(type) ?? []), bytes.subarray(at + 8, at + 8 + length)]);
    at += length + 12;
  }
  return chunks;
}
