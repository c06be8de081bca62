import { describe, expect, it } from 'vitest';
import { groupSearchItems } from './search-groups.ts';
import type { SearchItem } from './search-groups.ts';

function hit(id: string, ...labels: string[]): SearchItem {
  const match = { property: 'name', text: id, how: 'prefix' } as const;
  return { node: { id, labels: ['Entity', ...labels], properties: { name: id } }, match };
}

describe('hits of a search', () => {
  it('are grouped by kind; the best hit leads, and places count through all groups', () => {
    const groups = groupSearchItems([
      hit('nova', 'Project'),
      hit('nova team', 'Team'),
      hit('novacut', 'Project'),
      hit('novatel', 'Organisation', 'TelecomAdopter'),
    ]);
    expect(
      groups.map(({ kind, items }) => [
        kind,
        items.map(({ item, index }) => [item.node.id, index]),
      ]),
    ).toEqual([
      [
        'Project',
        [
          ['nova', 0],
          ['novacut', 1],
        ],
      ],
      ['Team', [['nova team', 2]]],
      ['TelecomAdopter', [['novatel', 3]]],
    ]);
  });

  it('of one kind do not hide those of another', () => {
    const many = Array.from({ length: 9 }, (_none, index) => hit(`nova-${index}`, 'Project'));
    const listed = groupSearchItems([...many, hit('nova team', 'Team')]);
    expect(listed.map(({ items }) => items.length)).toEqual([5, 1]);
    expect(listed[1]?.items[0]?.index).toBe(5);
    expect(groupSearchItems(many)[0]?.items).toHaveLength(9);
  });

  it('of a kind that is not known are a group of their own', () => {
    expect(groupSearchItems([hit('comet', 'Comet')])[0]?.kind).toBeUndefined();
  });
});
