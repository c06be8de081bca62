import { describe, expect, it } from 'vitest';
import {
  toCorrections,
  toMeasures,
  toNodeFacts,
  toReceipts,
  toRelationshipFacts,
  toValueName,
} from './facts.ts';

describe('the facts of a node', () => {
  it('come in the order of the vocabulary, without what stands elsewhere or is empty', () => {
    const facts = toNodeFacts({
      id: 'release:flamingo',
      labels: ['Entity', 'Release'],
      properties: {
        unheardOf: 'x',
        computeCores: 55_000_000,
        name: 'Flamingo',
        x: 1,
        aliases: [],
        description: 'A release.',
        sources: ['source:a#b'],
        date: '2025-10-01',
        status: '',
      },
    });
    expect(facts.map(({ key }) => key)).toEqual(['date', 'computeCores', 'unheardOf']);
    expect(facts[0]?.definition?.title.zh).toBe('日期');
    expect(facts[2]?.definition).toBeUndefined();
  });

  it('come without what was computed, which stands apart', () => {
    const node = { id: 'a:b', labels: ['Entity'], properties: { degree: 3, from: '2010' } };
    expect(toNodeFacts(node).map(({ key }) => key)).toEqual(['from']);
    expect(toMeasures(node).map(({ key }) => key)).toEqual(['degree']);
  });

  it('name a release by its name, and leave any other text as it is', () => {
    const nameOf = (id: string): string => (id === 'release:austin' ? 'Austin' : id);
    expect(toValueName('integratedSince', 'austin', nameOf)).toBe('Austin');
    expect(toValueName('releases', 'unheard-of', nameOf)).toBe('unheard-of');
    expect(toValueName('status', 'austin', nameOf)).toBe('austin');
  });

  it('of a relationship leave out receipts and translations', () => {
    const facts = toRelationshipFacts({
      roleZh: '主席',
      role: 'Chair',
      sources: ['a#b'],
      correctedBy: ['c#d'],
      from: '2012',
    });
    expect(facts.map(({ key }) => key)).toEqual(['from', 'role']);
  });
});

describe('receipts', () => {
  it('are a list of texts, or none', () => {
    expect(toReceipts({ sources: ['source:a#b', 'source:c#d'] })).toEqual([
      'source:a#b',
      'source:c#d',
    ]);
    expect(toCorrections({ correctedBy: ['source:e#f'] })).toEqual(['source:e#f']);
    expect(toCorrections({})).toEqual([]);
    expect(toReceipts({})).toEqual([]);
    expect(toReceipts({ sources: 'source:a#b' })).toEqual([]);
  });
});
