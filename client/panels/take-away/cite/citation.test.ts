/// <reference types="node" />
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { escapeTex, toBibtex, toPlainText, WORK } from './citation.ts';

const VIEW = {
  link: 'https://example.org/?v=2&s=project:nova',
  dataset: '3f2a91c0d4e5',
  accessed: '2026-11-26',
  about: null,
};

describe('the citation of a view', () => {
  it('has the title, the authors, the version and the licence of CITATION.cff', () => {
    const schema = z.object({
      title: z.string(),
      version: z.string(),
      license: z.string(),
      authors: z.array(z.object({ name: z.string() })),
    });
    const { title, version, license, authors } = schema.parse(
      parse(readFileSync('CITATION.cff', 'utf8')),
    );
    const author = authors.map(({ name }) => name).join(' and ');
    expect(WORK).toEqual({ title, version, licence: license, author });
  });

  it('names the dataset, the day and the way back, in BibTeX', () => {
    expect(toBibtex({ ...VIEW, about: 'Nova & {friends}' })).toBe(
      [
        '@misc{stackscape-3f2a91c0-2026-11-26,',
        '  author = {{Stackscape contributors}},',
        '  title = {Nova \\& \\{friends\\}. In: Stackscape: a knowledge-graph explorer of the OpenStack ecosystem},',
        '  version = {0.1.0, dataset 3f2a91c0d4e5},',
        '  year = {2026},',
        '  url = {https://example.org/?v=2&s=project:nova},',
        '  urldate = {2026-11-26},',
        '  note = {Version 0.1.0, dataset 3f2a91c0d4e5, Apache-2.0, accessed 2026-11-26},',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('is a sentence in both languages', () => {
    const { en, zh } = toPlainText(VIEW);
    for (const text of [en, zh]) {
      for (const part of [WORK.author, WORK.title, VIEW.link, VIEW.dataset, VIEW.accessed]) {
        expect(text).toContain(part);
      }
    }
    expect(zh).toContain('访问日期');
  });

  it('stays one BibTeX entry whatever the names hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (about) => {
        const entry = toBibtex({ ...VIEW, about });
        let depth = 0;
        const plain = entry.replace(/\\[\\{}]/g, '');
        for (const sign of plain) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
        expect(depth).toBe(0);
        expect(entry.split('\n')).toHaveLength(10);
      }),
    );
  });

  it('escapes each sign of TeX once', () => {
    expect(escapeTex('a_b % \\ ~')).toBe('a\\_b \\% \\textbackslash{} \\textasciitilde{}');
  });
});
