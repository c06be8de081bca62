import type { GraphNode } from '../../graph-data/model/graph.ts';
import { toNodeFacts, toReceipts } from '../graph/facts.ts';
import { useWords } from '../i18n/use-messages.ts';
import { FactValue } from './FactValue.tsx';
import { ReceiptMark } from './ReceiptMark.tsx';

interface NodeFactsProps {
  readonly node: GraphNode;
  readonly sources: readonly GraphNode[];
}

/** The properties of a node with their titles; computed ones have no receipt. */
export function NodeFacts({ node, sources }: NodeFactsProps) {
  const { titleOf } = useWords();
  const facts = toNodeFacts(node);
  const receipts = toReceipts(node.properties);
  if (facts.length === 0) return null;
  return (
    <dl className="facts">
      {facts.map((fact) => {
        const title = fact.definition === undefined ? fact.key : titleOf(fact.definition.title);
        return (
          <div key={fact.key} className="fact">
            <dt>{title}</dt>
            <dd>
              <FactValue fact={fact} />
              {fact.definition?.derived !== true && (
                <ReceiptMark fact={title} receipts={receipts} sources={sources} />
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
