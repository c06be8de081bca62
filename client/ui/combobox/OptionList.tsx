import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/** The id of an option, by which the field says which one is active. */
export function toOptionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

interface OptionListProps {
  readonly id: string;
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** What a field offers; the keyboard stays in the field, which moves the active option. */
export function OptionList({ id, label, className, children }: OptionListProps) {
  return (
    // A native list cannot group, mark and be driven from the field.
    // eslint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div id={id} role="listbox" aria-label={label} className={className}>
      {children}
    </div>
  );
}

/** Options that belong together. */
export function OptionGroup({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    // A set of fields is no part of a list; its groups have no element of their own.
    // eslint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div role="group" aria-label={label}>
      {children}
    </div>
  );
}

interface OptionProps {
  readonly listId: string;
  readonly index: number;
  readonly isActive: boolean;
  readonly isDisabled?: boolean;
  readonly className: string;
  readonly onActive: (index: number) => void;
  /** `isShift`: the key for another way to choose was held. */
  readonly onChoose: (index: number, isShift: boolean) => void;
  readonly children: ReactNode;
}

/** One thing to choose; in sight while it is the active one. */
export function Option(props: OptionProps) {
  const { listId, index, isActive, isDisabled, className, onActive, onChoose, children } = props;
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    // The keyboard stays in the field, as a combobox wants it.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={ref}
      id={toOptionId(listId, index)}
      // A native option cannot hold marks and further lines.
      // eslint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      aria-disabled={isDisabled}
      className={className}
      onPointerMove={() => onActive(index)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onChoose(index, event.shiftKey)}
    >
      {children}
    </div>
  );
}
