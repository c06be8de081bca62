import { useState } from 'react';
import type { Question } from '../../../../graph-data/model/api/questions.ts';
import { useWords } from '../../../i18n/use-messages.ts';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { IconButton, TextButton } from '../../../ui/Button.tsx';
import { toFormValues, toParameters } from './form-values.ts';
import { QuestionAnswer } from './QuestionAnswer.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { useShowCypher } from './use-show-cypher.ts';
import { QUESTION_WORDS } from './words.ts';

interface QuestionViewProps {
  readonly question: Question;
  readonly onBack: () => void;
}

/** One question: its form, and below it the answer to what was asked last. */
export function QuestionView({ question, onBack }: QuestionViewProps) {
  const own = useOwnWords(QUESTION_WORDS);
  const { titleOf } = useWords();
  const [values, setValues] = useState(() => toFormValues(question));
  // A question without parameters, or with sensible ones, answers as soon as it is opened.
  const [asked, setAsked] = useState(() => toParameters(question, values));
  const showCypher = useShowCypher();
  return (
    <section className="question">
      <div className="question__head">
        <IconButton icon="outgoing" className="flip" label={own.back} onClick={onBack} />
        <h3>{titleOf(question.title)}</h3>
      </div>
      {question.parameters.length > 0 && (
        <QuestionForm
          question={question}
          values={values}
          onChange={(name, value) => setValues({ ...values, [name]: value })}
          onAsk={setAsked}
        />
      )}
      <TextButton
        icon="code"
        className="button--quiet"
        onClick={() => void showCypher(question, values)}
      >
        {own.showCypher}
      </TextButton>
      {asked !== undefined && <QuestionAnswer question={question} parameters={asked} />}
    </section>
  );
}
