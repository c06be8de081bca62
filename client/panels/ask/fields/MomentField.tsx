import { useId, useMemo } from 'react';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { useExplorer } from '../../../state/use-explorer.ts';
import { MOMENT_WORDS } from './words.ts';

interface MomentFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (moment: string) => void;
}

/** A day, a month, a year or a release; the releases of the graph are offered. */
export function MomentField({ label, value, onChange }: MomentFieldProps) {
  const own = useOwnWords(MOMENT_WORDS);
  const listId = useId();
  const { graphState } = useExplorer();
  const releases = useMemo(
    () =>
      graphState.graph
        .mapNodes((_id, { kind, name }) => (kind === 'Release' ? name : ''))
        .filter((name) => /^[A-Za-z0-9.-]+$/.test(name))
        .toSorted(),
    [graphState],
  );
  return (
    <>
      <input
        type="text"
        className="field"
        aria-label={label}
        list={listId}
        autoComplete="off"
        spellCheck={false}
        maxLength={80}
        placeholder={own.hint}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={listId}>
        {releases.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
    </>
  );
}
