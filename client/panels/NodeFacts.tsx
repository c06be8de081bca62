import type { GraphNode } from '../../graph-data/model/graph.ts';
import { toMeasures, toNodeFacts, toReceipts } from '../graph/facts.ts';
import type { Fact } from '../graph/facts.ts';
import { useWords } from '../i18n/use-messages.ts';
import { FactValue } from './FactValue.tsx';
import { ReceiptMark } from './ReceiptMark.tsx';

interface NodeFactsProps {
  readonly node: GraphNode;
  readonly sources: readonly GraphNode[];
}

/** What sources say of a node. */
export function NodeFacts({ node, sources }: NodeFactsProps) {
  return <FactList facts={toNodeFacts(node)} {...{ node, sources }} />;
}

/** What was computed of it, for those who ask where it stands in the graph. */
export function Measures({ node, sources }: NodeFactsProps) {
  const { t } = useWords();
  const measures = toMeasures(node);
  if (measures.length === 0) return null;
  return (
    <section>
      <h3 className="panel__title">{t.measures}</h3>
      <FactList facts={measures} {...{ node, sources }} />
    </section>
  );
}

interface FactListProps extends NodeFactsProps {
  readonly facts: readonly Fact[];
}

/** Properties with their titles; computed ones have no receipt. */
function FactList({ facts, node, sources }: FactListProps) {
  const { titleOf } = useWords();
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
