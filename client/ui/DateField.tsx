import { useState } from 'react';

interface DateFieldProps {
  readonly label: string;
  readonly name: string;
  readonly value: string | null;
  readonly bounds: { readonly from: string; readonly to: string } | null;
  readonly onChange: (value: string | null) => void;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** One day, or none. It counts when it is whole, and not with each digit of it. */
export function DateField({ label, name, value, bounds, onChange }: DateFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const settle = (): void => {
    if (draft !== null && draft !== (value ?? '')) {
      if (draft === '') onChange(null);
      else if (DAY.test(draft)) onChange(draft);
    }
    setDraft(null);
  };
  return (
    <label className="small-field">
      <span>{label}</span>
      <input
        type="date"
        className="field"
        aria-label={name}
        value={draft ?? value ?? ''}
        min={bounds?.from}
        max={bounds?.to}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
        }}
      />
    </label>
  );
}
