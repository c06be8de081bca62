import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { useNames } from '../../state/use-names.ts';
import { Insight } from './Insight.tsx';
import { readId, readReceipts, readText } from './read-row.ts';
import type { useAnswer } from './use-answer.ts';
import { INSIGHT_WORDS } from './words.ts';
import { YearChart } from './YearChart.tsx';

interface NeedsChartProps {
  readonly title: string;
  readonly asked: ReturnType<typeof useAnswer>;
  /** The column of who needs, or of what is needed. */
  readonly column: string;
  readonly colour: string;
}

/** Who needs what now, and how many did in each year. */
export function NeedsChart({ title, asked, column, colour }: NeedsChartProps) {
  const own = useOwnWords(INSIGHT_WORDS);
  const { formats } = useWords();
  const nameOf = useNames();
  return (
    <Insight title={title} asked={asked}>
      {(rows) => {
        const held = rows.map((row, index) => ({
          key: `${readId(row, column)} ${index}`,
          name: nameOf(readId(row, column)),
          from: readText(row, 'from'),
          until: readText(row, 'until'),
          receipts: readReceipts(row),
        }));
        const now = held.filter(({ until }) => until === null).length;
        return (
          <>
            <p className="quiet">{own.needsNow(formats.number(now))}</p>
            <YearChart title={title} held={held} colour={colour} />
          </>
        );
      }}
    </Insight>
  );
}
