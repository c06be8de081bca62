import { useMemo, useState } from 'react';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { Chart } from './charts/Chart.tsx';
import type { Drawing, Span } from './charts/draw.ts';
import { INSIGHT_WORDS } from './words.ts';

/** Something that held for a time, or happened at a moment. */
export interface TimedRow {
  readonly key: string;
  readonly name: string;
  readonly role: string;
  readonly from: string | null;
  readonly until: string | null;
  /** At one moment: `from` is when. */
  readonly isMoment?: boolean;
  readonly colour: string;
  readonly receipts: readonly string[];
}

interface SpanChartProps {
  readonly title: string;
  readonly rows: readonly TimedRow[];
}

/** Terms, seats and candidacies as bars over the years; what has no date is in the table only. */
export function SpanChart({ title, rows }: SpanChartProps) {
  const own = useOwnWords(INSIGHT_WORDS);
  const { formats } = useWords();
  const [now] = useState(() => Date.now());
  const told = useMemo(
    () =>
      rows.map((row) => ({
        ...row,
        begin: row.from === null ? own.unknown : formats.date(row.from),
        end: row.isMoment === true ? '' : row.until === null ? own.today : formats.date(row.until),
      })),
    [rows, own, formats],
  );
  const drawing = useMemo<Drawing>(
    () => ({
      kind: 'spans',
      spans: told.flatMap((row): Span[] => {
        if (row.from === null && row.until === null) return [];
        const from = new Date(row.from ?? row.until ?? '');
        const until = row.isMoment === true ? from : new Date(row.until ?? now);
        const dates = row.end === '' ? row.begin : `${row.begin} – ${row.end}`;
        const title = `${row.name}\n${row.role}\n${dates}`;
        return [{ row: row.name, from, until, colour: row.colour, title }];
      }),
    }),
    [told, now],
  );
  return (
    <Chart
      title={title}
      drawing={drawing}
      columns={[own.what, own.role, own.from, own.until]}
      rows={told.map(({ key, name, role, begin, end, receipts }) => ({
        key,
        cells: [name, role, begin, end],
        receipts,
      }))}
    />
  );
}
