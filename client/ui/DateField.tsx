import { SettledField } from './SettledField.tsx';

interface DateFieldProps {
  readonly label: string;
  readonly name: string;
  readonly value: string | null;
  readonly bounds: { readonly from: string; readonly to: string } | null;
  readonly onChange: (value: string | null) => void;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** One day, or none. */
export function DateField({ label, name, value, bounds, onChange }: DateFieldProps) {
  return (
    <SettledField
      type="date"
      label={label}
      name={name}
      value={value ?? ''}
      min={bounds?.from}
      max={bounds?.to}
      onSettle={(text) => {
        if (text === '') onChange(null);
        else if (DAY.test(text)) onChange(text);
      }}
    />
  );
}
