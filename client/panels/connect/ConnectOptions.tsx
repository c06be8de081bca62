import { useId } from 'react';
import {
  RELATIONSHIP_TYPE_DEFINITIONS,
  RELATIONSHIP_TYPES,
} from '../../../graph-data/model/relationship-types.ts';
import { toLayer } from '../../graph/layers.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { toggle } from '../../state/commands/command.ts';
import { changeConnection, MOST_HOPS } from '../../state/commands/connect.ts';
import { useViewStore } from '../../state/use-view.ts';
import type { Connection } from '../../state/view-state.ts';
import { TextButton } from '../../ui/Button.tsx';
import { CONNECT_WORDS } from './words.ts';

const HOPS = Array.from({ length: MOST_HOPS }, (_, index) => index + 1);
const BACKBONE = RELATIONSHIP_TYPES.filter((type) => toLayer(type) === null);

/** Which ways are sought: the shortest or all, how long, through what. */
export function ConnectOptions({ connection }: { readonly connection: Connection }) {
  const own = useOwnWords(CONNECT_WORDS);
  const store = useViewStore();
  const id = useId();
  const change = (part: Partial<Connection>): void => store.dispatch(changeConnection(part));
  return (
    <details className="connect__how">
      <summary>
        {own.how}: {own[connection.mode]}, {own.steps(1, connection.maxHops)}
      </summary>
      {(['shortest', 'all'] as const).map((mode) => (
        <label key={mode} className="connect__choice">
          <input
            type="radio"
            name={id}
            checked={connection.mode === mode}
            onChange={() => change({ mode })}
          />
          {own[mode]}
        </label>
      ))}
      <label className="connect__choice">
        {own.length}
        <select
          className="field"
          value={connection.maxHops}
          onChange={(event) => change({ maxHops: Number(event.target.value) })}
        >
          {HOPS.map((hops) => (
            <option key={hops} value={hops}>
              {hops}
            </option>
          ))}
        </select>
      </label>
      <TypeChoice types={connection.types} onChange={(types) => change({ types })} />
    </details>
  );
}

interface TypeChoiceProps {
  readonly types: readonly string[];
  readonly onChange: (types: readonly string[]) => void;
}

function TypeChoice({ types, onChange }: TypeChoiceProps) {
  const own = useOwnWords(CONNECT_WORDS);
  const { titleOf, formats } = useWords();
  return (
    <details className="connect__types">
      <summary>
        {own.types}:{' '}
        {types.length === 0 ? own.typesAll : own.typesSome(formats.number(types.length))}
      </summary>
      <div className="actions">
        <TextButton className="button--quiet" onClick={() => onChange(BACKBONE)}>
          {own.backboneOnly}
        </TextButton>
        {types.length > 0 && (
          <TextButton className="button--quiet" onClick={() => onChange([])}>
            {own.clearTypes}
          </TextButton>
        )}
      </div>
      <ul>
        {RELATIONSHIP_TYPES.map((type) => (
          <li key={type}>
            <label className="connect__choice">
              <input
                type="checkbox"
                checked={types.includes(type)}
                onChange={() => onChange(toggle(types, type))}
              />
              {titleOf(RELATIONSHIP_TYPE_DEFINITIONS[type].title)}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
