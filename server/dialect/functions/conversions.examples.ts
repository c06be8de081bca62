import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'values are made of other values',
  answers: [
    {
      query:
        "RETURN toInteger('1.7') AS a, toInteger('x') AS b, toInteger('1e3') AS c, toBoolean(1) AS d, toBoolean('yes') AS e, toFloat('.5') AS f, toIntegerOrNull([]) AS g, toStringOrNull(1.0) AS h, nullIf(1, 1) AS i, nullIf('1', 1) AS j, coalesce(null, 2) AS k",
      columns: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'],
      rows: [[1, null, 1000, true, null, 0.5, null, '1.0', null, '1', 2]],
    },
    {
      query:
        "RETURN toIntegerList(['1', 'x']) AS a, toStringList([1, true]) AS b, toFloatList([1]) AS c, toBooleanList(['true', 0]) AS d, valueType(1) AS e",
      columns: ['a', 'b', 'c', 'd', 'e'],
      rows: [[[1, null], ['1', 'true'], [1], [true, false], 'INTEGER NOT NULL']],
    },
  ],
  refused: ['RETURN toInteger([]) AS a', 'UNWIND [1, true] AS x RETURN toFloat(x) AS a'],
};
