import { describe, expect, it } from 'vitest';
import type { SearchItem } from './search-groups.ts';
import { listHits, listRecent } from './search-options.ts';

function hit(id: string, name: string, label: string): SearchItem {
  const match = { property: 'name', text: name, how: 'prefix' } as const;
  return { node: { id, labels: ['Entity', label], properties: { name } }, match };
}

describe('the list under the search field', () => {
  it('has what was found, a group a kind', () => {
    const items = [hit('project:nova', 'Nova', 'Project'), hit('team:nova', 'Nova', 'Team')];
    const groups = listHits({ items, truncated: false });
    expect(groups.map(({ about, kind }) => [about, kind])).toEqual([
      ['kind', 'Project'],
      ['kind', 'Team'],
    ]);
  });

  it('has the nearest names where nothing was found, and nothing where none is near', () => {
    const nearest = [hit('project:nova', 'Nova', 'Project')];
    const [group] = listHits({ items: [], truncated: false, nearest });
    expect(group).toMatchObject({ about: 'nearest', options: [{ id: 'project:nova' }] });
    expect(listHits({ items: [], truncated: false })).toEqual([]);
    expect(listHits(undefined)).toEqual([]);
  });

  it('has what was found before for an empty field', () => {
    const find = { id: 'project:nova', name: 'Nova', nameZh: null, kind: 'Comet' };
    expect(listRecent([find])).toMatchObject([
      { about: 'recent', options: [{ id: 'project:nova', kind: undefined, match: null }] },
    ]);
    expect(listRecent([])).toEqual([]);
  });
});
