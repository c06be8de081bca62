import { describe, expect, test } from 'vitest';
import { reportSchema } from '../../../graph-data/model/api/report.ts';
import type { ReportOrder } from '../../../graph-data/model/api/report.ts';
import { ABOUT } from '../../../tests/support/export-bytes.ts';
import { SMALL_GRAPH, node, relationship } from '../../../tests/support/graphs.ts';
import type { QueryValue } from '../../../graph-data/model/api/query-value.ts';
import { composeReport } from './compose-report.ts';
import type { ReportMaterial } from './compose-report.ts';

const COMMIT = 'a'.repeat(40);
const OWN = 'b'.repeat(40);
const SOURCES = [
  node('source:story', 'Source', { name: 'The story', nameZh: '故事', read: '2026-11-24' }),
  node('source:governance', 'Source', {
    name: 'Governance',
    commit: COMMIT,
    url: 'https://example.org/governance',
    permalink: 'https://example.org/{commit}/{path}',
  }),
];

const compose = (said: Partial<ReportOrder> = {}, rest: Partial<ReportMaterial> = {}) =>
  composeReport({
    ...SMALL_GRAPH,
    sources: SOURCES,
    selection: { all: true },
    answer: null,
    order: reportSchema.parse(said),
    about: ABOUT,
    ...rest,
  });

