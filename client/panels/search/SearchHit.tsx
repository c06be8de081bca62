import type { SearchOption } from '../../graph/search-options.ts';
import { useWords } from '../../i18n/use-messages.ts';

/** The name, and what matched when it was not the name that is shown. */
export function SearchHit({ option }: { readonly option: SearchOption }) {
  const { t, language } = useWords();
  const { name, nameZh, match } = option;
  const first = language === 'zh' ? (nameZh ?? name) : name;
  const second = first === name ? nameZh : name;
  const isSaid = match === null || match.text === first || match.text === second;
  return (
    <span className="search__hit">
      <span className="search__name">{first}</span>
      {second !== null && second !== first && <span className="search__second">{second}</span>}
      {!isSaid && (
        <span className="search__second">
          {t.searchMatched[match.property]}: {match.text}
        </span>
      )}
    </span>
  );
}
