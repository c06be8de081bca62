import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

test('every row of the comparison with other tools names a test of the page that is there', async () => {
  const rows = (await readFile(path.join(ROOT, 'docs/compared-tools.md'), 'utf8'))
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:Feature|Wish|-)/.test(line));
  expect(rows.length).toBeGreaterThan(30);
  for (const row of rows) {
    const [, file = '', title = ''] = /`([\w-]+\.test\.ts)`: “(.+)”/.exec(row) ?? [];
    const tests = await readFile(path.join(import.meta.dirname, file), 'utf8');
    expect(tests, row).toContain(`('${title}'`);
  }
});
