import { createContext, use } from 'react';
import type { Title } from '../../graph-data/model/vocabulary.ts';
import type { Language } from '../graph/names.ts';
import { en } from './en.ts';
import type { Messages } from './en.ts';
import { createFormats } from './formats.ts';
import type { Formats } from './formats.ts';
import { zh } from './zh.ts';

export interface Words {
  readonly language: Language;
  readonly t: Messages;
  readonly formats: Formats;
  /** A title of the vocabulary in the language of the page. */
  readonly titleOf: (title: Title) => string;
}

const LANGUAGES: Readonly<Record<Language, Words>> = {
  en: { language: 'en', t: en, formats: createFormats('en'), titleOf: (title) => title.en },
  zh: { language: 'zh', t: zh, formats: createFormats('zh'), titleOf: (title) => title.zh },
};

export function getWords(language: Language): Words {
  return LANGUAGES[language];
}

export const WordsContext = createContext<Words>(LANGUAGES.en);

/** Sentences, numbers and titles in the language of the page. */
export function useWords(): Words {
  return use(WordsContext);
}
