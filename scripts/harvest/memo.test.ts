import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openMemo } from './memo.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stackscape-memo-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what was made once is remembered the next time, and what is not used is forgotten', async () => {
  const file = path.join(folder, 'deep', 'memo.jsonl');
  const first = await openMemo(file);
  expect(await first.recall('a', () => ({ n: 1 }))).toEqual({ n: 1 });
  expect(await first.recall('b', () => [2])).toEqual([2]);
  await first.save();
  const second = await openMemo(file);
  expect(await second.recall('a', () => ({ n: 99 }))).toEqual({ n: 1 });
  await second.save();
  expect(readFileSync(file, 'utf8')).toBe('["a",{"n":1}]\n');
});

test('a memo that cannot be read is made anew', async () => {
  const file = path.join(folder, 'memo.jsonl');
  writeFileSync(file, '["a",1]\n["b"');
  const memo = await openMemo(file);
  expect(await memo.recall('a', () => 2)).toBe(2);
});

test('without a file nothing is kept', async () => {
  const memo = await openMemo(null);
  expect(await memo.recall('a', () => 1)).toBe(1);
  expect(await memo.recall('a', () => 2)).toBe(1);
  await memo.save();
});
