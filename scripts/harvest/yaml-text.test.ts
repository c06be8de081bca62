import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Warning } from './warnings.ts';
import { openYaml } from './yaml-text.ts';

function open(text: string) {
  const warnings: Omit<Warning, 'source'>[] = [];
  return {
    yaml: openYaml({ file: 'a.yaml', text }, (warning) => warnings.push(warning)),
    warnings,
  };
}

test('scalars stay the text that stands there', () => {
  const { yaml } = open('version: 2025.10\nslurp: yes\nnone:\n');
  expect(yaml.valueAt(['version'])).toBe('2025.10');
  expect(yaml.valueAt(['slurp'])).toBe('yes');
  expect(yaml.valueAt(['none'])).toBe('');
});

test('a key that stands twice is told with its line, and the later one counts', () => {
  const { yaml, warnings } = open('a:\n  x: 1\n  y: 2\n  x: 3\n');
  expect(yaml.valueAt(['a', 'x'])).toBe('3');
  expect(warnings).toEqual([
    { file: 'a.yaml', line: 4, message: expect.stringContaining('twice') },
  ]);
});

test('a text that is no YAML is told with its line, and gives nothing', () => {
  const { yaml, warnings } = open('a: 1\nb: [1, 2\n');
  expect(yaml.isReadable).toBe(false);
  expect(yaml.keysAt([])).toEqual([]);
  expect(warnings[0]).toMatchObject({ file: 'a.yaml', line: expect.any(Number) });
});

test('an unknown key is told with its line, and the rest is read', () => {
  const { yaml, warnings } = open('team:\n  name: x\n  colour: red\n');
  expect(yaml.readMap(['team'], z.object({ name: z.string() }))).toEqual({ name: 'x' });
  expect(warnings).toEqual([
    { file: 'a.yaml', line: 3, message: expect.stringContaining('team/colour') },
  ]);
});

test('a value of another form is told with its line, and left out', () => {
  const { yaml, warnings } = open('team:\n  name:\n    - x\n');
  expect(yaml.readMap(['team'], z.object({ name: z.string() }))).toBeNull();
  expect(warnings).toEqual([
    { file: 'a.yaml', line: 2, message: expect.stringContaining('team/name') },
  ]);
});

test('a list where a map is expected is told, and has no keys', () => {
  const { yaml, warnings } = open('team:\n  - x\n');
  expect(yaml.keysAt(['team'])).toEqual([]);
  expect(warnings).toHaveLength(1);
});

test('an item of a list is found by its place', () => {
  const { yaml, warnings } = open('- name: a\n- name: b\n  role: king\n');
  yaml.warn([1, 'role'], 'unknown');
  expect(warnings).toEqual([{ file: 'a.yaml', line: 3, message: '1/role: unknown' }]);
  expect(yaml.lengthAt([])).toBe(2);
});

test('what stands in the prototype of a map is no key of it', () => {
  const { yaml } = open('a: 1\n');
  expect(yaml.valueAt(['constructor'])).toBeUndefined();
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, key) => {
      const { yaml, warnings } = open(`a: &x 1\nb: *${key}\n${text}`);
      yaml.keysAt([key]);
      yaml.lengthAt(['a', 0]);
      yaml.readMap([], z.object({ a: z.string() }));
      expect(warnings.every(({ line }) => line >= 1)).toBe(true);
    }),
  );
});
