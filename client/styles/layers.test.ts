import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const CLIENT = path.resolve(import.meta.dirname, '..');

it('layers stand in the order of index.css: no other sheet, which may come first, opens one', () => {
  const sheets = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.css'),
  );
  const layered = sheets.filter((file) =>
    readFileSync(path.join(CLIENT, file), 'utf8').includes('@layer'),
  );
  expect(layered).toEqual([path.join('styles', 'index.css')]);
});
