import { expect, test } from 'vitest';
import type { GraphStore } from '../../../server/store/graph-store.ts';

/** What held on a day. */
export function specifyTime(store: () => GraphStore): void {
  test('at a date only what held then is there', async () => {
    const at = '2015';
    expect(await store().getNode({ id: 'foundation:new', at })).toBeNull();
    expect(await store().getNode({ id: 'release:2025.2-flamingo', at })).toBeNull();
    const found = await store().getExpansions({ id: 'project:openstack', at });
    expect(found?.items.find(({ type }) => type === 'HOSTS')?.count).toBe(1);
    const { nodes } = await store().getOverview({ limit: 100, at });
    expect(nodes.id).not.toContain('foundation:new');
    expect(nodes.id).toContain('foundation:old');
  });

  test('a date that is known by year or month counts for all of it', async () => {
    const hosts = async (at: string) => {
      const overview = await store().getOverview({ limit: 100, kinds: ['Foundation'], at });
      return overview.nodes.id;
    };
    expect(await hosts('2012-08')).toEqual([]);
    expect(await hosts('2012-09')).toEqual(['foundation:old']);
    expect(await hosts('2021-06-01')).toEqual(['foundation:old', 'foundation:new'].toSorted());
    expect(await hosts('2022')).toEqual(['foundation:new']);
    const bryce = async (at: string) => {
      const found = await store().getExpansions({ id: 'person:jonathan-bryce', at });
      return found?.items.length;
    };
    expect([await bryce('2012-08-31'), await bryce('2012-09-01')]).toEqual([1, 0]);
  });

  test('paths, too, are those of the moment', async () => {
    const ends = {
      from: 'foundation:new',
      to: 'org:nasa',
      mode: 'shortest',
      maxHops: 4,
      limit: 5,
    } as const;
    expect((await store().findPaths(ends))?.paths).toHaveLength(1);
    expect(await store().findPaths({ ...ends, at: '2015' })).toBeNull();
  });
}
