import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useState } from 'react';
import { searchQuery } from '../../api/queries.ts';
import { toDisplayKind } from '../../graph/kinds.ts';
import { toNodeName } from '../../graph/names.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { MOST_ENDS } from '../../state/commands/connect.ts';
import { useNames } from '../../state/use-names.ts';
import { useView } from '../../state/use-view.ts';
import { IconButton, TextButton } from '../../ui/Button.tsx';
import { KindMark } from '../../ui/KindMark.tsx';
import { NodeLink } from '../NodeLink.tsx';
import { CONNECT_WORDS } from './words.ts';

interface EndListProps {
  readonly ends: readonly string[];
  readonly onChange: (ends: readonly string[]) => void;
}

/** As many hits as one looks through beside a small field. */
const MOST_HITS = 6;

/** The nodes to connect, in their order, and how to add another. */
export function EndList({ ends, onChange }: EndListProps) {
  const own = useOwnWords(CONNECT_WORDS);
  const nameOf = useNames();
  const selection = useView((view) => view.selection);
  const others = selection.filter((id) => !ends.includes(id)).slice(0, 3);
  return (
    <section aria-label={own.ends}>
      {ends.length === 0 && <p className="quiet">{own.intro}</p>}
      <ul className="connect__ends">
        {ends.map((id) => (
          <li key={id}>
            <NodeLink id={id} />
            <IconButton
              icon="close"
              label={own.remove(nameOf(id))}
              onClick={() => onChange(ends.filter((end) => end !== id))}
            />
          </li>
        ))}
      </ul>
      {ends.length >= MOST_ENDS ? (
        <p className="quiet">{own.full}</p>
      ) : (
        <>
          {others.map((id) => (
            <TextButton key={id} icon="plus" onClick={() => onChange([...ends, id])}>
              {own.addSelected(nameOf(id))}
            </TextButton>
          ))}
          <NodeField ends={ends} onPick={(id) => onChange([...ends, id])} />
        </>
      )}
    </section>
  );
}

interface NodeFieldProps {
  readonly ends: readonly string[];
  readonly onPick: (id: string) => void;
}

/** A field that finds a node by its name; Enter takes the first. */
function NodeField({ ends, onPick }: NodeFieldProps) {
  const own = useOwnWords(CONNECT_WORDS);
  const { language } = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const { data } = useQuery(searchQuery(wanted));
  const hits = (data?.items ?? [])
    .filter(({ node }) => !ends.includes(node.id))
    .slice(0, MOST_HITS);
  const pick = (hit: string | undefined): void => {
    if (hit === undefined) return;
    setText('');
    onPick(hit);
  };
  return (
    <div className="connect__add">
      <label htmlFor={id} className="visually-hidden">
        {own.add}
      </label>
      <input
        id={id}
        type="search"
        className="field"
        placeholder={own.addHint}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) pick(hits[0]?.node.id);
        }}
      />
      {wanted !== '' && data !== undefined && (
        <ul className="connect__hits" aria-label={own.found}>
          {hits.map(({ node }) => (
            <li key={node.id}>
              <button type="button" className="connect__hit" onClick={() => pick(node.id)}>
                <KindMark kind={toDisplayKind(node.labels)} />
                <span>{toNodeName(node, language)}</span>
              </button>
            </li>
          ))}
          {hits.length === 0 && <li className="quiet">{own.nothingFound}</li>}
        </ul>
      )}
    </div>
  );
}
