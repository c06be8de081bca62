import { useId, useRef, useState } from 'react';
import type { GraphNode } from '../../graph-data/model/graph.ts';
import { useWords } from '../i18n/use-messages.ts';
import { Icon } from '../ui/Icon.tsx';
import { placePopover } from '../ui/place-popover.ts';
import { ReceiptList } from './ReceiptList.tsx';

interface ReceiptMarkProps {
  /** What the receipts are for, in a few words. */
  readonly fact: string;
  /** `sourceId#locator`, as the data writes them. */
  readonly receipts: readonly string[];
  /** Sources that are known already; others are asked for when the mark is opened. */
  readonly sources?: readonly GraphNode[];
}

const NONE: readonly GraphNode[] = [];

/** The small mark beside a fact that opens where it was read. */
export function ReceiptMark({ fact, receipts, sources = NONE }: ReceiptMarkProps) {
  const { t } = useWords();
  const id = useId();
  const buttonRef = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  if (receipts.length === 0) return null;
  return (
    <>
      <button
        ref={buttonRef}
        type="button"
        className="receipt-mark"
        aria-label={t.receiptFor(fact)}
        title={t.receipt}
        aria-expanded={isOpen}
        popoverTarget={id}
      >
        <Icon name="receipt" />
      </button>
      <section
        id={id}
        popover="auto"
        aria-label={t.receipts}
        className="popover"
        onToggle={(event) => {
          const isShown = event.newState === 'open';
          setOpen(isShown);
          if (isShown && buttonRef.current !== null) {
            placePopover(event.currentTarget, buttonRef.current);
          }
        }}
      >
        {isOpen && <ReceiptList receipts={receipts} sources={sources} />}
      </section>
    </>
  );
}
