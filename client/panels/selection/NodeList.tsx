import { useState } from 'react';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { toggleSelected } from '../../state/commands/select.ts';
import { useNames } from '../../state/use-names.ts';
import { useViewStore } from '../../state/use-view.ts';
import { IconButton, TextButton } from '../../ui/Button.tsx';
import { NodeLink } from '../NodeLink.tsx';
import { WORDS } from './words.ts';

const PAGE = 50;

/** Every selected node by name; each can be read alone or taken out. */
export function NodeList({ ids }: { readonly ids: readonly string[] }) {
  const { formats } = useWords();
  const own = useOwnWords(WORDS);
  const nameOf = useNames();
  const store = useViewStore();
  const [most, setMost] = useState(PAGE);
  const shown = ids.slice(0, most);
  return (
    <section>
      <h3 className="panel__title">{own.nodes}</h3>
      <ul className="selection-list">
        {shown.map((id) => (
          <li key={id}>
            <NodeLink id={id} />
            <IconButton
              icon="close"
              label={own.take(nameOf(id))}
              onClick={() => store.dispatch(toggleSelected(id))}
            />
          </li>
        ))}
      </ul>
      {shown.length < ids.length && (
        <TextButton className="button--quiet" onClick={() => setMost(most + PAGE * 4)}>
          {own.more(formats.number(shown.length), formats.number(ids.length))}
        </TextButton>
      )}
    </section>
  );
}
