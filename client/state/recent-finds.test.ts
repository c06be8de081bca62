import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFinds, withFind } from './recent-finds.ts';
import type { Find } from './recent-finds.ts';

const find = (id: string): Find => ({ id, name: id, nameZh: null, kind: 'Project' });

describe('recent finds', () => {
  it('have the latest first, each once, and no more than a handful', () => {
    const ids = ['a:1', 'a:2', 'a:3', 'a:4', 'a:5', 'a:6', 'a:7', 'a:8', 'a:9', 'a:3'];
    const finds = ids.reduce<readonly Find[]>((before, id) => withFind(before, find(id)), []);
    expect(finds.map(({ id }) => id)).toEqual([
      'a:3',
      'a:9',
      'a:8',
      'a:7',
      'a:6',
      'a:5',
      'a:4',
      'a:2',
    ]);
  });

  it('come back as they were kept', () => {
    const finds = withFind([find('a:1')], find('a:2'));
    expect(parseFinds(JSON.stringify(finds))).toEqual(finds);
  });

  it('are none where a browser kept anything else', () => {
    expect(parseFinds(null)).toEqual([]);
    expect(parseFinds('[{"id":7}]')).toEqual([]);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(Array.isArray(parseFinds(text))).toBe(true);
      }),
    );
  });
});
