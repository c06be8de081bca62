import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { SearchAnswer } from '../../graph-data/model/api.ts';
import { getKindTitles } from '../graph/kinds.ts';
import type { SearchGroup, SearchItem } from '../graph/search-groups.ts';
import { useWords } from '../i18n/use-messages.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { KindMark } from '../ui/KindMark.tsx';

interface SearchResultsProps {
  readonly listId: string;
  readonly isShown: boolean;
  /** The text that the results answer. */
  readonly asked: string;
  readonly search: UseQueryResult<SearchAnswer>;
  readonly groups: readonly SearchGroup[];
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onChoose: (index: number) => void;
}

const NEAREST: ScrollIntoViewOptions = { block: 'nearest' };

/** The id of an option, by which the field says which one is active. */
export function toOptionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** What a search found, by kind; or what to do when it found nothing. */
export function SearchResults(props: SearchResultsProps) {
  const { t, titleOf } = useWords();
  const { search, groups, isShown, active, listId } = props;
  const found = search.data?.items.length ?? 0;
  const listed = groups.reduce((sum, { items }) => sum + items.length, 0);
  useEffect(() => {
    if (isShown) document.getElementById(toOptionId(listId, active))?.scrollIntoView(NEAREST);
  }, [active, isShown, listId]);

  return (
    <div className="search__results panel floating" hidden={!isShown}>
      <SearchStatus {...props} />
      {/* A native list cannot group, mark and be driven from the field. */}
      {/* eslint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <div id={listId} role="listbox" aria-label={t.searchResults}>
        {isShown &&
          groups.map((group) => {
            const title = group.kind === undefined ? '' : titleOf(getKindTitles(group.kind).plural);
            return (
              // eslint-disable-next-line jsx-a11y/prefer-tag-over-role
              <div key={title} role="group" aria-label={title}>
                <div className="search__kind" aria-hidden="true">
                  {title}
                </div>
                {group.items.map(({ item, index }) => (
                  // The keyboard stays in the field, as a combobox wants it.
                  // eslint-disable-next-line jsx-a11y/click-events-have-key-events
                  <div
                    key={item.node.id}
                    id={toOptionId(listId, index)}
                    // eslint-disable-next-line jsx-a11y/prefer-tag-over-role
                    role="option"
                    tabIndex={-1}
                    aria-selected={index === active}
                    className="search__option"
                    onPointerMove={() => props.onActive(index)}
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => props.onChoose(index)}
                  >
                    <KindMark kind={group.kind} />
                    <SearchHit item={item} />
                  </div>
                ))}
              </div>
            );
          })}
      </div>
      {(search.data?.truncated === true || listed < found) && (
        <p className="quiet search__more">{t.searchMore}</p>
      )}
    </div>
  );
}

function SearchStatus({ search, asked }: SearchResultsProps) {
  const { t, formats } = useWords();
  if (search.isError)
    return <ErrorNote error={search.error} onRetry={() => void search.refetch()} />;
  if (search.failureReason !== null && search.data === undefined) {
    return <p className="search__status">{t.errors.unavailable}</p>;
  }
  if (search.data === undefined) {
    return <output className="search__status">{t.searching}</output>;
  }
  const count = search.data.items.length;
  if (count === 0) {
    return (
      <output className="search__status">
        <span>{t.searchNothing(asked)}</span>
        <span className="quiet">{t.searchNothingHint}</span>
      </output>
    );
  }
  return <output className="visually-hidden">{t.searchFound(formats.number(count))}</output>;
}

/** The name, and what matched when it was not the name that is shown. */
function SearchHit({ item: { node, match } }: { readonly item: SearchItem }) {
  const { t, language } = useWords();
  const { name, nameZh } = node.properties;
  const first = language === 'zh' && typeof nameZh === 'string' ? nameZh : name;
  const second = first === name ? nameZh : name;
  const isSaid = match.text === first || match.text === second;
  return (
    <span className="search__hit">
      <span className="search__name">{typeof first === 'string' ? first : node.id}</span>
      {typeof second === 'string' && <span className="search__second">{second}</span>}
      {!isSaid && (
        <span className="search__second">
          {t.searchMatched[match.property]}: {match.text}
        </span>
      )}
    </span>
  );
}
