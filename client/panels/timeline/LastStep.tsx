import { useMemo } from 'react';
import { toDifference } from '../../graph/time/difference.ts';
import type { DayRange } from '../../graph/time/time-index.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import type { Time } from '../../state/use-time.ts';
import { ChangeGroups } from './ChangeGroups.tsx';
import { useDescribeTime } from './use-describe-time.ts';
import { WORDS } from './words.ts';

/** What appeared and disappeared with the last step, in words. */
export function LastStep({ time }: { readonly time: Time }) {
  const own = useOwnWords(WORDS);
  const { before, range } = time;
  if (before === null || range === null) return <p className="quiet">{own.stepFirst}</p>;
  return <Changes before={before} range={range} time={time} />;
}

interface ChangesProps {
  readonly before: DayRange;
  readonly range: DayRange;
  readonly time: Time;
}

function Changes({ before, range, time }: ChangesProps) {
  const own = useOwnWords(WORDS);
  const { formats } = useWords();
  const { visible } = useExplorer();
  const { describeRange } = useDescribeTime(time.releases);
  const { showAt } = visible;
  const difference = useMemo(
    () => toDifference(showAt(before), showAt(range)),
    [showAt, before, range],
  );
  const { nodes, edges } = difference;
  const [added, gone] = [
    nodes.added.length + edges.added.length,
    nodes.gone.length + edges.gone.length,
  ];
  return (
    <section>
      <h3 className="panel__title">{own.lastStep(describeRange(before))}</h3>
      {added + gone === 0 ? (
        <p className="quiet">{own.nothingChanged}</p>
      ) : (
        <>
          <output>
            {own.changed({ added: formats.number(added), gone: formats.number(gone) })}
          </output>
          <ChangeGroups difference={difference} words={[own.appeared, own.disappeared]} />
        </>
      )}
    </section>
  );
}
