import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { entitySearchQuery } from '../../../api/ask-queries.ts';
import { toDisplayKind } from '../../../graph/kinds.ts';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { useNames } from '../../../state/use-names.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { KindMark } from '../../../ui/KindMark.tsx';
import { nameOfFound } from './found-name.ts';
import { usePaused } from './use-paused.ts';
import { FIELD_WORDS } from './words.ts';

interface EntityFieldProps {
  /** Names the field for those who cannot see its title. */
  readonly label: string;
  /** Only nodes of this kind are offered; null offers all. */
  readonly kind: string | null;
  /** The id of the chosen node; empty while there is none. */
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** A combobox for one node of the graph: type a name, choose with arrows and Enter, or click. */
export function EntityField({ label, kind, value, onChange }: EntityFieldProps) {
  const own = useOwnWords(FIELD_WORDS);
  const nameOf = useNames();
  const listId = useId();
  /** Null while nothing is typed: the field shows what is chosen. */
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const asked = usePaused((typed ?? '').trim());
  const search = useQuery({ ...entitySearchQuery(asked, kind), placeholderData: keepPreviousData });
  const items = typed === null || asked === '' ? [] : (search.data?.items ?? []);
  const isOpen = typed !== null && asked !== '';

  function choose(id: string | undefined): void {
    if (id === undefined) return;
    onChange(id);
    setTyped(null);
  }

  function handleKey(event: KeyboardEvent<HTMLInputElement>): void {
    // While an input method composes Chinese, its keys are its own.
    if (event.nativeEvent.isComposing || !isOpen) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && items.length > 0) {
      event.preventDefault();
      setActive((active + step + items.length) % items.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(items[active]?.node.id);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      setTyped(null);
    }
  }

  return (
    <div
      className="entity-field"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setTyped(null);
      }}
    >
      <input
        type="text"
        className="field"
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={items.length > 0 ? `${listId}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        placeholder={own.typeName}
        value={typed ?? (value === '' ? '' : nameOf(value))}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={handleKey}
      />
      {value !== '' && typed === null && (
        <IconButton icon="close" label={own.clear(label)} onClick={() => onChange('')} />
      )}
      <div className="entity-field__list panel floating" hidden={!isOpen}>
        {/* A native list cannot be driven from the field. */}
        {/* eslint-disable-next-line jsx-a11y/prefer-tag-over-role */}
        <div id={listId} role="listbox" aria-label={label}>
          {items.map(({ node }, index) => (
            // The keyboard stays in the field, as a combobox wants it.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={node.id}
              id={`${listId}-${index}`}
              // eslint-disable-next-line jsx-a11y/prefer-tag-over-role
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className="search__option"
              onPointerMove={() => setActive(index)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(node.id)}
            >
              <KindMark kind={toDisplayKind(node.labels)} />
              <span>{nameOfFound(node, nameOf)}</span>
            </div>
          ))}
        </div>
        {items.length === 0 && (
          <output className="search__status quiet">
            {search.isError ? own.searchFailed : search.isFetching ? own.searching : own.nobody}
          </output>
        )}
      </div>
    </div>
  );
}
