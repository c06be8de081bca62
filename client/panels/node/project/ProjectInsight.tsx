import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { useNames } from '../../../state/use-names.ts';
import { Insight } from '../Insight.tsx';
import { NeedsChart } from '../NeedsChart.tsx';
import { readId, readReceipts, readText } from '../read-row.ts';
import { SpanChart } from '../SpanChart.tsx';
import { useAnswer } from '../use-answer.ts';
import { INSIGHT_WORDS } from '../words.ts';
import { Builders } from './Builders.tsx';

/** A project's leads, who built it, and what it needs, over time. */
export function ProjectInsight({ id }: { readonly id: string }) {
  const own = useOwnWords(INSIGHT_WORDS);
  return (
    <>
      <Builders id={id} />
      <Leads id={id} />
      <NeedsChart
        title={own.needs}
        asked={useAnswer('dependencies-of-a-project', { project: id })}
        column="needed"
        colour="var(--kind-Technology)"
      />
    </>
  );
}

function Leads({ id }: { readonly id: string }) {
  const own = useOwnWords(INSIGHT_WORDS);
  const nameOf = useNames();
  return (
    <Insight title={own.leads} asked={useAnswer('leads-of-a-project', { project: id })}>
      {(rows) => (
        <SpanChart
          title={own.leads}
          rows={rows
            .map((row, index) => ({
              key: `${readId(row, 'person')} ${index}`,
              name: nameOf(readId(row, 'person')),
              role: nameOf(readId(row, 'team')),
              // Of a team's leads those count while it has kept the project.
              from: latest(readText(row, 'from'), readText(row, 'since')),
              until: earliest(readText(row, 'until'), readText(row, 'ended')),
              colour: 'var(--kind-Person)',
              receipts: readReceipts(row),
            }))
            .filter(({ from, until }) => from === null || until === null || from < until)}
        />
      )}
    </Insight>
  );
}

function latest(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a;
}

function earliest(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b < a) ? b : a;
}
