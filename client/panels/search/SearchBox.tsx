import { useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import { searchQuery } from '../../api/queries.ts';
import { listHits } from '../../graph/search-options.ts';
import type { SearchOption } from '../../graph/search-options.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { useNames } from '../../state/use-names.ts';
import { useRecentFinds } from '../../state/use-recent-finds.ts';
import { IconButton } from '../../ui/Button.tsx';
import { ComboboxField } from '../../ui/combobox/ComboboxField.tsx';
import { stepOption } from '../../ui/combobox/step-option.ts';
import { Icon } from '../../ui/Icon.tsx';
import { WORDS } from './words.ts';
import { SearchResults } from './SearchResults.tsx';
import { useSearchList } from './use-search-list.ts';
import './search.css';

interface SearchBoxProps {
  readonly inputRef: Ref<HTMLInputElement>;
  /** Shows what was found and selects it; `isFocus` mutes all that is not around it. */
  readonly onFind: (id: string, isFocus: boolean) => void;
  /** A text that begins with `>` is for a command. */
  readonly onCommand: (text: string) => void;
  /** The node for which another one is sought; null for an ordinary search. */
  readonly connectFrom: string | null;
  readonly onConnectEnd: () => void;
}

const COMMAND = '>';
/** Where the link at the page's top leads. */
const FIELD_ID = 'search';

/** A combobox: what is typed is searched for, arrows choose, Enter goes there. */
export function SearchBox(props: SearchBoxProps) {
  const { inputRef, onFind, onCommand, connectFrom, onConnectEnd } = props;
  const { t } = useWords();
  const own = useOwnWords(WORDS);
  const nameOf = useNames();
  const listId = useId();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const { finds, remember, forget } = useRecentFinds();
  const { asked, search, groups, options, isSettled } = useSearchList(text, finds);
  const isShown = isOpen && (text.trim() === '' ? options.length > 0 : asked !== '');
  const client = useQueryClient();
  /** What Enter was pressed for before the answer was here; empty once something else is typed. */
  const wish = useRef('');

  function choose(found: SearchOption | undefined, isFocus: boolean): void {
    if (found === undefined) return;
    wish.current = '';
    // What is found is what one goes on with: the next key is for it, not for the field.
    document.getElementById(FIELD_ID)?.blur();
    setOpen(false);
    setText('');
    const { id, name, nameZh, kind } = found;
    remember({ id, name, nameZh, kind: kind ?? '' });
    onFind(id, isFocus);
  }

  async function chooseWhenFound(isFocus: boolean): Promise<void> {
    const wanted = text.trim();
    wish.current = wanted;
    try {
      const answer = await client.ensureQueryData(searchQuery(wanted));
      if (wish.current === wanted) choose(listHits(answer)[0]?.options[0], isFocus);
    } catch {
      // The list says what went wrong.
    }
  }

  function handleKey(event: KeyboardEvent<HTMLInputElement>): void {
    // While an input method composes Chinese, its keys are its own.
    if (event.nativeEvent.isComposing) return;
    const next = stepOption(event.key, active, options.length);
    if (next !== null) {
      event.preventDefault();
      setOpen(true);
      setActive(next);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (!isSettled) void chooseWhenFound(event.shiftKey);
      else if (isShown) choose(options[active], event.shiftKey);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (isShown || text !== '') {
        setOpen(false);
        setText('');
        wish.current = '';
      } else event.currentTarget.blur();
    }
  }

  function change(next: string): void {
    wish.current = '';
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
        if (event.currentTarget.contains(event.relatedTarget)) return;
        setOpen(false);
        onConnectEnd();
      }}
    >
      <div className="search__field floating">
        <Icon name="search" />
        <ComboboxField
          ref={inputRef}
          id={FIELD_ID}
          label={t.search}
          listId={listId}
          isExpanded={isShown}
          count={options.length}
          active={active}
          maxLength={200}
          placeholder={
            connectFrom === null ? t.searchPlaceholder : own.connectTo(nameOf(connectFrom))
          }
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
        onChoose={(index, isFocus) => choose(options[index], isFocus)}
        onForget={forget}
      />
    </search>
  );
}
