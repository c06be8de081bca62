import { describe, expect, it } from 'vitest';
import type { QueryValue } from '../../../../graph-data/model/api/query-value.ts';
import { getWords } from '../../../i18n/use-messages.ts';
import { QUESTION_WORDS } from '../questions/words.ts';
import { toAnswerText } from './answer-text.ts';
import { toCellText } from './cell-text.ts';
import type { CellReader } from './cell-text.ts';
import { compareCells, toCell, toNodeIds } from './cells.ts';
import { listFigureColumns, toBars } from './chart-data.ts';
import { toResult } from './result.ts';
import type { Result } from './result.ts';

const NOVA: QueryValue = {
  $type: 'node',
  id: 'project:nova',
  labels: ['Entity', 'Project'],
  properties: { name: 'Nova', nameZh: '新星' },
};
const ADA: QueryValue = {
  $type: 'node',
  id: 'person:ada',
  labels: ['Entity', 'Person'],
  properties: { name: 'Ada' },
};
const LEADS: QueryValue = {
  $type: 'relationship',
  id: 'LEADS|person:ada|project:nova',
  type: 'LEADS',
  start: 'person:ada',
  end: 'project:nova',
  properties: {},
};
const NAMES: Readonly<Record<string, string>> = { 'project:nova': 'Nova', 'person:ada': 'Ada' };

function createReader(isPlain: boolean, language: 'en' | 'zh' = 'en'): CellReader {
  return { words: getWords(language), nameOf: (id) => NAMES[id] ?? id, isPlain };
}

function createResult(columns: readonly string[], rows: readonly QueryValue[][]): Result {
  const graph = {
    nodes: [],
    relationships: [],
    truncated: false,
    total: { nodes: 0, relationships: 0 },
  };
  return toResult({ columns, rows, graph }, (name) => name);
}

describe('a value of a row', () => {
  it('names nodes in the language of the page and tells relationships as sentences', () => {
    expect(toCellText(toCell(NOVA), createReader(true, 'zh'))).toBe('新星');
    expect(toCellText(toCell(ADA), createReader(true, 'zh'))).toBe('Ada');
    expect(toCellText(toCell(LEADS), createReader(true))).toBe('Ada leads or led Nova');
    expect(toCellText(toCell(LEADS), createReader(false))).toBe('Ada LEADS Nova');
  });

  it('is written out for people and left as it is for those who asked in Cypher', () => {
    expect(toCellText(toCell('2010-10'), createReader(true))).toBe('October 2010');
    expect(toCellText(toCell('2010-10'), createReader(false))).toBe('2010-10');
    expect(toCellText(toCell(null), createReader(false))).toBe('null');
    expect(toCellText(toCell([1, [null]]), createReader(false))).toBe('[1, [null]]');
    expect(toCellText(toCell({ a: 1, b: ['x'] }), createReader(false))).toBe('{a: 1, b: [x]}');
  });

  it('mentions the nodes of lists, maps, paths and ends of relationships, each once', () => {
    const path = { $type: 'path', nodes: [ADA, NOVA], relationships: [LEADS] };
    expect(toNodeIds([toCell(path), toCell({ who: [ADA] }), toCell(LEADS)])).toEqual([
      'person:ada',
      'project:nova',
    ]);
  });

  it('stands in order by size or by what is read, with nothing last in both directions', () => {
    const toText = (cell: ReturnType<typeof toCell>): string =>
      toCellText(cell, createReader(false));
    const sort = (values: readonly QueryValue[], descending: boolean): string[] =>
      values
        .map(toCell)
        .toSorted((a, b) => compareCells(a, b, { toText, descending }))
        .map(toText);
    expect(sort([10, null, 9], false)).toEqual(['9', '10', 'null']);
    expect(sort([10, null, 9], true)).toEqual(['10', '9', 'null']);
    expect(sort(['b10', 'b9'], false)).toEqual(['b9', 'b10']);
  });
});

describe('the sentences of an answer', () => {
  it('tell one row whole and leave out what is not known', () => {
    const result = createResult(['person', 'role', 'from'], [[ADA, null, '2012']]);
    expect(toAnswerText(result, createReader(true), QUESTION_WORDS.en)).toEqual([
      'person: Ada.',
      'from: 2012.',
    ]);
  });

  it('count what many rows name, each once, and tell between what the figures lie', () => {
    const result = createResult(
      ['project', 'commits'],
      [
        [NOVA, 5],
        [NOVA, 70],
        [ADA, null],
      ],
    );
    expect(toAnswerText(result, createReader(true), QUESTION_WORDS.en)).toEqual([
      'project, 2 different: Nova, Ada.',
      'commits: from 5 to 70.',
    ]);
    expect(toAnswerText(result, createReader(true, 'zh'), QUESTION_WORDS.zh)[0]).toBe(
      'project共 2 个：新星、Ada。',
    );
  });
});

describe('the bars of an answer', () => {
  it('are as long as their share of the longest and read as the table does', () => {
    const result = createResult(
      ['project', 'share'],
      [
        [NOVA, 0.5],
        [ADA, 0.125],
        [ADA, null],
      ],
    );
    expect(listFigureColumns(result)).toEqual([1]);
    expect(toBars(result, 1, createReader(true))).toEqual([
      { label: 'Nova', share: 1, figure: '50 %' },
      { label: 'Ada', share: 0.25, figure: '12.5 %' },
    ]);
  });

  it('cannot be drawn of texts, nor of a column that mixes them with numbers', () => {
    expect(
      listFigureColumns(
        createResult(
          ['a', 'b'],
          [
            [1, 'x'],
            ['2', 'y'],
          ],
        ),
      ),
    ).toEqual([]);
  });
});
