import { useState } from 'react';
import { toIsoDate } from '../../graph/time/days.ts';
import { chooseMoments } from '../../graph/time/choose-moments.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { setComparison } from '../../state/commands/time.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import type { Time } from '../../state/use-time.ts';
import { useViewStore } from '../../state/use-view.ts';
import { TextButton } from '../../ui/Button.tsx';
import { MomentSelect } from './MomentSelect.tsx';
import { WORDS } from './words.ts';

/** Chooses two moments and shows them against each other. */
export function CompareForm({ time }: { readonly time: Time }) {
  const own = useOwnWords(WORDS);
  const store = useViewStore();
  const { today } = useExplorer();
  const proposed = chooseMoments({ releases: time.releases, range: time.range, today });
  // Chosen here, and of the view only when it is shown.
  const [chosen, setChosen] = useState<{ before?: string; after?: string }>({});
  const before = chosen.before ?? toIsoDate(proposed.before);
  const after = chosen.after ?? toIsoDate(proposed.after);
  return (
    <section className="time-panel__compare">
      <h3 className="panel__title">{own.compare}</h3>
      <p className="quiet">{own.compareHint}</p>
      <div className="time-panel__pair">
        <MomentSelect
          label={own.earlier}
          value={before}
          time={time}
          onChange={(day) => setChosen({ before: day, after })}
        />
        <MomentSelect
          label={own.later}
          value={after}
          time={time}
          onChange={(day) => setChosen({ before, after: day })}
        />
      </div>
      <TextButton
        onClick={() => {
          const [first, last] = before <= after ? [before, after] : [after, before];
          store.dispatch(setComparison({ before: first, after: last, style: 'one' }));
        }}
      >
        {own.start}
      </TextButton>
    </section>
  );
}
