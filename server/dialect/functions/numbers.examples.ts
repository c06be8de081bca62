import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'functions of numbers round as Java rounds',
  answers: [
    {
      query:
        'RETURN round(-1.5) AS a, round(2.5) AS b, round(1.005, 2) AS c, round(-1.555, 2) AS d, round(1234567.891, 1) AS e, round(5, 2) AS f, round(0.5) AS g, round(1e300, 2) AS h, round(null, 1) AS i',
      columns: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'],
      rows: [[-1, 3, 1.01, -1.56, 1234567.9, 5, 1, 1e300, null]],
    },
    {
      query:
        'RETURN sign(-3) AS a, ceil(1.2) AS b, isNaN(0.0 / 0.0) AS c, abs(-2) AS d, floor(-1.5) AS e, sqrt(16) AS f',
      columns: ['a', 'b', 'c', 'd', 'e', 'f'],
      rows: [[-1, 2, true, 2, -2, 4]],
    },
    {
      // A floor is a float, which halves into halves.
      query:
        'UNWIND [1, 3] AS n RETURN floor(abs(n)) / 2 AS a, (ceil(n) + 0) / 2 AS b, floor(null) AS c',
      columns: ['a', 'b', 'c'],
      rows: [
        [0.5, 0.5, null],
        [1.5, 1.5, null],
      ],
    },
  ],
  refused: ["RETURN abs('a') AS a"],
};
