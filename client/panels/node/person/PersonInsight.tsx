import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { Insight } from '../Insight.tsx';
import { TiesOverTime } from '../TiesOverTime.tsx';
import { useTies } from '../use-answer.ts';
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
