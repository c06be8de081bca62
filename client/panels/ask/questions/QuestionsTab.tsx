import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Question } from '../../../../graph-data/model/api/questions.ts';
import { questionsQuery } from '../../../api/ask-queries.ts';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { useWords } from '../../../i18n/use-messages.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { QuestionView } from './QuestionView.tsx';
import { QUESTION_WORDS } from './words.ts';

interface QuestionsTabProps {
  /** The open question by its name; null is the list. */
  readonly open: string | null;
  readonly onOpen: (name: string | null) => void;
}

/** Questions that need no Cypher: a list to choose from, then one as a form with its answer. */
export function QuestionsTab({ open, onOpen }: QuestionsTabProps) {
  const own = useOwnWords(QUESTION_WORDS);
  const { data, error, failureReason, refetch } = useQuery(questionsQuery());
  if (data === undefined) {
    const problem = error ?? failureReason;
    return problem === null ? (
      <output className="quiet">{own.loading}</output>
    ) : (
      <ErrorNote error={problem} onRetry={() => void refetch()} />
    );
  }
  const question = data.find(({ name }) => name === open);
  return question === undefined ? (
    <QuestionList questions={data} onOpen={onOpen} />
  ) : (
    <QuestionView key={question.name} question={question} onBack={() => onOpen(null)} />
  );
}

interface QuestionListProps {
  readonly questions: readonly Question[];
  readonly onOpen: (name: string) => void;
}

function QuestionList({ questions, onOpen }: QuestionListProps) {
  const own = useOwnWords(QUESTION_WORDS);
  const { titleOf } = useWords();
  const [text, setText] = useState('');
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = questions.filter(({ title }) => {
    const titles = `${title.en} ${title.zh}`.toLowerCase();
    return words.every((word) => titles.includes(word));
  });
  return (
    <>
      <p className="quiet">{own.intro}</p>
      <input
        type="search"
        className="field"
        aria-label={own.filter}
        placeholder={own.filter}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ul className="question-list">
        {found.map((question) => (
          <li key={question.name}>
            <button type="button" onClick={() => onOpen(question.name)}>
              {titleOf(question.title)}
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <output className="quiet">{own.none}</output>}
    </>
  );
}
