import { useQuery } from '@tanstack/react-query';
import { subgraphQuery } from '../../api/queries.ts';
import { toReceipts } from '../../graph/facts.ts';
import type { Change } from '../../graph/time/change-groups.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PopoverButton } from '../../ui/PopoverButton.tsx';
import { ReceiptList } from '../ReceiptList.tsx';
import { WORDS } from './words.ts';

interface ChangeReceiptProps extends Pick<Change, 'id' | 'of' | 'ends'> {
  readonly name: string;
}

/** Where a change comes from; asked of the server when somebody wants to know. */
export function ChangeReceipt({ name, ...subject }: ChangeReceiptProps) {
  const own = useOwnWords(WORDS);
  const label = own.receiptFor(name);
  return (
    <PopoverButton
      className="receipt-mark"
      label={label}
      title={label}
      face={<Icon name="receipt" />}
      popoverLabel={label}
    >
      <Receipts {...subject} />
    </PopoverButton>
  );
}

function Receipts({ id, of, ends }: Pick<Change, 'id' | 'of' | 'ends'>) {
  const own = useOwnWords(WORDS);
  const { data, error, refetch } = useQuery(subgraphQuery(ends));
  if (error !== null) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <p className="quiet">{own.reading}</p>;
  const items = of === 'node' ? data.nodes : data.relationships;
  const found = items.find((item) => item.id === id);
  const receipts = found === undefined ? [] : toReceipts(found.properties);
  if (receipts.length === 0) return <p className="quiet">{own.noReceipt}</p>;
  return <ReceiptList receipts={receipts} sources={[]} />;
}
