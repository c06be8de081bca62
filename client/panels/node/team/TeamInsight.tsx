import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { Insight } from '../Insight.tsx';
import { TiesOverTime } from '../TiesOverTime.tsx';
import { useTies } from '../use-answer.ts';
import { INSIGHT_WORDS } from '../words.ts';

/** A team's leads and members by time, and who stood in which cycle. */
export function TeamInsight({ id }: { readonly id: string }) {
  const own = useOwnWords(INSIGHT_WORDS);
  const leads = useTies(id, ['LEADS', 'MEMBER_OF']);
  const candidates = useTies(id, ['STOOD_FOR']);
  return (
    <>
      <Insight title={own.leads} asked={leads}>
        {(ties) => <TiesOverTime title={own.leads} ties={ties} />}
      </Insight>
      <Insight title={own.candidates} asked={candidates}>
        {(ties) => <TiesOverTime title={own.candidates} ties={ties} />}
      </Insight>
    </>
  );
}
