import { useQuery } from '@tanstack/react-query';
import { overviewQuery } from './api/queries.ts';
import { Explorer } from './Explorer.tsx';
import { getWords, WordsContext } from './i18n/use-messages.ts';
import { EmptyGraph, GraphError, LoadingGraph } from './panels/GraphStates.tsx';
import { useLanguage } from './ui/use-language.ts';

/** The page: the graph as soon as it is here, and until then what is going on. */
export function App() {
  const { language, setLanguage } = useLanguage();
  return (
    <WordsContext value={getWords(language)}>
      <Page onLanguage={setLanguage} />
    </WordsContext>
  );
}

function Page({ onLanguage }: { readonly onLanguage: (language: 'en' | 'zh') => void }) {
  const { data, error, failureReason, refetch } = useQuery(overviewQuery());
  if (data === undefined) {
    const problem = error ?? failureReason;
    return problem === null ? (
      <LoadingGraph />
    ) : (
      <GraphError error={problem} onRetry={() => void refetch()} />
    );
  }
  if (data.nodes.id.length === 0) return <EmptyGraph onRetry={() => void refetch()} />;
  return <Explorer overview={data} onLanguage={onLanguage} />;
}
