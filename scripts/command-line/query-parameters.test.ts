import { expect, test } from 'vitest';
import { toQueryParameters } from './query-parameters.ts';

test('what reads as JSON is that value, everything else is text', () => {
  expect(
    toQueryParameters({
      number: '10',
      fraction: '0.5',
      truth: 'true',
      nothing: 'null',
      list: '["a", 1, null]',
      map: '{"a": {"b": []}}',
      quoted: '"10"',
      id: 'project:nova',
      chinese: '中国移动',
      empty: '',
      date: '2025-10-01',
      broken: '[1',
    }),
  ).toEqual({
    number: 10,
    fraction: 0.5,
    truth: true,
    nothing: null,
    list: ['a', 1, null],
    map: { a: { b: [] } },
    quoted: '10',
    id: 'project:nova',
    chinese: '中国移动',
    empty: '',
    date: '2025-10-01',
    broken: '[1',
  });
});

test('a number that would lose digits is refused by name', () => {
  expect(() => toQueryParameters({ n: '9007199254740993' })).toThrow('--param n');
});
