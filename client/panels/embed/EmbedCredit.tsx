import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { useView } from '../../state/use-view.ts';
import { formatViewUrl } from '../../state/view-url.ts';
import './embed.css';

const WORDS = {
  en: { open: 'Open in Stackscape' },
  zh: { open: '在 Stackscape 中打开' },
};

/** In a frame of somebody else's page: whose picture this is, and the way to the full view. */
export function EmbedCredit() {
  const { t } = useWords();
  const own = useOwnWords(WORDS);
  const search = useView((view) => formatViewUrl({ ...view, isEmbedded: false }));
  return (
    <footer>
      <h1 className="visually-hidden">{t.appName}</h1>
      <a className="embed-credit" href={`/${search}`} target="_blank" rel="noopener">
        <img src="/favicon.svg" alt="" width="16" height="16" />
        {own.open}
      </a>
    </footer>
  );
}
