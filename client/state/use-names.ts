import { createContext, use } from 'react';

/** The name of a node by its id, in the language of the page; any other text as it stands. */
export const NamesContext = createContext<(text: string) => string>((text) => text);

export function useNames(): (text: string) => string {
  return use(NamesContext);
}
