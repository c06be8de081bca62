import { useWords } from '../../../../i18n/use-messages.ts';
import type { QueryDraft } from '../kept/kept-query.ts';
import { EXAMPLES } from './all-examples.ts';

/** Queries to begin with; one click puts one into the editor, and nothing is run by it. */
export function ExamplesSection({ onOpen }: { readonly onOpen: (draft: QueryDraft) => void }) {
  const { titleOf } = useWords();
  return (
    <ul className="kept__list examples">
      {EXAMPLES.map(({ name, title, explanation, text, parameters }) => (
        <li key={name}>
          <button type="button" onClick={() => onOpen({ text, parameters })}>
            <span>{titleOf(title)}</span>
            <span className="quiet">{titleOf(explanation)}</span>
            <code>{text}</code>
          </button>
        </li>
      ))}
    </ul>
  );
}
