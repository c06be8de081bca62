import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classifyVersion } from './release-versions.ts';

test.each([
  ['32.0.0', 'final'],
  ['2011.3.1', 'final'],
  ['1.0', 'final'],
  ['v0.4.0', 'final'],
  ['32.0.0.0rc1', 'candidate'],
  ['6.1.1.0b1', 'candidate'],
  ['1.0.0a1', 'candidate'],
  ['0.3.rc1', 'candidate'],
  ['train-em', 'mark'],
  ['2023.1-eom', 'mark'],
  ['kilo-eol', 'mark'],
  ['stein-last', 'mark'],
  ['32.0.0-nonsense', 'unknown'],
  ['', 'unknown'],
])('%s is %s', (version, kind) => {
  expect(classifyVersion(version)).toBe(kind);
});

test('numbers with dots are always a release', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (numbers) => {
      expect(classifyVersion(numbers.join('.'))).toBe('final');
    }),
  );
});
