import { useWords } from '../../../i18n/use-messages.ts';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import type { ReadingState } from '../../../state/use-local-files.ts';
import { OPEN_WORDS } from './words.ts';

/** How it stands with the file that was brought last; why it was not opened, and what to do. */
export function ReadingNote({ reading }: { readonly reading: ReadingState }) {
  const own = useOwnWords(OPEN_WORDS);
  const { formats } = useWords();
  switch (reading.is) {
    case 'idle':
      return null;
    case 'reading':
      return <output className="quiet">{own.reading}</output>;
    case 'failed': {
      const { problem, name } = reading;
      const line = problem.line === undefined ? null : formats.number(problem.line);
      const place =
        line === null
          ? ''
          : problem.file === undefined
            ? own.line(line)
            : own.place({ file: problem.file, line });
      return (
        <div className="note" role="alert">
          <p>{own.failed(name)}</p>
          <p>{own.problems[problem.is]}</p>
          {problem.detail !== undefined && (
            <p className="quiet">
              {place} <span lang="en">{problem.detail}</span>
            </p>
          )}
        </div>
      );
    }
    default:
      return reading satisfies never;
  }
}
