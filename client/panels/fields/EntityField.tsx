import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { entitySearchQuery } from '../../api/ask-queries.ts';
import { toDisplayKind } from '../../graph/kinds.ts';
import { toNodeName } from '../../graph/names.ts';
import type { SearchItem } from '../../graph/search-groups.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { useNames } from '../../state/use-names.ts';
import { IconButton } from '../../ui/Button.tsx';
import { ComboboxField } from '../../ui/combobox/ComboboxField.tsx';
import { Option, OptionList } from '../../ui/combobox/OptionList.tsx';
import { stepOption } from '../../ui/combobox/step-option.ts';
import { KindMark } from '../../ui/KindMark.tsx';
import { usePaused } from '../../ui/use-paused.ts';
import { FIELD_WORDS } from './words.ts';
import './fields.css';

interface EntityFieldProps {
  /** Names the field for those who cannot see its title. */
  readonly label: string;
  /** Only nodes of this kind are offered; null offers all. */
  readonly kind: string | null;
  /** The id of the chosen node; empty while there is none. */
  readonly value: string;
  /** Nodes that are chosen elsewhere and not offered. */
  readonly except?: readonly string[];
  readonly placeholder?: string;
  readonly onChange: (id: string) => void;
}

/** A combobox for one node of the graph: type a name, choose with arrows and Enter, or click. */
export function EntityField(props: EntityFieldProps) {
  const { label, kind, value, except = [], placeholder, onChange } = props;
  const own = useOwnWords(FIELD_WORDS);
  const { language } = useWords();
  const nameOf = useNames();
  const listId = useId();
  /** Null while nothing is typed: the field shows what is chosen. */
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const wanted = (typed ?? '').trim();
  const asked = usePaused(wanted);
  const search = useQuery({ ...entitySearchQuery(asked, kind), placeholderData: keepPreviousData });
  const client = useQueryClient();
  /** What Enter was pressed for before the answer was here. */
  const wish = useRef('');
  const leave = (items: readonly SearchItem[]): readonly SearchItem[] =>
    items.filter(({ node }) => !except.includes(node.id));
  const items = wanted === '' || asked === '' ? [] : leave(search.data?.items ?? []);
  const isSettled = asked === wanted && search.data !== undefined && !search.isPlaceholderData;
  const isOpen = wanted !== '' && asked !== '';

  function choose(id: string | undefined): void {
    if (id === undefined) return;
    wish.current = '';
    onChange(id);
    setTyped(null);
  }

  async function chooseWhenFound(): Promise<void> {
    wish.current = wanted;
    try {
      const answer = await client.ensureQueryData(entitySearchQuery(wanted, kind));
      if (wish.current === wanted) choose(leave(answer.items)[0]?.node.id);
    } catch {
      // The list says what went wrong.
    }
  }

  function handleKey(event: KeyboardEvent<HTMLInputElement>): void {
    // While an input method composes Chinese, its keys are its own.
    if (event.nativeEvent.isComposing || wanted === '') return;
    const next = stepOption(event.key, active, items.length);
    if (next !== null && items.length > 0) {
      event.preventDefault();
      setActive(next);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (isSettled) choose(items[active]?.node.id);
      else void chooseWhenFound();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      leaveField();
    }
  }

  function leaveField(): void {
    wish.current = '';
    setTyped(null);
  }

  return (
    <div
      className="entity-field"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) leaveField();
      }}
    >
      <ComboboxField
        className="field"
        label={label}
        listId={listId}
        isExpanded={isOpen}
        count={items.length}
        active={active}
        maxLength={200}
        placeholder={placeholder ?? own.typeName}
        value={typed ?? (value === '' ? '' : nameOf(value))}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          wish.current = '';
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={handleKey}
      />
      {value !== '' && typed === null && (
        <IconButton icon="close" label={own.clear(label)} onClick={() => onChange('')} />
      )}
      <div className="entity-field__list panel floating" hidden={!isOpen}>
        <OptionList id={listId} label={label}>
          {items.map(({ node }, index) => (
            <Option
              key={node.id}
              listId={listId}
              index={index}
              isActive={index === active}
              className="search__option"
              onActive={setActive}
              onChoose={() => choose(node.id)}
            >
              <KindMark kind={toDisplayKind(node.labels)} />
              <span>{toNodeName(node, language)}</span>
            </Option>
          ))}
        </OptionList>
        {items.length === 0 && (
          <output className="search__status quiet">
            {search.isError ? own.searchFailed : search.isFetching ? own.searching : own.nobody}
          </output>
        )}
      </div>
    </div>
  );
}
