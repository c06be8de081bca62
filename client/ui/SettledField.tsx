import { useState } from 'react';
import type { ComponentProps } from 'react';

interface SettledFieldProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  readonly label: string;
  /** Names it for those who do not see what it belongs to. */
  readonly name: string;
  readonly value: string;
  /** What was typed, once it is whole and another. */
  readonly onSettle: (text: string) => void;
}

/** A small field whose text counts when it is left or Enter is pressed, and not with each key. */
export function SettledField({ label, name, value, onSettle, ...field }: SettledFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const settle = (): void => {
    if (draft !== null && draft !== value) onSettle(draft);
    setDraft(null);
  };
  return (
    <label className="small-field">
      <span>{label}</span>
      <input
        {...field}
        className="field"
        aria-label={name}
        value={draft ?? value}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
        }}
      />
    </label>
  );
}
