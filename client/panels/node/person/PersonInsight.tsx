import { useOwnWords } from '../../../i18n/use-own-words.ts';
import type { Tie } from '../../../graph/insight/ties.ts';
import { Insight } from '../Insight.tsx';
import { SpanChart } from '../SpanChart.tsx';
import { useTies } from '../use-answer.ts';
import { useTimedRows } from '../use-timed-rows.ts';
import { INSIGHT_WORDS } from '../words.ts';

const CAREER = ['LEADS', 'MEMBER_OF', 'STOOD_FOR', 'WORKS_FOR', 'FOUNDED'];

/** A person's career: what they led, sat on, stood for and worked for, by time. */
export function PersonInsight({ id }: { readonly id: string }) {
  const own = useOwnWords(INSIGHT_WORDS);
  return (
    <Insight title={own.career} asked={useTies(id, CAREER)}>
      {(ties) => <TiesOverTime title={own.career} ties={ties} />}
    </Insight>
  );
}

interface TiesOverTimeProps {
  readonly title: string;
  readonly ties: readonly Tie[];
}

/** Ties as bars over the years. */
export function TiesOverTime({ title, ties }: TiesOverTimeProps) {
  return <SpanChart title={title} rows={useTimedRows(ties)} />;
}
