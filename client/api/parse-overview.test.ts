import { describe, expect, it } from 'vitest';
import { parseOverview } from './parse-overview.ts';

const SOUND = {
  version: 1,
  dataset: 'test',
  at: null,
  kinds: ['Project'],
  types: ['USES'],
  nodes: {
    id: ['project:nova'],
    name: ['Nova'],
    nameZh: {},
    kind: [0],
    x: [0],
    y: [0],
    degree: [1],
    importance: [1],
    community: [0],
    retired: [],
  },
  relationships: { start: [0], end: [0], type: [0], qualifier: {} },
  spans: {
    dates: ['2010'],
    nodes: { step: [0], from: [0], to: [-1] },
    relationships: { step: [], from: [], to: [] },
    shared: {},
  },
  truncated: false,
  total: { nodes: 1, relationships: 1 },
};

describe('the overview', () => {
  it('passes when its columns are of one length', () => {
    expect(parseOverview(SOUND)).toEqual(SOUND);
  });

  it('passes without spans, as an older server gives it', () => {
    const { spans: _spans, ...older } = SOUND;
    expect(parseOverview(older)).toEqual(older);
  });

  it.each([
    ['a node column is short', { ...SOUND, nodes: { ...SOUND.nodes, x: [] } }],
    [
      'a relationship column is long',
      { ...SOUND, relationships: { ...SOUND.relationships, end: [0, 0] } },
    ],
    ['a position is no number', { ...SOUND, nodes: { ...SOUND.nodes, y: ['0'] } }],
    ['an end is no index', { ...SOUND, relationships: { ...SOUND.relationships, end: [0.5] } }],
    [
      'a span is short',
      { ...SOUND, spans: { ...SOUND.spans, nodes: { step: [0], from: [], to: [0] } } },
    ],
    ['its spans are none', { ...SOUND, spans: [] }],
    ['it has no names', { ...SOUND, nodes: { ...SOUND.nodes, name: undefined } }],
    ['it is of another version', { ...SOUND, version: 2 }],
    ['it is nothing', null],
  ])('is refused when %s', (_reason, body) => {
    expect(() => parseOverview(body)).toThrow(/Invalid input|not as agreed/);
  });
});
