import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { SearchAnswer } from '../../../graph-data/model/api/search.ts';
import { getKindTitles } from '../../graph/kinds.ts';
import type { SearchOptionGroup } from '../../graph/search-options.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { TextButton } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { KindMark } from '../../ui/KindMark.tsx';
import { SearchHit } from './SearchHit.tsx';
import { WORDS } from './words.ts';

interface SearchResultsProps {
  readonly listId: string;
  readonly isShown: boolean;
  /** The text that the results answer; empty while the list has what was found before. */
  readonly asked: string;
  readonly search: UseQueryResult<SearchAnswer>;
  readonly groups: readonly SearchOptionGroup[];
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onChoose: (index: number, isFocus: boolean) => void;
  readonly onForget: () => void;
}

const NEAREST: ScrollIntoViewOptions = { block: 'nearest' };

/** The id of an option, by which the field says which one is active. */
export function toOptionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** What a search found, by kind; or what to do when it found nothing. */
export function SearchResults(props: SearchResultsProps) {
  const { t } = useWords();
  const own = useOwnWords(WORDS);
  const { search, groups, isShown, active, listId, asked } = props;
  const found = search.data?.items.length ?? 0;
  const listed = groups.reduce((sum, { options }) => sum + options.length, 0);
  useEffect(() => {
    if (isShown) document.getElementById(toOptionId(listId, active))?.scrollIntoView(NEAREST);
  }, [active, isShown, listId]);
  const firsts = groups.map((_group, place) =>
    groups.slice(0, place).reduce((sum, { options }) => sum + options.length, 0),
  );

  return (
    <div className="search__results panel floating" hidden={!isShown}>
      <div className="search__list">
        {asked !== '' && <SearchStatus {...props} />}
        {/* A native list cannot group, mark and be driven from the field. */}
        {/* eslint-disable-next-line jsx-a11y/prefer-tag-over-role */}
        <div id={listId} role="listbox" aria-label={t.searchResults}>
          {isShown &&
            groups.map((group, place) => (
              <OptionGroup
                key={`${group.about} ${group.kind}`}
                {...props}
                group={group}
                first={firsts[place] ?? 0}
              />
            ))}
        </div>
        {asked !== '' && found > 0 && (search.data?.truncated === true || listed < found) && (
          <p className="quiet search__more">{t.searchMore}</p>
        )}
        {asked === '' && (
          <TextButton className="button--quiet search__forget" onClick={props.onForget}>
            {own.forget}
          </TextButton>
        )}
      </div>
      {listed > 0 && <SearchKeys />}
    </div>
  );
}

interface OptionGroupProps extends SearchResultsProps {
  readonly group: SearchOptionGroup;
  /** The place of its first option in the whole list, in which the arrow keys move. */
  readonly first: number;
}

function OptionGroup({ group, first, active, listId, onActive, onChoose }: OptionGroupProps) {
  const { titleOf } = useWords();
  const own = useOwnWords(WORDS);
  const kindTitle = group.kind === undefined ? '' : titleOf(getKindTitles(group.kind).plural);
  const title = group.about === 'kind' ? kindTitle : own[group.about];
  return (
    // eslint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div role="group" aria-label={title}>
      <div className="search__kind" aria-hidden="true">
        {title}
      </div>
      {group.options.map((option, place) => (
        // The keyboard stays in the field, as a combobox wants it.
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={option.id}
          id={toOptionId(listId, first + place)}
          // eslint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="option"
          tabIndex={-1}
          aria-selected={first + place === active}
          className="search__option"
          onPointerMove={() => onActive(first + place)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => onChoose(first + place, event.shiftKey)}
        >
          <KindMark kind={option.kind} />
          <SearchHit option={option} />
        </div>
      ))}
    </div>
  );
}

/** What the keys do here. */
function SearchKeys() {
  const own = useOwnWords(WORDS);
  return (
    <p className="search__keys quiet">
      <span>
        <kbd>Enter</kbd> {own.keyShow}
      </span>
      <span>
        <kbd>Shift Enter</kbd> {own.keyFocus}
      </span>
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> {own.keyChoose}
      </span>
      <span>
        <kbd>&gt;</kbd> {own.keyCommands}
      </span>
    </p>
  );
}

function SearchStatus({ search, asked, groups }: SearchResultsProps) {
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
        {groups.length === 0 && <span className="quiet">{t.searchNothingHint}</span>}
      </output>
    );
  }
  return <output className="visually-hidden">{t.searchFound(formats.number(count))}</output>;
}