describe('A report', () => {
  test('has the rows of an answer as texts, and says how many are not told and what was cut', () => {
    const nova = {
      $type: 'node',
      ...node('project:nova', 'Project', { name: 'Nova', nameZh: '新星' }),
    };
    const columns = [
      { en: 'Project', zh: '项目' },
      { en: 'Commits', zh: '提交数' },
    ];
    const row = (value: QueryValue) => [nova, value];
    const values = [33_191, 2014, true, null, ['a', 'b'], { from: 2010 }, '=cmd | <b>', 'LEADS'];
    const answer = { columns, rows: values.map(row), cut: null };
    expect(compose({}, { answer }).answer).toEqual({
      columns: ['Project', 'Commits'],
      rows: ['33,191', '2014', 'yes', '', 'a, b', 'from: 2010', '=cmd | <b>', 'leads'].map(
        (text) => ['Nova', text],
      ),
      remark: null,
    });
    const long = { columns, rows: Array.from({ length: 501 }, () => row(1)), cut: 'rows' } as const;
    const inChinese = compose({}, { answer: long, about: { ...ABOUT, language: 'zh' } });
    expect(inChinese.answer?.rows).toHaveLength(500);
    expect(inChinese.answer?.rows[0]).toEqual(['新星', '1']);
    expect(inChinese.answer?.remark).toContain('共 501 行，此处列出前 500 行。');
    const { holds } = compose({}, { answer: long });
    expect(holds.map(({ text }) => text)).toContainEqual(expect.stringContaining('it was cut'));
    const connected = compose(
      {},
      { answer, about: { ...ABOUT, language: 'zh', between: 'added' } },
    );
    expect(connected.holds).toContainEqual({
      title: '关系',
      text: '这些节点之间的关系（答案本身未列出）',
      link: null,
    });
    expect(compose({ sections: ['nodes'] }, { answer }).answer).toBeNull();
  });

  test('numbers receipts by document, the one that most facts stand on first, with its edition', () => {
    const sources = ['source:governance#a.yaml/nova', `source:governance#a.yaml/old@${OWN}`];
    const nodes = [
      node('project:a', 'Project', { name: 'A' }),
      node('project:b', 'Project', { name: 'B', sources }),
      node('project:c', 'Project', { name: 'C', sources: ['source:gone#1', sources[0] ?? ''] }),
    ];
    const { references, nodes: entries } = compose({}, { nodes, relationships: [] });
    expect(references).toEqual([
      {
        source: 'Governance',
        link: 'https://example.org/governance',
        edition: `commit ${COMMIT}`,
        places: [
          {
            number: 1,
            place: 'a.yaml/nova',
            link: `https://example.org/${COMMIT}/a.yaml`,
            commit: null,
          },
          {
            number: 2,
            place: 'a.yaml/old',
            link: `https://example.org/${OWN}/a.yaml`,
            commit: OWN,
          },
        ],
      },
      expect.objectContaining({ source: 'source:gone', link: null }),
      expect.objectContaining({ source: 'The story', edition: 'read on 2026-11-24' }),
    ]);
    expect(entries.map(({ receipts }) => receipts)).toEqual([[4], [1, 2], [1, 3]]);
  });

  test('tells ways as sentences, several relationships of one type as one, with their receipts', () => {
    const { paths } = compose({ paths: [{ from: 'person:jonathan-bryce', to: 'release:austin' }] });
    expect(paths).toEqual([
      {
        title: 'From Jonathan Bryce to Austin',
        ways: [
          [
            'Jonathan Bryce works or worked for Rackspace (until 2012-08).',
            'Rackspace contributed to Nova (2×).',
            'Nova was released in Austin (since 2010-10-21).',
          ].map((text) => ({ text, receipts: [1] })),
        ],
        remark: null,
      },
    ]);
    const path = { from: 'org:nasa', to: 'org:rackspace', mode: 'shortest' } as const;
    const chosen = compose({}, { selection: { path }, about: { ...ABOUT, language: 'zh' } });
    expect(chosen.paths[0]?.title).toBe('从 美国国家航空航天局 到 Rackspace');
    expect(chosen.paths[0]?.ways[0]?.[0]?.text).toBe(
      '美国国家航空航天局 创立了 开源云 (自 2010 起)。',
    );
    expect(compose({ paths: [{ from: 'org:nasa', to: 'technology:lonely' }] }).paths[0]).toEqual(
      expect.objectContaining({ ways: [], remark: 'There is no way between them in this report.' }),
    );
  });

  test('counts kinds, types, years and hubs, years without anything included', () => {
    const { charts } = compose();
    expect(charts.map(({ title }) => title)).toEqual([
      'Nodes by kind',
      'Relationships by type',
      'Relationships by the year in which they began',
      'The most connected nodes here',
    ]);
    expect(charts[1]?.rows.slice(0, 2)).toEqual([
      { label: 'contributed to', value: 2 },
      { label: 'founded', value: 2 },
    ]);
    expect(charts[2]?.rows.map(({ label }) => label)).toHaveLength(16);
    expect(charts[2]?.rows[1]).toEqual({ label: '2011', value: 0 });
    expect(charts[3]?.rows.slice(0, 2)).toEqual([
      { label: 'Nova', value: 6 },
      { label: 'OpenStack', value: 6 },
    ]);
  });

  test('keeps the paragraphs and lines of notes, and says which parts were left out', () => {
    const report = compose({ notes: 'One\r\n two \n\n \n\nThree', sections: ['nodes'] });
    expect(report.notes).toEqual([['One', 'two'], ['Three']]);
    const held = new Map(report.holds.map(({ title, text }) => [title, text]));
    expect(held.get('Completeness')).toContain('Picture, Figures, Ways, Relationships');
    expect(held.get('Extent')).toBe('nodes: 13, relationships: 13');
    expect([report.paths, report.charts]).toEqual([[], []]);
  });

  test('names the first items of a long list and how many more there are', () => {
    const repositories = Array.from({ length: 30 }, (_, index) => `openstack/r${index}`);
    const nodes = [node('project:a', 'Project', { name: 'A', repositories, slurp: true })];
    const [entry] = compose({}, { nodes, relationships: [] }).nodes;
    expect(entry?.facts[0]?.text.split(', ')).toHaveLength(25);
    expect(entry?.facts[0]?.text).toMatch(/, and 6 more$/);
    expect(entry?.facts[1]).toEqual({ title: 'SLURP release', text: 'yes', link: null });
  });

  test('links http addresses only, and tells a role in its language', () => {
    const nodes = [
      node('org:a', 'Organisation', { name: 'A', url: 'javascript:alert(1)' }),
      node('person:b', 'Person', { name: 'B', url: 'https://example.org/' }),
    ];
    const relationships = [
      relationship(['person:b', 'WORKS_FOR', 'org:a'], { role: 'chair', roleZh: '主席' }),
    ];
    const about = { ...ABOUT, language: 'zh' } as const;
    const report = compose({}, { nodes, relationships, about });
    expect(report.nodes.map(({ facts }) => facts[0]?.link)).toEqual([null, 'https://example.org/']);
    expect(report.relationships[0]?.facts).toEqual([{ title: '角色', text: '主席', link: null }]);
  });
});
