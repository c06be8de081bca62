import { useEffect, useEffectEvent, useId, useState } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import { useWords } from '../../i18n/use-messages.ts';
import { useRecentFinds } from '../../state/use-recent-finds.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { SearchResults, toOptionId } from './SearchResults.tsx';
import { useSearchList } from './use-search-list.ts';
import './search.css';

interface SearchBoxProps {
  readonly inputRef: Ref<HTMLInputElement>;
  /** Shows what was found and selects it; `isFocus` mutes all that is not around it. */
  readonly onFind: (id: string, isFocus: boolean) => void;
  /** A text that begins with `>` is for a command. */
  readonly onCommand: (text: string) => void;
}

const COMMAND = '>';

/** A combobox: what is typed is searched for, arrows choose, Enter goes there. */
export function SearchBox({ inputRef, onFind, onCommand }: SearchBoxProps) {
  const { t } = useWords();
  const listId = useId();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const { finds, remember, forget } = useRecentFinds();
  const { asked, search, groups, options, isSettled } = useSearchList(text, finds);
  const isShown = isOpen && (text.trim() === '' ? options.length > 0 : asked !== '');
  /** Enter that came before the answer: done when it is here, unless something else is typed. */
  const [wish, setWish] = useState<{ readonly isFocus: boolean } | null>(null);
  const grant = useEffectEvent((isFocus: boolean) => {
    setWish(null);
    choose(0, isFocus);
  });
  useEffect(() => {
    if (wish !== null && isSettled) grant(wish.isFocus);
  }, [wish, isSettled]);

  function choose(index: number, isFocus: boolean): void {
    const found = options[index];
    if (found === undefined) return;
    setOpen(false);
    setText('');
    const { id, name, nameZh, kind } = found;
    remember({ id, name, nameZh, kind: kind ?? '' });
    onFind(id, isFocus);
  }

  function handleKey(event: KeyboardEvent<HTMLInputElement>): void {
    // While an input method composes Chinese, its keys are its own.
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setOpen(true);
      if (options.length > 0) setActive((active + step + options.length) % options.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (!isSettled) setWish({ isFocus: event.shiftKey });
      else if (isShown) choose(active, event.shiftKey);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (isShown || text !== '') {
        setOpen(false);
        setText('');
        setWish(null);
      } else event.currentTarget.blur();
    }
  }

  function change(next: string): void {
    setWish(null);
    setActive(0);
    setOpen(true);
    if (!next.startsWith(COMMAND)) return setText(next);
    setText('');
    return onCommand(next.slice(COMMAND.length).trim());
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
            isShown && options.length > 0 ? toOptionId(listId, active) : undefined
          }
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder={t.searchPlaceholder}
          value={text}
          onChange={(event) => change(event.target.value)}
          onFocus={() => {
            setOpen(true);
            setActive(0);
          }}
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
        onForget={forget}
      />
    </search>
  );
}
