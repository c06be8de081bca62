import { toReceipts } from '../../graph/facts.ts';
import type { Tie } from '../../graph/insight/ties.ts';
import { toTypeTitle } from '../../graph/type-titles.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { ReceiptMark } from '../ReceiptMark.tsx';
import { RelationshipDetails } from '../RelationshipDetails.tsx';
import { useNames } from '../../state/use-names.ts';
import { NodeLink } from '../NodeLink.tsx';

/** What ties a node to others, each with what is said of it and its receipt. */
export function TieList({ ties }: { readonly ties: readonly Tie[] }) {
  const { titleOf } = useWords();
  const nameOf = useNames();
  return (
    <ul className="insight__list">
      {ties.map(({ relationship, other }) => {
        const { id, type, properties } = relationship;
        const title = titleOf(toTypeTitle(type));
        return (
          <li key={id}>
            <NodeLink id={other.id} />
            <span className="quiet">{title}</span>
            <ReceiptMark fact={`${title} ${nameOf(other.id)}`} receipts={toReceipts(properties)} />
            <RelationshipDetails properties={properties} />
          </li>
        );
      })}
    </ul>
  );
}
