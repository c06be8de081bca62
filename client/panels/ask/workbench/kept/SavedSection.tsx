import { useState } from 'react';
import { useOwnWords } from '../../../../i18n/use-own-words.ts';
import { useWords } from '../../../../i18n/use-messages.ts';
import { IconButton, TextButton } from '../../../../ui/Button.tsx';
import { saveFile, toJsonFile } from '../../../../ui/save-file.ts';
import { mergeSaved, readQueryFile, savedListSchema, writeQueryFile } from './kept-query.ts';
import type { QueryDraft, SavedQuery } from './kept-query.ts';
import { SaveForm } from './SaveForm.tsx';
import { useKept } from './use-kept.ts';
import { KEPT_WORDS } from './words.ts';

interface SavedSectionProps {
  readonly draft: QueryDraft;
  readonly onOpen: (draft: QueryDraft) => void;
}

const NOTHING: readonly SavedQuery[] = [];

/** Queries with names, kept in this browser; files carry them to others. */
export function SavedSection({ draft, onOpen }: SavedSectionProps) {
  const own = useOwnWords(KEPT_WORDS);
  const { formats } = useWords();
  const [saved, setSaved] = useKept<readonly SavedQuery[]>(
    'stackscape:saved-queries',
    savedListSchema,
    NOTHING,
  );
  const [tag, setTag] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [removed, setRemoved] = useState<SavedQuery | null>(null);
  const tags = [...new Set(saved.flatMap((query) => query.tags))].toSorted();
  const shown = saved.filter((query) => tag === null || query.tags.includes(tag));

  function save(name: string, ofName: readonly string[]): void {
    const isKnown = saved.some((query) => query.name === name);
    const query = { ...draft, name, tags: ofName, savedAt: new Date().toISOString() };
    setSaved(mergeSaved(saved, [query]));
    setNote(isKnown ? own.savedAs(name) : own.saved(name));
    setRemoved(null);
  }

  async function importFile(file: File): Promise<void> {
    const queries = readQueryFile(await file.text());
    setRemoved(null);
    if (queries === null) return setNote(own.notImported);
    setSaved(mergeSaved(saved, queries));
    return setNote(own.imported(formats.number(queries.length)));
  }

  function remove(query: SavedQuery): void {
    setSaved(saved.filter((other) => other !== query));
    setRemoved(query);
    setNote(own.removed(query.name));
  }

  return (
    <div className="kept">
      <SaveForm isEmpty={draft.text.trim() === ''} onSave={save} />
      <output className="quiet">
        {note}{' '}
        {removed !== null && (
          <TextButton
            className="button--quiet"
            onClick={() => {
              setSaved(mergeSaved(saved, [removed]));
              setRemoved(null);
              setNote('');
            }}
          >
            {own.bringBack}
          </TextButton>
        )}
      </output>
      {tags.length > 0 && (
        <label className="form-row">
          <span className="form-row__title">{own.tagged}</span>
          <select
            className="field"
            value={tag ?? ''}
            onChange={(event) => setTag(event.target.value === '' ? null : event.target.value)}
          >
            <option value="">{own.allTags}</option>
            {tags.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
      )}
      {saved.length === 0 && <p className="quiet">{own.noSaved}</p>}
      <ul className="kept__list">
        {shown.map((query) => (
          <li key={query.name}>
            <button
              type="button"
              aria-label={own.open(query.name)}
              onClick={() => onOpen({ text: query.text, parameters: query.parameters })}
            >
              <span>{query.name}</span>
              <code>{query.text.slice(0, 120)}</code>
              {query.tags.length > 0 && <span className="quiet">{formats.list(query.tags)}</span>}
            </button>
            <IconButton icon="close" label={own.remove(query.name)} onClick={() => remove(query)} />
          </li>
        ))}
      </ul>
      <div className="actions">
        <TextButton
          disabled={saved.length === 0}
          onClick={() => saveFile('stackscape-queries.json', toJsonFile(writeQueryFile(saved)))}
        >
          {own.export}
        </TextButton>
        <label className="button file-button">
          <span>{own.import}</span>
          <input
            type="file"
            accept="application/json,.json"
            className="visually-hidden"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file !== undefined) void importFile(file);
              event.target.value = '';
            }}
          />
        </label>
      </div>
    </div>
  );
}
