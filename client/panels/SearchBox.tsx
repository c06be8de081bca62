import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useId, useMemo, useState } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import { searchQuery } from '../api/queries.ts';
import { groupSearchItems } from '../graph/search-groups.ts';
import { useWords } from '../i18n/use-messages.ts';
import { IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { SearchResults, toOptionId } from './SearchResults.tsx';

interface SearchBoxProps {
  readonly inputRef: Ref<HTMLInputElement>;
  readonly onFind: (id: string) => void;
}

const PAUSE_MS = 120;

/** A combobox: what is typed is searched for, arrows choose, Enter goes there. */
export function SearchBox({ inputRef, onFind }: SearchBoxProps) {
  const { t } = useWords();
  const listId = useId();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const asked = usePaused(text.trim());
  const search = useQuery({ ...searchQuery(asked), placeholderData: keepPreviousData });
  const groups = useMemo(() => groupSearchItems(search.data?.items ?? []), [search.data]);
  const items = useMemo(() => groups.flatMap((group) => group.items), [groups]);
  const isShown = isOpen && asked !== '';

  function choose(index: number): void {
    const found = items[index];
    if (found === undefined) return;
    setOpen(false);
    setText('');
    onFind(found.item.node.id);
  }

  function handleKey(event: KeyboardEvent<HTMLInputElement>): void {
    // While an input method composes Chinese, its keys are its own.
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setOpen(true);
      if (items.length > 0) setActive((active + step + items.length) % items.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (isShown && !search.isPlaceholderData) choose(active);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (text === '' || !isOpen) event.currentTarget.blur();
      setOpen(false);
      setText('');
    }
  }

  return (
    <search
      className="search"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <div className="search__field floating">
        <Icon name="search" />
        <input
          ref={inputRef}
          id="search"
          type="text"
          role="combobox"
          aria-label={t.search}
          aria-expanded={isShown}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={
            isShown && items.length > 0 ? toOptionId(listId, active) : undefined
          }
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder={t.searchPlaceholder}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onKeyDown={handleKey}
        />
        {text === '' ? (
          <kbd aria-hidden="true">/</kbd>
        ) : (
          <IconButton icon="close" label={t.clearSearch} onClick={() => setText('')} />
        )}
      </div>
      <SearchResults
        listId={listId}
        isShown={isShown}
        asked={asked}
        search={search}
        groups={groups}
        active={active}
        onActive={setActive}
        onChoose={choose}
      />
    </search>
  );
}

/** A value once it has stood still for a moment. */
function usePaused(value: string): string {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return value === '' ? '' : paused;
}
