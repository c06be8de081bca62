import { useWords } from './use-messages.ts';

/** The words of one panel, in the language of the page; they travel with the panel's own script. */
export function useOwnWords<Own>(words: { readonly en: Own; readonly zh: NoInfer<Own> }): Own {
  return words[useWords().language];
}
