import { useEffect } from 'react';
import type { Language } from '../graph/names.ts';
import { readStored, store } from '../state/browser-history.ts';
import { useView, useViewStore } from '../state/use-view.ts';

const KEY = 'stackscape:language';

function readPreference(): Language {
  const stored = readStored(localStorage, KEY);
  if (stored === 'en' || stored === 'zh') return stored;
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** The link's language first, then what was chosen last, then the browser's. */
export function useLanguage(): {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
} {
  const viewStore = useViewStore();
  const fromLink = useView((view) => view.language);
  const language = fromLink ?? readPreference();
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
  }, [language]);
  return {
    language,
    setLanguage: (next) => {
      store(localStorage, KEY, next);
      viewStore.amend({ language: next });
    },
  };
}
