import { useId } from 'react';
import { useNames } from '../../../state/use-names.ts';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { useWords } from '../../../i18n/use-messages.ts';
import { toAmount } from './amount.ts';
import type { Amount } from './formats.ts';
import { SUBJECTS, toMiddle, toTaken } from './subject.ts';
import type { Scene, Subject } from './subject.ts';
import { EXPORT_WORDS } from './words.ts';

interface SubjectFieldProps {
  readonly scene: Scene;
  readonly total: Amount;
  readonly chosen: Subject;
  readonly onChoose: (subject: Subject) => void;
  readonly depth: number;
  readonly onDepth: (depth: number) => void;
}

const DEPTHS = [1, 2, 3];

/** What is taken, with how much that is; what there is none of says what it takes. */
export function SubjectField({
  scene,
  total,
  chosen,
  onChoose,
  depth,
  onDepth,
}: SubjectFieldProps) {
  const own = useOwnWords(EXPORT_WORDS);
  const id = useId();
  return (
    <fieldset className="take-away__subjects">
      <legend className="panel__title">{own.what}</legend>
      {SUBJECTS.map((subject) => {
        const taken = toTaken(subject, scene, depth);
        const isPossible = !('hindrance' in taken);
        return (
          <label key={subject} className="take-away__subject" data-possible={isPossible}>
            <input
              type="radio"
              name={id}
              checked={subject === chosen}
              onChange={() => onChoose(subject)}
            />
            <span>
              <SubjectTitle subject={subject} scene={scene} />
              <SubjectNote subject={subject} scene={scene} total={total} />
            </span>
          </label>
        );
      })}
      {chosen === 'around' && toMiddle(scene.view) !== null && (
        <label className="take-away__row">
          <span>{own.depth}</span>
          <select
            className="field"
            value={depth}
            onChange={({ target }) => onDepth(Number(target.value))}
          >
            {DEPTHS.map((count) => (
              <option key={count} value={count}>
                {own.steps(count)}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}

function SubjectTitle({ subject, scene }: { readonly subject: Subject; readonly scene: Scene }) {
  const own = useOwnWords(EXPORT_WORDS);
  const nameOf = useNames();
  const middle = toMiddle(scene.view);
  if (subject !== 'around' || middle === null) return <>{own.subjects[subject]}</>;
  return <>{own.aroundNode(nameOf(middle))}</>;
}

function SubjectNote({
  subject,
  scene,
  total,
}: Pick<SubjectFieldProps, 'scene' | 'total'> & { readonly subject: Subject }) {
  const own = useOwnWords(EXPORT_WORDS);
  const { formats } = useWords();
  const taken = toTaken(subject, scene, 1);
  if ('hindrance' in taken) {
    const sentence = subject === 'all' ? '' : own.hindrances[subject][taken.hindrance];
    return <small className="quiet">{sentence}</small>;
  }
  if (subject === 'selection') {
    const count = formats.number(scene.view.selection.length);
    return <small className="quiet">{own.onlyNodes(count)}</small>;
  }
  const amount = toAmount(subject, scene, total);
  if (amount === null) return null;
  // A question's nodes come connected; a query's answer is just what it returned.
  const isLoose = amount.relationships === 0 && amount.nodes > 0;
  if (subject === 'answer' && isLoose && 'question' in taken.selection) {
    return <small className="quiet">{own.withBetween(formats.number(amount.nodes))}</small>;
  }
  return (
    <small className="quiet">
      {own.counts({
        nodes: formats.number(amount.nodes),
        relationships: formats.number(amount.relationships),
      })}
    </small>
  );
}
