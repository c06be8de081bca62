import { useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { placePopover } from './place-popover.ts';

interface PopoverButtonProps {
  readonly className: string;
  /** What a button without text does. */
  readonly label?: string;
  readonly title?: string;
  /** What is on the button. */
  readonly face: ReactNode;
  readonly popoverLabel: string;
  /** Made only while it is open. */
  readonly children: ReactNode;
}

/** A button, and what it opens beside itself. */
export function PopoverButton(props: PopoverButtonProps) {
  const { className, label, title, face, popoverLabel, children } = props;
  const id = useId();
  const buttonRef = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        ref={buttonRef}
        type="button"
        className={className}
        aria-label={label}
        title={title}
        aria-expanded={isOpen}
        popoverTarget={id}
      >
        {face}
      </button>
      <section
        id={id}
        popover="auto"
        aria-label={popoverLabel}
        className="popover"
        onToggle={(event) => {
          const isShown = event.newState === 'open';
          setOpen(isShown);
          if (isShown && buttonRef.current !== null) {
            placePopover(event.currentTarget, buttonRef.current);
          }
        }}
      >
        {isOpen && children}
      </section>
    </>
  );
}
