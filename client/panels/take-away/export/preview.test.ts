import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toFileName } from '../../../api/export-file.ts';
import { toBeginning, toPreview } from './preview.ts';

const file = (content: string | Uint8Array<ArrayBuffer>, isWhole = true) => ({
  name: 'x',
  content: new Blob([content]),
  isWhole,
});

describe('a preview', () => {
  it('is the beginning of a text, with long lines cut, and says whether that is all', () => {
    expect(toBeginning('a\r\nb\n')).toEqual({ text: 'a\nb', isCut: false });
    const long = toBeginning(`${'x'.repeat(1_000)}\n${'y\n'.repeat(100)}`);
    expect(long.isCut).toBe(true);
    expect(long.text.split('\n')).toHaveLength(40);
    expect(long.text.length).toBeLessThan(400);
  });

  it('of a file that was not read to its end is cut', async () => {
    expect(await toPreview(file('graph {}'), 'dot')).toMatchObject({ isCut: false });
    expect(await toPreview(file('graph {', false), 'dot')).toMatchObject({ isCut: true });
  });

  it('of an archive is its first table, and what else is in it', async () => {
    const archive = zipSync({
      'README.txt': strToU8('read me'),
      'nodes.csv': strToU8('\uFEFFid,kind\r\norg:x,Organisation\r\n'),
      'relationships.csv': strToU8('id\r\n'),
    });
    expect(await toPreview(file(new Uint8Array(archive)), 'csv')).toEqual({
      is: 'archive',
      text: 'id,kind\norg:x,Organisation',
      entries: [
        { name: 'README.txt', bytes: 7 },
        { name: 'nodes.csv', bytes: 32 },
        { name: 'relationships.csv', bytes: 4 },
      ],
    });
    expect(await toPreview(file('PK', false), 'csv')).toEqual({ is: 'none' });
  });
});

describe('the name of a file', () => {
  it.each([
    ['attachment; filename="stackscape-all-1.gexf"', 'stackscape-all-1.gexf'],
    ['attachment; filename=stackscape-all-1.gexf', 'stackscape-all-1.gexf'],
    ['attachment; filename="../../etc/passwd"', 'stackscape-export'],
    ['attachment', 'stackscape-export'],
    [null, 'stackscape-export'],
  ])('of %j is %s', (disposition, name) => {
    expect(toFileName(disposition)).toBe(name);
  });
});
