import { describe, expect, it } from 'vitest';
import { selectionSchema } from '../../../../graph-data/model/api/export.ts';
import { API_LIMITS } from '../../../../graph-data/model/api/limits.ts';
import { toAmount } from './amount.ts';
import { isTooMuch, OFFERED_FORMATS } from './formats.ts';
import { SUBJECTS, toTaken } from './subject.ts';
import type { Scene } from './subject.ts';

const SCENE: Scene = {
  view: { selection: ['project:nova'], focus: null, time: null, comparison: null },
  nodes: new Set(['project:nova', 'project:openstack']),
  edges: new Set(['PART_OF|project:nova|project:openstack']),
  lastAnswer: { asked: { question: 'who-founded', parameters: {} }, nodes: 3, relationships: 2 },
};
const withView = (view: Partial<Scene['view']>): Scene => ({
  ...SCENE,
  view: { ...SCENE.view, ...view },
});
const day = (date: string) => ({ from: date, to: date });

describe('what is taken away', () => {
  it('is all that a large view shows, named one by one', () => {
    const nodes = new Set(Array.from({ length: 20_000 }, (_, n) => `project:${n}`));
    const edges = new Set(Array.from({ length: 60_000 }, (_, n) => `USES|project:${n}|project:0`));
    const taken = toTaken('view', { ...SCENE, nodes, edges }, 1);
    if ('hindrance' in taken) throw new Error(taken.hindrance);
    expect(selectionSchema.parse(taken.selection)).toEqual({
      nodeIds: [...nodes],
      relationshipIds: [...edges],
    });
  });

  it('is what the API takes, whatever is chosen', () => {
    for (const subject of SUBJECTS) {
      const taken = toTaken(subject, SCENE, 2);
      if ('hindrance' in taken) throw new Error(taken.hindrance);
      expect(selectionSchema.parse(taken.selection)).toEqual(taken.selection);
    }
  });

  it('names what the view shows one by one, so that filters need not be said again', () => {
    expect(toTaken('view', SCENE, 1)).toMatchObject({
      selection: {
        nodeIds: ['project:nova', 'project:openstack'],
        relationshipIds: ['PART_OF|project:nova|project:openstack'],
      },
    });
  });

  it('is of the moment that the view shows, except an answer, which has its own', () => {
    const scene = withView({ time: day('2015-04-30') });
    expect(toTaken('view', scene, 1)).toMatchObject({ at: '2015-04-30', isTimeLost: false });
    expect(toTaken('all', scene, 1)).toMatchObject({ at: '2015-04-30', isTimeLost: false });
    expect(toTaken('answer', scene, 1)).not.toHaveProperty('at');
  });

  it('says where a span of time, or a comparison, cannot be told to the server', () => {
    const span = withView({ time: { from: '2015-04-30', to: '2016-01-01' } });
    expect(toTaken('around', span, 1)).toMatchObject({ isTimeLost: true });
    expect(toTaken('view', span, 1)).toMatchObject({ isTimeLost: false });
    const comparison = { before: '2015-01-01', after: '2016-01-01', style: 'one' } as const;
    const compared = withView({ comparison, time: day('2015-04-30') });
    expect(toTaken('all', compared, 1)).not.toHaveProperty('at');
  });

  it('is around the focus first, then around the only node that is selected', () => {
    const focused = withView({ focus: 'org:nasa' });
    expect(toTaken('around', focused, 3)).toMatchObject({
      selection: { around: 'org:nasa', depth: 3 },
    });
    expect(toTaken('around', SCENE, 1)).toMatchObject({ selection: { around: 'project:nova' } });
    const two = withView({ selection: ['project:nova', 'org:nasa'] });
    expect(toTaken('around', two, 1)).toEqual({ hindrance: 'nothing' });
  });

  it('is hindered where there is nothing, or more than can be named', () => {
    const nothing = withView({ selection: [] });
    expect(toTaken('selection', nothing, 1)).toEqual({ hindrance: 'nothing' });
    expect(toTaken('answer', { ...SCENE, lastAnswer: null }, 1)).toEqual({ hindrance: 'nothing' });
    const many = Array.from({ length: API_LIMITS.exportRelationships + 1 }, (_, n) => `R|${n}`);
    const full = { ...SCENE, edges: new Set(many) };
    expect(toTaken('view', full, 1)).toEqual({ hindrance: 'too_many' });
  });

  it('is known to be too much for a picture where its amount is known', () => {
    const total = { nodes: 4_000, relationships: 40_000 };
    const all = toAmount('all', SCENE, total);
    expect(OFFERED_FORMATS.filter((format) => isTooMuch(format, all))).toEqual([
      'svg',
      'png',
      'pdf',
      'mermaid',
    ]);
    const then = withView({ time: day('2015-04-30') });
    expect(isTooMuch('svg', toAmount('all', then, total))).toBe(false);
    expect(isTooMuch('svg', toAmount('view', SCENE, total))).toBe(false);
  });
});
