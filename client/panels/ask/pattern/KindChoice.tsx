import type { SchemaAnswer } from '../../../../graph-data/model/api/schema.ts';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { useWords } from '../../../i18n/use-messages.ts';
import { PATTERN_WORDS } from './words.ts';

interface KindChoiceProps {
  readonly schema: SchemaAnswer;
  readonly kind: string;
  readonly onKind: (kind: string) => void;
}

/** The kind that a pattern begins with; only kinds of which there are some. */
export function KindChoice({ schema, kind, onKind }: KindChoiceProps) {
  const own = useOwnWords(PATTERN_WORDS);
  const { titleOf, formats } = useWords();
  return (
    <label className="form-row">
      <span className="form-row__title">{own.start}</span>
      <select className="field" value={kind} onChange={(event) => onKind(event.target.value)}>
        {schema.kinds
          .filter(({ count }) => count > 0)
          .map((each) => (
            <option key={each.kind} value={each.kind}>
              {`${titleOf(each.title)} (${formats.number(each.count)})`}
            </option>
          ))}
      </select>
    </label>
  );
}
