import { useEffect, useState } from 'react';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { useWords } from '../../../i18n/use-messages.ts';
import { AskProblem } from '../AskProblem.tsx';
import type { RunState } from './run-state.ts';
import { WORKBENCH_WORDS } from './words.ts';

interface RunStatusProps {
  readonly state: RunState;
  readonly onRetry: () => void;
}

/** How it stands with the query: how long, how many rows, which limit cut them, or what was wrong. */
export function RunStatus({ state, onRetry }: RunStatusProps) {
  const own = useOwnWords(WORKBENCH_WORDS);
  const { formats } = useWords();
  switch (state.is) {
    case 'idle':
      return <output className="quiet">{own.idle}</output>;
    case 'running':
      return <Running />;
    case 'stopped':
      return <output className="quiet">{own.stopped}</output>;
    case 'failed':
      return <AskProblem error={state.error} onRetry={onRetry} />;
    case 'done': {
      const { rows, elapsedMs, limits, plan } = state.answer;
      const ms = formats.number(Math.round(elapsedMs));
      return (
        <output className="run-status">
          <p className="quiet">
            {plan === null ? own.done({ rows: formats.number(rows.length), ms }) : own.planned(ms)}
          </p>
          {plan === null && rows.length === 0 && <p>{own.noRows}</p>}
          {limits.map((limit) => (
            <p key={limit} className="run-status__limit">
              {own.limits[limit]}
            </p>
          ))}
        </output>
      );
    }
    default:
      return state satisfies never;
  }
}

function Running() {
  const own = useOwnWords(WORKBENCH_WORDS);
  const { formats } = useWords();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  // Each second said aloud would drown everything else.
  return (
    <output className="quiet" aria-live="off">
      {own.running(formats.number(seconds))}
    </output>
  );
}
