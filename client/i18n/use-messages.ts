import { createContext, use } from 'react';
import { NODE_PROPERTIES } from '../../graph-data/model/properties.ts';
import type { PropertyDefinition } from '../../graph-data/model/properties.ts';
import type { Title } from '../../graph-data/model/title.ts';
import type { Language } from '../graph/names.ts';
import { toCountryName } from './countries.ts';
import { en } from './en.ts';
import type { Messages } from './en.ts';
import { createFormats } from './formats.ts';
import type { Formats } from './formats.ts';
import { VALUE_TITLES } from '../../graph-data/model/value-titles.ts';
import { zh } from './zh.ts';

export interface Words {
  readonly language: Language;
  readonly t: Messages;
  readonly formats: Formats;
  /** A title of the vocabulary in the language of the page. */
  readonly titleOf: (title: Title) => string;
  /** A text of the data: a closed value or a country by its title, any other as it stands. */
  readonly valueOf: (text: string, definition: PropertyDefinition | undefined) => string;
}

function createWords(language: Language, t: Messages): Words {
  return {
    language,
    t,
    formats: createFormats(language),
    titleOf: (title) => title[language],
    valueOf: (text, definition) => {
      if (definition === NODE_PROPERTIES.country) return toCountryName(text, language);
      return definition?.values === undefined ? text : (VALUE_TITLES[text]?.[language] ?? text);
    },
  };
}

const LANGUAGES: Readonly<Record<Language, Words>> = {
  en: createWords('en', en),
  zh: createWords('zh', zh),
};

export function getWords(language: Language): Words {
  return LANGUAGES[language];
}

export const WordsContext = createContext<Words>(LANGUAGES.en);

/** Sentences, numbers and titles in the language of the page. */
export function useWords(): Words {
  return use(WordsContext);
}
