import { useMemo } from 'react';
import { getKindTitles, isDisplayKind } from '../../graph/kinds.ts';
import { toTypeTitle } from '../../graph/type-titles.ts';
import { useWords } from '../../i18n/use-messages.ts';

/** How tables call kinds and types, in the language of the page. */
export function useRowTitles() {
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
