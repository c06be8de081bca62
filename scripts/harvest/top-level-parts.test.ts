import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitTopLevel } from './top-level-parts.ts';

test('each key at the top begins a part, with its line; comments and marks before it belong to none', () => {
  const text = '---\n# All teams\nNova:\n  ptl: Ada\n\n# About Swift\nSwift:\n- a\n';
  expect(splitTopLevel(text)).toEqual([
    { line: 3, text: 'Nova:\n  ptl: Ada\n\n# About Swift\n' },
    { line: 7, text: 'Swift:\n- a\n' },
  ]);
});

test.each(['', '---\n', '{}\n', '---\n# Nothing yet\n{}\n'])('%j says nothing', (text) => {
  expect(splitTopLevel(text)).toEqual([]);
});

test('a text without a key is one part, so that somebody tells of it', () => {
  expect(splitTopLevel('- a\n- b\n')).toEqual([{ line: 1, text: '- a\n- b\n' }]);
});

test('parts are the lines of the file from their line on, in order and without overlap', () => {
  const line = fc.oneof(
    fc.constantFrom('', '  indented: 1', '- item', '# note', '---', 'key: 1', 'other:'),
    fc.string({ maxLength: 8 }).map((text) => text.replaceAll('\n', ' ')),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const parts = splitTopLevel(lines.join('\n'));
      let end = 1;
      for (const part of parts) {
        expect(part.line).toBeGreaterThanOrEqual(end);
        const own = part.text.trimEnd().split('\n');
        const there = lines.slice(part.line - 1, part.line - 1 + own.length).join('\n');
        expect(there.trimEnd()).toBe(own.join('\n'));
        end = part.line + own.length;
      }
    }),
  );
});
