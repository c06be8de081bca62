import type { Problem } from '../../../../graph-data/facts/facts.ts';
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
    case 'not_kept':
    case 'lost':
      return (
        <p className="note" role="alert">
          {own[reading.is]}
        </p>
      );
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
    case 'wrong':
      return <ProblemList name={reading.name} problems={reading.problems} />;
    default:
      return reading satisfies never;
  }
}

const MOST_PROBLEMS = 20;

/** What is wrong with facts, where, and what was expected: the sentences of the importer. */
function ProblemList({
  name,
  problems,
}: {
  readonly name: string;
  readonly problems: readonly Problem[];
}) {
  const own = useOwnWords(OPEN_WORDS);
  const { formats } = useWords();
  const shown = problems.slice(0, MOST_PROBLEMS);
  return (
    <div className="note" role="alert">
      <p>
        {own.failed(name)} {own.mend}
      </p>
      <ul className="take-away__problems">
        {shown.map(({ file, line, message }) => (
          <li key={`${file} ${line} ${message}`}>
            {own.place({ file, line: formats.number(line) })} <span lang="en">{message}</span>
          </li>
        ))}
      </ul>
      {problems.length > shown.length && (
        <p className="quiet">{own.moreProblems(formats.number(problems.length - shown.length))}</p>
      )}
    </div>
  );
}
