import { useId, useState } from 'react';
import type { Question } from '../../../../graph-data/model/api/questions.ts';
import { useWords } from '../../../i18n/use-messages.ts';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { TextButton } from '../../../ui/Button.tsx';
import { EntityField } from '../../fields/EntityField.tsx';
import { MomentField } from '../fields/MomentField.tsx';
import { findProblem, toParameters } from './form-values.ts';
import type { FieldProblem, FormValues } from './form-values.ts';
import { QUESTION_WORDS } from './words.ts';
import type { QuestionWords } from './words.ts';

type Parameter = Question['parameters'][number];

interface QuestionFormProps {
  readonly question: Question;
  readonly values: FormValues;
  readonly onChange: (name: string, value: string) => void;
  readonly onAsk: (parameters: Record<string, string | number>) => void;
}

/** A field for each parameter; what is wrong is said beside the field once it was sent. */
export function QuestionForm({ question, values, onChange, onAsk }: QuestionFormProps) {
  const own = useOwnWords(QUESTION_WORDS);
  const { titleOf } = useWords();
  const [isTried, setTried] = useState(false);
  const formId = useId();
  return (
    <form
      className="question-form"
      onSubmit={(event) => {
        event.preventDefault();
        const parameters = toParameters(question, values);
        setTried(parameters === undefined);
        if (parameters !== undefined) onAsk(parameters);
      }}
    >
      {question.parameters.map((parameter) => {
        const value = values[parameter.name] ?? '';
        const title = titleOf(parameter.title);
        const problem = isTried ? findProblem(parameter, value) : null;
        return (
          <div key={parameter.name} className="form-row">
            <span className="form-row__title" aria-hidden="true">
              {title}
            </span>
            <ParameterField
              parameter={parameter}
              title={title}
              value={value}
              onChange={(next) => onChange(parameter.name, next)}
            />
            {problem !== null && (
              <p id={`${formId}-${parameter.name}`} className="form-row__problem" role="alert">
                {toSentence(problem, title, own)}
              </p>
            )}
          </div>
        );
      })}
      <TextButton type="submit" icon="ask">
        {own.ask}
      </TextButton>
    </form>
  );
}

function toSentence(problem: FieldProblem, title: string, own: QuestionWords): string {
  switch (problem) {
    case 'missing':
      return own.missing(title);
    case 'number':
      return own.wrongNumber(title);
    case 'moment':
      return own.wrongMoment(title);
    default:
      return problem satisfies never;
  }
}

interface ParameterFieldProps {
  readonly parameter: Parameter;
  readonly title: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function ParameterField({ parameter, title, value, onChange }: ParameterFieldProps) {
  if (parameter.type === 'node') {
    return <EntityField label={title} kind={parameter.kind} value={value} onChange={onChange} />;
  }
  if (parameter.type === 'moment') {
    return <MomentField label={title} value={value} onChange={onChange} />;
  }
  return (
    <input
      type="text"
      className="field"
      aria-label={title}
      inputMode={parameter.type === 'integer' ? 'numeric' : 'text'}
      maxLength={500}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
