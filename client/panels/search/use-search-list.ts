import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { searchQuery } from '../../api/queries.ts';
import { listHits, listRecent } from '../../graph/search-options.ts';
import type { Find } from '../../state/recent-finds.ts';
import { usePaused } from '../../ui/use-paused.ts';

/** What the list under the field has for a text: hits, or what was found before. */
export function useSearchList(text: string, finds: readonly Find[]) {
  const wanted = text.trim();
  const asked = usePaused(wanted);
  const search = useQuery({ ...searchQuery(asked), placeholderData: keepPreviousData });
  const isRecent = wanted === '';
  const groups = useMemo(
    () => (isRecent ? listRecent(finds) : listHits(search.data)),
    [isRecent, finds, search.data],
  );
  const options = useMemo(() => groups.flatMap((group) => group.options), [groups]);
  /** The list answers what stands in the field now. */
  const isSettled =
    isRecent || (asked === wanted && search.data !== undefined && !search.isPlaceholderData);
  return { asked: isRecent ? '' : asked, search, groups, options, isSettled };
}
