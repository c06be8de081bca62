import { useOwnWords } from '../../i18n/use-own-words.ts';
import { MOST_ENDS } from '../../state/commands/connect.ts';
import { useNames } from '../../state/use-names.ts';
import { useView } from '../../state/use-view.ts';
import { IconButton, TextButton } from '../../ui/Button.tsx';
import { EntityField } from '../fields/EntityField.tsx';
import { NodeLink } from '../NodeLink.tsx';
import { CONNECT_WORDS } from './words.ts';

interface EndListProps {
  readonly ends: readonly string[];
  readonly onChange: (ends: readonly string[]) => void;
}

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
          <EntityField
            label={own.add}
            kind={null}
            value=""
            except={ends}
            placeholder={own.addHint}
            onChange={(id) => onChange([...ends, id])}
          />
        </>
      )}
    </section>
  );
}
