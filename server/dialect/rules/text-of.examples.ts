import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'numbers become the text that Java gives them',
  answers: [
    {
      query:
        'RETURN toString(1.0) AS a, toString(1) AS b, toString(1.5) AS c, toString(true) AS d, toString(-0.25) AS e, toString(2 ^ 3) AS f',
      columns: ['a', 'b', 'c', 'd', 'e', 'f'],
      rows: [['1.0', '1', '1.5', 'true', '-0.25', '8.0']],
    },
    {
      query:
        'RETURN toString(1e10) AS a, toString(123456789.5) AS b, toString(1e-5) AS c, toString(0.00012) AS d, toString(-1e7) AS e, toString(9999999.0) AS f',
      columns: ['a', 'b', 'c', 'd', 'e', 'f'],
      rows: [['1.0E10', '1.234567895E8', '1.0E-5', '1.2E-4', '-1.0E7', '9999999.0']],
    },
    {
      query: "UNWIND [1, 2.0, 'x', true, null] AS x RETURN toString(x) AS a",
      columns: ['a'],
      rows: [['1'], ['2.0'], ['x'], ['true'], [null]],
    },
    {
      query: 'RETURN toString(-0.0) AS a, toString(0.0 * -1) AS b, toString(0.0) AS c',
      columns: ['a', 'b', 'c'],
      rows: [['-0.0', '-0.0', '0.0']],
    },
    {
      query:
        'RETURN toString(123456789.125) AS a, toString(1.5e9) AS b, toString(1e7) AS c, toString(-2.5e20) AS d, toString(0.00012) AS e',
      columns: ['a', 'b', 'c', 'd', 'e'],
      rows: [['1.23456789125E8', '1.5E9', '1.0E7', '-2.5E20', '1.2E-4']],
    },
  ],
  refused: ['RETURN toString(-987947454914.65625) AS a', 'RETURN toString([1]) AS a'],
};
