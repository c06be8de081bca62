import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { useWords } from '../../../i18n/use-messages.ts';
import { useNames } from '../../../state/use-names.ts';
import { Insight } from '../Insight.tsx';
import { readId, readReceipts, readText } from '../read-row.ts';
import { TieList } from '../TieList.tsx';
import { useAnswer, useTies } from '../use-answer.ts';
import { INSIGHT_WORDS } from '../words.ts';
import { YearChart } from '../YearChart.tsx';

/** Who needs a technology and since when, and who left it in which release. */
export function TechnologyInsight({ id }: { readonly id: string }) {
  const own = useOwnWords(INSIGHT_WORDS);
  const { formats } = useWords();
  const nameOf = useNames();
  const dependants = useAnswer('dependants-of-a-technology', { technology: id });
  return (
    <>
      <Insight title={own.dependants} asked={dependants}>
        {(rows) => {
          const held = rows.map((row, index) => ({
            key: `${readId(row, 'project')} ${index}`,
            name: nameOf(readId(row, 'project')),
            from: readText(row, 'from'),
            until: readText(row, 'until'),
            receipts: readReceipts(row),
          }));
          const now = held.filter(({ until }) => until === null).length;
          return (
            <>
              <p className="quiet">{own.needsNow(formats.number(now))}</p>
              <YearChart title={own.dependants} held={held} colour="var(--kind-Project)" />
            </>
          );
        }}
      </Insight>
      <Insight title={own.left} asked={useTies(id, ['MIGRATED_OFF'])}>
        {(ties) => <TieList ties={ties} />}
      </Insight>
    </>
  );
}
