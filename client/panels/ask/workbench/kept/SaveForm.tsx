import { useState } from 'react';
import { useOwnWords } from '../../../../i18n/use-own-words.ts';
import { TextButton } from '../../../../ui/Button.tsx';
import { KEPT_WORDS } from './words.ts';

interface SaveFormProps {
  readonly isEmpty: boolean;
  readonly onSave: (name: string, tags: readonly string[]) => void;
}

const LONGEST_TAG = 50;
const MOST_TAGS = 20;

/** A name and tags for the query in the editor. */
export function SaveForm({ isEmpty, onSave }: SaveFormProps) {
  const own = useOwnWords(KEPT_WORDS);
  const [name, setName] = useState('');
  const [tags, setTags] = useState('');
  return (
    <form
      className="save-form"
      onSubmit={(event) => {
        event.preventDefault();
        const list = tags
          .split(/[,，、]/)
          .map((tag) => tag.trim().slice(0, LONGEST_TAG))
          .filter((tag) => tag !== '');
        if (name.trim() === '') return;
        onSave(name.trim(), [...new Set(list)].slice(0, MOST_TAGS));
        setName('');
        setTags('');
      }}
    >
      <input
        type="text"
        className="field"
        aria-label={own.name}
        placeholder={own.name}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <input
        type="text"
        className="field"
        aria-label={own.tags}
        placeholder={own.tags}
        maxLength={500}
        value={tags}
        onChange={(event) => setTags(event.target.value)}
      />
      <TextButton type="submit" disabled={isEmpty || name.trim() === ''}>
        {own.save}
      </TextButton>
    </form>
  );
}
