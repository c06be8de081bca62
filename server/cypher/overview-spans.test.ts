import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Overview } from '../../graph-data/model/api/overview.ts';
import { holdsOn, readSpans } from '../../graph-data/model/overview-spans.ts';
import type { Span } from '../../graph-data/model/overview-spans.ts';
import { toOverviewSpans } from './overview-spans.ts';

interface Tie extends Span {
  readonly type: string;
  readonly end: string;
  readonly qualifier: string | null;
}

const NODES = ['project:nova', 'release:austin', 'release:bexar', '__proto__'];
const TYPES = ['LEADS', 'RELEASED_IN', 'constructor'];

function toOverview(nodes: readonly Span[], ties: readonly Tie[]): Overview {
  const zeros = nodes.map(() => 0);
  return {
    version: 1,
    dataset: 'small',
    at: null,
    kinds: ['Project'],
    types: TYPES,
    nodes: {
      id: NODES.slice(0, nodes.length),
      name: NODES.slice(0, nodes.length),
      nameZh: {},
      kind: zeros,
      x: zeros,
      y: zeros,
      degree: zeros,
      importance: zeros,
      community: zeros,
      retired: [],
    },
    relationships: {
      start: ties.map(() => 0),
      end: ties.map(({ end }) => NODES.indexOf(end)),
      type: ties.map(({ type }) => TYPES.indexOf(type)),
      qualifier: Object.fromEntries(
        ties.flatMap(({ qualifier }, index) => (qualifier === null ? [] : [[index, qualifier]])),
      ),
    },
    spans: toOverviewSpans(
      nodes,
      ties.map(({ qualifier, end, ...tie }) => ({ ...tie, key: qualifier ?? end })),
    ),
    truncated: false,
    total: { nodes: nodes.length, relationships: ties.length },
  };
}

const toPlain = ({ from, to }: Span): Span => ({ from, to });
const aDate = fc.option(fc.constantFrom('2010', '2010-10', '2010-10-21', '2011-02-03'));
const aSpan = fc.record({ from: aDate, to: aDate });
const aTie = fc.record({
  type: fc.constantFrom(...TYPES),
  end: fc.constantFrom(...NODES),
  qualifier: fc.option(fc.constantFrom('austin', '__proto__')),
  from: fc.constantFrom('2010', null),
  to: fc.constantFrom('2011-02-03', null),
});

test('any spans come back from an overview as they went in', () => {
  fc.assert(
    fc.property(
      fc.array(aSpan, { minLength: NODES.length, maxLength: NODES.length }),
      // Enough of them that spans are shared.
      fc.array(aTie, { maxLength: 300, size: 'max' }),
      (nodes, ties) => {
        const written: Overview = JSON.parse(JSON.stringify(toOverview(nodes, ties)));
        const read = readSpans(written);
        expect(read.nodes).toEqual(nodes.map(toPlain));
        expect(read.relationships).toEqual(ties.map(toPlain));
      },
    ),
  );
});

test('the dates of work for a release are said once, and what differs says its own', () => {
  const austin = { type: 'RELEASED_IN', end: 'release:austin', qualifier: null };
  const ties: Tie[] = [
    ...Array.from({ length: 5 }, () => ({ ...austin, from: '2010-10-21', to: null })),
    { ...austin, from: null, to: null },
  ];
  const { spans } = toOverview([], ties);
  expect(spans).toEqual({
    dates: ['2010-10-21'],
    nodes: { step: [], from: [], to: [] },
    relationships: { step: [5], from: [-1], to: [-1] },
    shared: { RELEASED_IN: { 'release:austin': [0, -1] } },
  });
});

test('an overview of an older server has no spans, and all of it holds always', () => {
  const { spans: _spans, ...older } = toOverview(
    [{ from: '2010', to: '2012' }],
    [{ type: 'LEADS', end: 'project:nova', qualifier: null, from: '2010', to: '2012' }],
  );
  const read = readSpans(older);
  const always = { from: null, to: null };
  expect(read).toEqual({ nodes: [always], relationships: [always] });
  expect(holdsOn(always, '1970-01-01')).toBe(true);
});

test('a partial date counts as all of its year or month', () => {
  expect(holdsOn({ from: '2010', to: '2012' }, '2010-01-01')).toBe(true);
  expect(holdsOn({ from: '2010', to: '2012' }, '2012-12-31')).toBe(true);
  expect(holdsOn({ from: '2010', to: '2012-06' }, '2012-06-30')).toBe(true);
  expect(holdsOn({ from: '2010', to: '2012-06' }, '2012-07-01')).toBe(false);
  expect(holdsOn({ from: '2010-05-02', to: null }, '2010-05-01')).toBe(false);
});
