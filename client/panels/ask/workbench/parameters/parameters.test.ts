import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findParameterNames, findParameterPlaces } from './find-parameters.ts';
import { toParameterField, toParameterValue } from './parameter.ts';
import type { ParameterType } from './parameter.ts';
import { toRequest } from './to-request.ts';

describe('the parameters of a query', () => {
  it('stand outside of comments, texts and quoted names', () => {
    const query = [
      '// $a',
      'MATCH (`$b` {name: \'$c\', zh: "\\"$d"}) /* $e */',
      'WHERE n.id = $f AND n.x = $`g h` AND n.名 = $名称 RETURN $f, 1$',
    ].join('\n');
    expect(findParameterNames(query)).toEqual(['f', 'g h', '名称']);
  });

  it('are found where they stand, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        for (const { name, from, to } of findParameterPlaces(text)) {
          expect(text.slice(from, to).replaceAll('`', '')).toBe(`$${name}`);
        }
      }),
    );
  });
});

describe('what was typed for a parameter', () => {
  it.each<readonly [ParameterType, string, unknown]>([
    ['text', ' a ', ' a '],
    ['integer', ' 12 ', 12],
    ['integer', '1.5', undefined],
    ['integer', '9007199254740993', undefined],
    ['float', '2', 2],
    ['float', '1e-3', 0.001],
    ['float', '1,5', undefined],
    ['boolean', 'true', true],
    ['boolean', 'yes', undefined],
    ['list', 'Nova, Glance', ['Nova', 'Glance']],
    ['list', '[1, null, "a"]', [1, null, 'a']],
    ['list', '[1', undefined],
    ['list', '', []],
    ['node', '', undefined],
    ['node', 'project:nova', 'project:nova'],
    ['date', '2025-10-01', '2025-10-01'],
    ['date', '2025-02-30x', undefined],
    ['json', '{"a": [1]}', { a: [1] }],
    ['json', '{a}', undefined],
  ])('as %s, “%s”, is %j', (type, typed, value) => {
    expect(toParameterValue({ type, typed })).toEqual(value);
  });

  it('comes back the same from the field that holds it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        fc.pre(!Object.is(value, -0) && (typeof value !== 'number' || Number.isFinite(value)));
        // A JSON value is a value that a query may be given.
        const field = toParameterField(value as Parameters<typeof toParameterField>[0]);
        expect(JSON.stringify(toParameterValue(field))).toBe(JSON.stringify(value));
      }),
    );
  });
});

describe('what is sent', () => {
  it('has the value of each parameter that the query names, and no other', () => {
    const fields = { who: toParameterField('Ada'), other: toParameterField(1) };
    const sent = toRequest('RETURN $who AS who', fields);
    expect(sent).toMatchObject({
      request: { query: 'RETURN $who AS who', parameters: { who: 'Ada' } },
    });
  });

  it('says which parameter has no value of its type, and where it stands', () => {
    const fields = { n: { type: 'integer' as const, typed: '' } };
    expect(toRequest('RETURN $n', fields)).toEqual({ missing: { name: 'n', from: 7, to: 9 } });
  });

  it('says in the query that 2.0 is no whole number, and finds places of it where they were written', () => {
    const fields = { x: { type: 'float' as const, typed: '2.0' } };
    const written = 'RETURN $x / 4, $x, foo';
    const sent = toRequest(written, fields);
    if (!('request' in sent)) throw new Error('It has its value.');
    const { query, parameters, toWritten } = sent.request;
    expect(query).toBe('RETURN toFloat($x) / 4, toFloat($x), foo');
    expect(parameters).toEqual({ x: 2 });
    expect(toWritten(query.indexOf('foo'))).toBe(written.indexOf('foo'));
    expect(toWritten(query.indexOf('$x'))).toBe(written.indexOf('$x'));
    expect(toWritten(query.lastIndexOf('$x'))).toBe(written.lastIndexOf('$x'));
    expect(toWritten(0)).toBe(0);
  });
});
