import { useState, useSyncExternalStore } from 'react';
import { AppError } from '../../graph-data/model/app-error.ts';
import type { Overview } from '../../graph-data/model/api/overview.ts';
import { useWords } from '../i18n/use-messages.ts';
import type { Failure } from '../state/use-merged-graph.ts';
import { useNames } from '../state/use-names.ts';
import { useView, useViewSnapshot, useViewStore } from '../state/use-view.ts';
import { IconButton, TextButton } from '../ui/Button.tsx';

const MOST_NAMED = 5;

interface NoticesProps {
  readonly overview: Overview;
  readonly canDraw: boolean;
  /** Nodes of the link whose surroundings could not be had. */
  readonly failures: readonly Failure[];
  readonly onRetry: () => void;
}

function subscribeToNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Quiet sentences about the whole page, at its upper middle. */
export function Notices({ overview, canDraw, failures, onRetry }: NoticesProps) {
  const { t, formats } = useWords();
  const store = useViewStore();
  const { ignored } = useViewSnapshot();
  const isOnline = useSyncExternalStore(subscribeToNetwork, () => navigator.onLine);
  const cut = {
    shown: formats.number(overview.nodes.id.length),
    total: formats.number(overview.total.nodes),
  };
  return (
    <output className="notices">
      {!isOnline && <span className="notice">{t.offline}</span>}
      {!canDraw && <span className="notice">{t.noWebGl}</span>}
      {overview.truncated && <span className="notice">{t.truncated(cut)}</span>}
      {ignored.length > 0 && (
        <span className="notice">
          {t.linkIgnored(formats.list(ignored.map((part) => t.viewParts[part])))}
          <IconButton icon="close" label={t.close} onClick={store.dismissIgnored} />
        </span>
      )}
      <FailureNotice failures={failures} onRetry={onRetry} />
    </output>
  );
}

/** What the link names and the graph does not have; or what the server did not give. */
function FailureNotice({ failures, onRetry }: Pick<NoticesProps, 'failures' | 'onRetry'>) {
  const { t, formats } = useWords();
  const nameOf = useNames();
  const isMissing = ({ error }: Failure): boolean =>
    error instanceof AppError && error.code === 'not_found';
  // Of a node that is selected alone the panel says it.
  const selection = useView((view) => view.selection);
  const isToldElsewhere = ({ id }: Failure): boolean =>
    selection.length === 1 && selection[0] === id;
  const missing = failures
    .filter((failure) => isMissing(failure) && !isToldElsewhere(failure))
    .slice(0, MOST_NAMED);
  const other = failures.find((failure) => !isMissing(failure));
  const told = missing.map(({ id }) => id).join(' ');
  const [dismissed, setDismissed] = useState<string | null>(null);
  const isDismissed = dismissed === told;
  return (
    <>
      {missing.length > 0 && !isDismissed && (
        <span className="notice">
          {t.notInGraph(formats.list(missing.map(({ id }) => id)))}
          <IconButton icon="close" label={t.close} onClick={() => setDismissed(told)} />
        </span>
      )}
      {other !== undefined && (
        <span className="notice">
          {t.neighboursMissing(nameOf(other.id))}{' '}
          {other.error instanceof AppError ? t.errors[other.error.code] : t.unknownError}
          <TextButton icon="reset" onClick={onRetry}>
            {t.retry}
          </TextButton>
        </span>
      )}
    </>
  );
}
