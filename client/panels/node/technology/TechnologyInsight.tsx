import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { Insight } from '../Insight.tsx';
import { NeedsChart } from '../NeedsChart.tsx';
import { TieList } from '../TieList.tsx';
import { useAnswer, useTies } from '../use-answer.ts';
import { INSIGHT_WORDS } from '../words.ts';

/** Who needs a technology and since when, and who left it in which release. */
export function TechnologyInsight({ id }: { readonly id: string }) {
  const own = useOwnWords(INSIGHT_WORDS);
  return (
    <>
      <NeedsChart
        title={own.dependants}
        asked={useAnswer('dependants-of-a-technology', { technology: id })}
        column="project"
        colour="var(--kind-Project)"
      />
      <Insight title={own.left} asked={useTies(id, ['MIGRATED_OFF'])}>
        {(ties) => <TieList ties={ties} />}
      </Insight>
    </>
  );
}
