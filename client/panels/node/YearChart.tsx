import { useMemo, useState } from 'react';
import { countByYear } from '../../graph/insight/ties.ts';
import type { Held } from '../../graph/insight/ties.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { Chart } from './charts/Chart.tsx';
import type { ChartRow } from './charts/Chart.tsx';
import type { Drawing } from './charts/draw.ts';
import { INSIGHT_WORDS } from './words.ts';

interface YearChartProps {
  readonly title: string;
  readonly held: readonly (Held & {
    readonly key: string;
    readonly name: string;
    readonly receipts: readonly string[];
  })[];
  readonly colour: string;
}

/** How many held at the end of each year; the table names them with their receipts. */
export function YearChart({ title, held, colour }: YearChartProps) {
  const own = useOwnWords(INSIGHT_WORDS);
  const { formats } = useWords();
  const [thisYear] = useState(() => new Date().getFullYear());
  const drawing = useMemo<Drawing>(
    () => ({
      kind: 'columns',
      isShare: false,
      columns: countByYear(held, thisYear).map(({ year, count }) => ({
        label: String(year),
        value: count,
        colour,
        title: `${year}: ${formats.number(count)}`,
      })),
    }),
    [held, colour, formats, thisYear],
  );
  const rows = held.map(({ key, name, from, until, receipts }): ChartRow => ({
    key,
    cells: [
      name,
      from === null ? own.unknown : formats.date(from),
      until === null ? own.today : formats.date(until),
    ],
    receipts,
  }));
  return (
    <Chart title={title} drawing={drawing} columns={[own.what, own.from, own.until]} rows={rows} />
  );
}
