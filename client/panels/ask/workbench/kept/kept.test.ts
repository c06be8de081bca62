import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARAMETER_TYPES } from '../parameters/parameter.ts';
import { addPast, mergeSaved, readQueryFile, writeQueryFile } from './kept-query.ts';
import type { PastQuery, SavedQuery } from './kept-query.ts';
import { fromLinkText, toLinkText } from './query-link.ts';

const parameters = fc.dictionary(
  fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,8}$/),
  fc.record({ type: fc.constantFrom(...PARAMETER_TYPES), typed: fc.string({ maxLength: 20 }) }),
  { maxKeys: 4, noNullPrototype: true },
);
const draft = fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 100 }), parameters });

function createSaved(name: string, text = 'RETURN 1 AS one'): SavedQuery {
  return { name, text, tags: ['first'], parameters: {}, savedAt: '2026-01-01T00:00:00.000Z' };
}

describe('the link of a query', () => {
  it('gives back the query and its parameters', () => {
    fc.assert(
      fc.property(draft, (query) => {
        expect(fromLinkText(toLinkText(query))).toEqual(query);
      }),
    );
  });

  it('is the plain query where there are no parameters, and any text is one', () => {
    expect(toLinkText({ text: 'RETURN 1', parameters: {} })).toBe('RETURN 1');
    expect(fromLinkText('//:parameters {broken\nRETURN 1')).toEqual({
      text: 'RETURN 1',
      parameters: {},
    });
    expect(
      fromLinkText('//:parameters {"a":{"type":"evil","typed":1}}\nRETURN 1').parameters,
    ).toEqual({});
    fc.assert(fc.property(fc.string(), (text) => void fromLinkText(text)));
  });
});

describe('the file of saved queries', () => {
  it('is read as it was written', () => {
    const queries = [createSaved('a'), createSaved('b', 'MATCH (n) RETURN n // 中文')];
    expect(readQueryFile(writeQueryFile(queries))).toEqual(queries);
  });

  it.each([
    'null',
    '[]',
    '{',
    '{"format":"stackscape-queries","version":2,"queries":[]}',
    '{"format":"stackscape-queries","version":1,"queries":[{"name":"x"}]}',
    '{"format":"stackscape-queries","version":1,"queries":[],"more":1}',
    `{"format":"stackscape-queries","version":1,"queries":[${'['.repeat(5000)}`,
  ])('is not %s', (text) => {
    expect(readQueryFile(text)).toBeNull();
  });

  it('is refused whole when one query is longer than a query may be', () => {
    expect(readQueryFile(writeQueryFile([createSaved('a', 'x'.repeat(60_000))]))).toBeNull();
  });

  it('replaces queries of the same name and keeps the others', () => {
    const merged = mergeSaved([createSaved('b'), createSaved('a')], [createSaved('b', 'RETURN 2')]);
    expect(merged.map(({ name, text }) => [name, text])).toEqual([
      ['a', 'RETURN 1 AS one'],
      ['b', 'RETURN 2'],
    ]);
  });
});

describe('the history', () => {
  it('has the last query first, each once, and a hundred at most', () => {
    const past = (text: string): PastQuery => ({
      text,
      parameters: {},
      ranAt: '2026-01-01T00:00:00.000Z',
      rows: 1,
    });
    const twice = addPast(addPast(addPast([], past('a')), past('b')), past('a'));
    expect(twice.map(({ text }) => text)).toEqual(['a', 'b']);
    let many: PastQuery[] = [];
    for (let index = 0; index < 120; index += 1) many = addPast(many, past(String(index)));
    expect(many).toHaveLength(100);
  });
});
