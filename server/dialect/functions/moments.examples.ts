import type { DialectExamples } from '../examples.fixture.ts';

export const EXAMPLES: DialectExamples = {
  name: 'dates and durations',
  answers: [
    {
      query:
        "RETURN date('2024') AS a, date('2024-02') AS b, date({year: 2020, month: 2}) AS c, date(date('2024-02-29')) AS d, date(null) AS e",
      columns: ['a', 'b', 'c', 'd', 'e'],
      rows: [['2024-01-01', '2024-02-01', '2020-02-01', '2024-02-29', null]],
    },
    {
      query:
        "WITH date('2021-01-03') AS d RETURN d.year AS y, d.quarter AS q, d.month AS m, d.week AS w, d.day AS dd, d.ordinalDay AS o, d.dayOfWeek AS dow, date('2021-01-03').weekDay AS wd",
      columns: ['y', 'q', 'm', 'w', 'dd', 'o', 'dow', 'wd'],
      rows: [[2021, 1, 1, 53, 3, 3, 7, 7]],
    },
    {
      query:
        "WITH duration.between(date('2010-10-21'), date('2025-10-01')) AS d RETURN d, d.years AS y, d.months AS m, d.monthsOfYear AS mm, d.days AS dd, d.weeks AS w, d.daysOfWeek AS dw, toString(d) AS t",
      columns: ['d', 'y', 'm', 'mm', 'dd', 'w', 'dw', 't'],
      rows: [['P14Y11M10D', 14, 179, 11, 10, 1, 3, 'P14Y11M10D']],
    },
    {
      query:
        "RETURN duration.between(date('2025-10-01'), date('2010-10-21')) AS a, duration.inDays(date('2025-10-01'), date('2010-10-21')) AS b, duration.inMonths(date('2024-01-31'), date('2024-02-29')) AS c, duration.between(null, date('2024-01-01')) AS d",
      columns: ['a', 'b', 'c', 'd'],
      rows: [['P-14Y-11M-11D', 'P-5459D', 'PT0S', null]],
    },
    {
      query:
        "WITH date('2024-01-31') AS d RETURN d + duration({months: 1}) AS a, d - duration('P1M1D') AS b, duration('P1W') + d AS c, d + null AS e, [d, 1] AS f",
      columns: ['a', 'b', 'c', 'e', 'f'],
      rows: [['2024-02-29', '2023-12-30', '2024-02-07', null, ['2024-01-31', 1]]],
    },
    {
      query:
        "WITH date('2024-08-14') AS d RETURN date.truncate('year', d) AS y, date.truncate('quarter', d) AS q, date.truncate('month', d) AS m, date.truncate('week', d) AS w, date.truncate('decade', d) AS de",
      columns: ['y', 'q', 'm', 'w', 'de'],
      rows: [['2024-01-01', '2024-07-01', '2024-08-01', '2024-08-12', '2020-01-01']],
    },
    {
      query:
        "WITH date('2024-01-31') AS d RETURN d = '2024-01-31' AS a, d < '2025' AS b, d < date('2025') AS c, d IN ['2024-01-31'] AS e, d IN [date('2024-01-31')] AS f, toString(d) AS g, valueType(d) AS h, d IS :: DATE AS i",
      columns: ['a', 'b', 'c', 'e', 'f', 'g', 'h', 'i'],
      rows: [[false, null, true, false, true, '2024-01-31', 'DATE NOT NULL', true]],
    },
    {
      query:
        "UNWIND ['2024-01-31', '2023', null] AS t WITH date(t) AS d ORDER BY d RETURN collect(d) AS l, min(d) AS a, max(d) AS b, count(DISTINCT d.year) AS c",
      columns: ['l', 'a', 'b', 'c'],
      rows: [[['2023-01-01', '2024-01-31'], '2023-01-01', '2024-01-31', 2]],
    },
    {
      query:
        "UNWIND [date('2020-01-05'), '2020-01-05', null] AS x RETURN DISTINCT x = '2020-01-05' AS t",
      columns: ['t'],
      rows: [[false], [true], [null]],
    },
  ],
  refused: [
    "RETURN date('2024-02-30') AS a",
    "RETURN date('2024-1-3') AS a",
    "UNWIND ['2024', 'x'] AS t RETURN date(t) AS a",
    'RETURN date({year: 2021, month: 2, day: 29}) AS a',
    "RETURN date('2024-01-01').hour AS a",
    "RETURN date('9999-12-31') + duration('P1D') AS a",
    "RETURN date('2024-01-01') + duration('PT24H') AS a",
    "RETURN date('2024-01-01') + 1 AS a",
    "RETURN 'on ' + date('2024-01-01') AS a",
    "RETURN duration('P1D') * 2 AS a",
    "RETURN [duration('P1D')] AS a",
    "RETURN duration('P1D') < duration('P2D') AS a",
    "UNWIND [duration('P1D')] AS d RETURN d ORDER BY d",
    "UNWIND [date('2024'), 'x'] AS d RETURN d ORDER BY d",
    "RETURN duration('P1D') AS d UNION RETURN duration('P2D') AS d",
    'RETURN duration({quarters: 1}) AS a',
    'RETURN datetime() AS a',
  ],
};
