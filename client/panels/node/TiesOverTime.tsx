import type { Tie } from '../../graph/insight/ties.ts';
import { SpanChart } from './SpanChart.tsx';
import { useTimedRows } from './use-timed-rows.ts';

interface TiesOverTimeProps {
  readonly title: string;
  readonly ties: readonly Tie[];
}

/** Ties as bars over the years. */
export function TiesOverTime({ title, ties }: TiesOverTimeProps) {
  return <SpanChart title={title} rows={useTimedRows(ties)} />;
}
