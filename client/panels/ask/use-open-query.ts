import { createContext, use } from 'react';
import type { QueryDraft } from './workbench/kept/kept-query.ts';

/** Opens a query in the workbench, without running it. */
export const OpenQueryContext = createContext<(draft: QueryDraft) => void>(() => {});

export function useOpenQuery(): (draft: QueryDraft) => void {
  return use(OpenQueryContext);
}
