import { AppError } from '../../../graph-data/model/app-error.ts';
import type { AppErrorCode } from '../../../graph-data/model/app-error.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';

const WORDS = {
  en: { server: 'The server says:' },
  zh: { server: '服务器的说明：' },
};

/** Errors whose sentence of the server says what to change in what was asked. */
const TELLING: ReadonlySet<AppErrorCode> = new Set([
  'invalid_request',
  'forbidden_query',
  'too_large',
  'rate_limited',
]);

interface AskProblemProps {
  readonly error: Error;
  readonly onRetry: () => void;
}

/** Why there is no answer: the server's own sentence where it tells what to change. */
export function AskProblem({ error, onRetry }: AskProblemProps) {
  const own = useOwnWords(WORDS);
  const { language } = useWords();
  if (!(error instanceof AppError) || !TELLING.has(error.code)) {
    return <ErrorNote error={error} onRetry={onRetry} />;
  }
  return (
    <div className="note ask-problem" role="alert">
      {language === 'zh' && <p className="quiet">{own.server}</p>}
      <p lang="en">{error.message}</p>
    </div>
  );
}
