import { getKindTitles, isDisplayKind } from '../../../graph/kinds.ts';
import { toTypeTitle } from '../../../graph/type-titles.ts';
import { useWords } from '../../../i18n/use-messages.ts';

/** What kinds and types are called in the language of the page. */
export function useTitles(): {
  readonly ofKind: (kind: string) => string;
  readonly ofType: (type: string) => string;
} {
  const { titleOf } = useWords();
  return {
    ofKind: (kind) => (isDisplayKind(kind) ? titleOf(getKindTitles(kind).title) : kind),
    ofType: (type) => titleOf(toTypeTitle(type)),
  };
}
