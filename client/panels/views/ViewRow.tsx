import { useState } from 'react';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { LONGEST_NAME, toViewName } from '../../state/saved-views.ts';
import type { SavedView } from '../../state/saved-views.ts';
import { IconButton, TextButton } from '../../ui/Button.tsx';
import { VIEWS_WORDS } from './words.ts';

interface ViewRowProps {
  readonly view: SavedView;
  readonly onOpen: () => void;
  readonly onRename: (name: string) => void;
  readonly onRemove: () => void;
}

/** One view by its name, which can be changed in its place. */
export function ViewRow({ view, onOpen, onRename, onRemove }: ViewRowProps) {
  const { formats } = useWords();
  const own = useOwnWords(VIEWS_WORDS);
  const [draft, setDraft] = useState<string | null>(null);
  if (draft !== null) {
    const name = toViewName(draft);
    return (
      <li>
        <form
          className="views__form"
          onSubmit={(event) => {
            event.preventDefault();
            if (name !== '' && name !== view.name) onRename(name);
            setDraft(null);
          }}
        >
          <input
            className="field"
            // Who asked to rename goes on typing.
            // eslint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            aria-label={own.newName}
            maxLength={LONGEST_NAME}
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setDraft(null);
            }}
          />
          <TextButton type="submit">{own.done}</TextButton>
        </form>
      </li>
    );
  }
  return (
    <li className="views__row">
      <button
        type="button"
        className="views__open"
        aria-label={own.open(view.name)}
        onClick={onOpen}
      >
        {view.name}
      </button>
      <span className="quiet">{formats.date(view.saved.slice(0, 10))}</span>
      <IconButton icon="edit" label={own.rename(view.name)} onClick={() => setDraft(view.name)} />
      <IconButton icon="close" label={own.remove(view.name)} onClick={onRemove} />
    </li>
  );
}
