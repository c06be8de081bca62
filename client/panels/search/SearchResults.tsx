import type { UseQueryResult } from '@tanstack/react-query';
import type { SearchAnswer } from '../../../graph-data/model/api/search.ts';
import { getKindTitles } from '../../graph/kinds.ts';
import type { SearchOptionGroup } from '../../graph/search-options.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { TextButton } from '../../ui/Button.tsx';
import { Option, OptionGroup, OptionList } from '../../ui/combobox/OptionList.tsx';
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

/** What a search found, by kind; or what to do when it found nothing. */
export function SearchResults(props: SearchResultsProps) {
  const { t } = useWords();
  const own = useOwnWords(WORDS);
  const { search, groups, isShown, listId, asked } = props;
  const found = search.data?.items.length ?? 0;
  const listed = groups.reduce((sum, { options }) => sum + options.length, 0);
  const firsts = groups.map((_group, place) =>
    groups.slice(0, place).reduce((sum, { options }) => sum + options.length, 0),
  );

  return (
    <div className="search__results panel floating" hidden={!isShown}>
      <div className="search__list">
        {asked !== '' && <SearchStatus {...props} />}
        <OptionList id={listId} label={t.searchResults}>
          {isShown &&
            groups.map((group, place) => (
              <FoundGroup
                key={`${group.about} ${group.kind}`}
                {...props}
                group={group}
                first={firsts[place] ?? 0}
              />
            ))}
        </OptionList>
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

interface FoundGroupProps extends SearchResultsProps {
  readonly group: SearchOptionGroup;
  /** The place of its first option in the whole list, in which the arrow keys move. */
  readonly first: number;
}

function FoundGroup({ group, first, active, listId, onActive, onChoose }: FoundGroupProps) {
  const { titleOf } = useWords();
  const own = useOwnWords(WORDS);
  const kindTitle = group.kind === undefined ? '' : titleOf(getKindTitles(group.kind).plural);
  const title = group.about === 'kind' ? kindTitle : own[group.about];
  return (
    <OptionGroup label={title}>
      <div className="search__kind" aria-hidden="true">
        {title}
      </div>
      {group.options.map((option, place) => (
        <Option
          key={option.id}
          listId={listId}
          index={first + place}
          isActive={first + place === active}
          className="search__option"
          onActive={onActive}
          onChoose={onChoose}
        >
          <KindMark kind={option.kind} />
          <SearchHit option={option} />
        </Option>
      ))}
    </OptionGroup>
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
