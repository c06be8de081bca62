import type { ReactNode } from 'react';
import { TextButton } from '../ui/Button.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { useWords } from '../i18n/use-messages.ts';

function FullPage({ children }: { readonly children: ReactNode }) {
  const { t } = useWords();
  return (
    <main className="full-page">
      <h1 className="full-page__name">{t.appName}</h1>
      {children}
    </main>
  );
}

export function LoadingGraph() {
  const { t } = useWords();
  return (
    <FullPage>
      <div className="loader" aria-hidden="true" />
      <output>{t.loadingGraph}</output>
      <p className="quiet">{t.loadingGraphHint}</p>
    </FullPage>
  );
}

interface GraphErrorProps {
  readonly error: Error;
  readonly onRetry: () => void;
}

export function GraphError({ error, onRetry }: GraphErrorProps) {
  return (
    <FullPage>
      <ErrorNote error={error} onRetry={onRetry} />
    </FullPage>
  );
}

export function EmptyGraph({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useWords();
  return (
    <FullPage>
      <p>{t.graphEmpty}</p>
      <p className="quiet">{t.graphEmptyHint}</p>
      <TextButton icon="reset" onClick={onRetry}>
        {t.retry}
      </TextButton>
    </FullPage>
  );
}
