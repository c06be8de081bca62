import { useMemo } from 'react';
import { useWords } from '../../../i18n/use-messages.ts';
import { useNames } from '../../../state/use-names.ts';
import type { CellReader } from './cell-text.ts';

/** Reads cells in the language of the page; `isPlain` for people who asked in words. */
export function useCellReader(isPlain: boolean): CellReader {
  const words = useWords();
  const nameOf = useNames();
  return useMemo(() => ({ words, nameOf, isPlain }), [words, nameOf, isPlain]);
}
