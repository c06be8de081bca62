import { useMemo } from 'react';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { listChanges } from '../../state/describe-step.ts';
import { useViewSnapshot, useViewStore } from '../../state/use-view.ts';
import { parseViewUrl } from '../../state/view-url.ts';
import { IconButton } from '../../ui/Button.tsx';
import { useStepWords } from './use-step-words.ts';
import { HISTORY_WORDS } from './words.ts';
import './history.css';

/** What was done so far, the latest first; any step is one click away. */
export function HistoryPanel() {
  const { t } = useWords();
  const own = useOwnWords(HISTORY_WORDS);
  const toWords = useStepWords();
  const store = useViewStore();
  // Renders again at each step, which the log belongs to.
  const { canUndo, canRedo } = useViewSnapshot();
  const { first, searches, current } = store.readSteps();
  const key = searches.join('\n');
  const steps = useMemo(() => {
    const views = key.split('\n').map((search) => parseViewUrl(search).view);
    return views.map((view, index) => {
      const before = views[index - 1];
      return {
        step: first + index,
        changes: before === undefined ? null : listChanges(before, view),
      };
    });
  }, [key, first]);
  return (
    <div className="panel__body">
      <div className="history__tools">
        <IconButton icon="undo" label={t.undo} disabled={!canUndo} onClick={store.undo} />
        <IconButton icon="redo" label={t.redo} disabled={!canRedo} onClick={store.redo} />
        <p className="quiet">{own.hint}</p>
      </div>
      <ol className="history">
        {steps.toReversed().map(({ step, changes }) => {
          const words = changes === null ? own.start : toWords(changes);
          return (
            <li key={step}>
              <button
                type="button"
                className="history__step"
                data-undone={step > current}
                aria-current={step === current ? 'step' : undefined}
                aria-label={own.goTo(words)}
                onClick={() => store.goTo(step)}
              >
                {words}
              </button>
            </li>
          );
        })}
      </ol>
      {first > 0 && <p className="quiet">{own.earlier}</p>}
    </div>
  );
}
