import { useQuery } from '@tanstack/react-query';
import { overviewQuery } from './api/queries.ts';
import { Explorer } from './Explorer.tsx';
import type { KeptFiles } from './files/kept-files.ts';
import { getWords, WordsContext } from './i18n/use-messages.ts';
import { EmptyGraph, GraphError, LoadingGraph } from './panels/GraphStates.tsx';
import { useRestoredFiles } from './state/use-restored-files.ts';
import { useLanguage } from './ui/use-language.ts';

/** The page: the graph as soon as it is here, and until then what is going on. */
export function App({ kept }: { readonly kept: KeptFiles }) {
  const { language, setLanguage } = useLanguage();
  return (
    <WordsContext value={getWords(language)}>
      <Page kept={kept} onLanguage={setLanguage} />
    </WordsContext>
  );
}

interface PageProps {
  readonly kept: KeptFiles;
  readonly onLanguage: (language: 'en' | 'zh') => void;
}

function Page({ kept, onLanguage }: PageProps) {
  const { data, error, failureReason, refetch } = useQuery(overviewQuery());
  const restored = useRestoredFiles(kept, data);
  if (data === undefined) {
    const problem = error ?? failureReason;
    return problem === null ? (
      <LoadingGraph />
    ) : (
      <GraphError error={problem} onRetry={() => void refetch()} />
    );
  }
  if (data.nodes.id.length === 0) return <EmptyGraph onRetry={() => void refetch()} />;
  // A view may name what was brought.
  if (restored === null) return <LoadingGraph />;
  return <Explorer overview={data} kept={kept} restored={restored} onLanguage={onLanguage} />;
}
