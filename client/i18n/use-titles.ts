import { useMemo } from 'react';
import { getKindTitles, isDisplayKind } from '../graph/kinds.ts';
import { toTypeTitle } from '../graph/type-titles.ts';
import { useWords } from './use-messages.ts';

/** What kinds and types are called, in the language of the page. */
export function useTitles() {
  const { titleOf } = useWords();
  return useMemo(
    () => ({
      titleOfKind: (kind: string) =>
        isDisplayKind(kind) ? titleOf(getKindTitles(kind).title) : kind,
      titleOfType: (type: string) => titleOf(toTypeTitle(type)),
    }),
    [titleOf],
  );
}
