import { useMemo } from 'react';
import { RELATIONSHIP_TYPE_DEFINITIONS } from '../../../graph-data/model/relationship-types.ts';
import { getKindTitles, isDisplayKind } from '../../graph/kinds.ts';
import { isRelationshipType } from '../../graph/layers.ts';
import { useWords } from '../../i18n/use-messages.ts';

/** How tables call kinds and types, in the language of the page. */
export function useRowTitles() {
  const { titleOf } = useWords();
  return useMemo(
    () => ({
      titleOfKind: (kind: string) =>
        isDisplayKind(kind) ? titleOf(getKindTitles(kind).title) : kind,
      titleOfType: (type: string) =>
        isRelationshipType(type) ? titleOf(RELATIONSHIP_TYPE_DEFINITIONS[type].title) : type,
    }),
    [titleOf],
  );
}
