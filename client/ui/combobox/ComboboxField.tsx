import type { ComponentProps } from 'react';
import { toOptionId } from './OptionList.tsx';

interface ComboboxFieldProps extends ComponentProps<'input'> {
  readonly label: string;
  /** The list with the options. */
  readonly listId: string;
  readonly isExpanded: boolean;
  /** How many options there are, and which of them the keys are for. */
  readonly count: number;
  readonly active: number;
}

/** A field whose list is driven from it. */
export function ComboboxField(props: ComboboxFieldProps) {
  const { label, listId, isExpanded, count, active, ...field } = props;
  return (
    <input
      type="text"
      role="combobox"
      aria-label={label}
      aria-expanded={isExpanded}
      aria-controls={listId}
      aria-autocomplete="list"
      aria-activedescendant={isExpanded && count > 0 ? toOptionId(listId, active) : undefined}
      autoComplete="off"
      spellCheck={false}
      {...field}
    />
  );
}
