import type { GraphNode } from '../../graph-data/model/graph.ts';
import { useWords } from '../i18n/use-messages.ts';
import { Icon } from '../ui/Icon.tsx';
import { PopoverButton } from '../ui/PopoverButton.tsx';
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
  if (receipts.length === 0) return null;
  return (
    <PopoverButton
      className="receipt-mark"
      label={t.receiptFor(fact)}
      title={t.receipt}
      face={<Icon name="receipt" />}
      popoverLabel={t.receipts}
    >
      <ReceiptList receipts={receipts} sources={sources} />
    </PopoverButton>
  );
}
