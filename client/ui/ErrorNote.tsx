import { AppError } from '../../graph-data/model/app-error.ts';
import { useWords } from '../i18n/use-messages.ts';
import { TextButton } from './Button.tsx';

interface ErrorNoteProps {
  readonly error: Error;
  readonly onRetry: () => void;
}

/** The fixed sentence of an error's code, and a way on. */
export function ErrorNote({ error, onRetry }: ErrorNoteProps) {
  const { t } = useWords();
  const sentence = error instanceof AppError ? t.errors[error.code] : t.unknownError;
  return (
    <div className="note" role="alert">
      <p>{sentence}</p>
      <TextButton icon="reset" onClick={onRetry}>
        {t.retry}
      </TextButton>
    </div>
  );
}
