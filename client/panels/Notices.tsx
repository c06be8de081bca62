import { useSyncExternalStore } from 'react';
import type { Overview } from '../../graph-data/model/api.ts';
import { useWords } from '../i18n/use-messages.ts';
import { useViewSnapshot, useViewStore } from '../state/use-view.ts';
import { IconButton } from '../ui/Button.tsx';

interface NoticesProps {
  readonly overview: Overview;
  readonly canDraw: boolean;
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
export function Notices({ overview, canDraw }: NoticesProps) {
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
    </output>
  );
}
