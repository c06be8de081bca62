import type { Relationship } from '../../../graph-data/model/graph.ts';
import { findLocalFacts } from '../../graph/local/local-layer.ts';
import type { LocalFacts as Facts } from '../../graph/local/local-layer.ts';
import { toTypeTitle } from '../../graph/type-titles.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import { useNames } from '../../state/use-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import { NodeFacts } from '../NodeFacts.tsx';
import { RelationshipDetails } from '../RelationshipDetails.tsx';
import { LOCAL_WORDS } from './words.ts';

interface LocalFactsProps {
  readonly id: string;
  readonly onFind: (id: string) => void;
}

/** What the files that a person brought say of a node, apart from what the dataset says. */
export function LocalFacts({ id, onFind }: LocalFactsProps) {
  const own = useOwnWords(LOCAL_WORDS);
  const { localFiles } = useExplorer();
  return findLocalFacts(localFiles.layers, id).map((facts) => (
    <section key={`${facts.layer.origin} ${facts.layer.name}`} className="local-facts">
      <h3 className="panel__title">{own[facts.layer.origin](facts.layer.name)}</h3>
      <LayerFacts id={id} facts={facts} onFind={onFind} />
    </section>
  ));
}

function LayerFacts({ id, facts, onFind }: LocalFactsProps & { readonly facts: Facts }) {
  const own = useOwnWords(LOCAL_WORDS);
  const { node, relationships, layer } = facts;
  const sources = layer.nodes.filter(({ labels }) => labels.includes('Source'));
  const description = node?.properties['description'];
  return (
    <>
      {typeof description === 'string' && <p>{description}</p>}
      {node !== null && <NodeFacts node={node} sources={sources} />}
      {node !== null && relationships.length === 0 && Object.keys(node.properties).length < 2 && (
        <p className="quiet">{own.none}</p>
      )}
      <ul className="group__items">
        {relationships.map((relationship) => (
          <LocalRelationship
            key={relationship.id}
            id={id}
            relationship={relationship}
            onFind={onFind}
          />
        ))}
      </ul>
    </>
  );
}

function LocalRelationship({
  id,
  relationship,
  onFind,
}: LocalFactsProps & { readonly relationship: Relationship }) {
  const { titleOf } = useWords();
  const nameOf = useNames();
  const { type, start, end, properties } = relationship;
  const other = start === id ? end : start;
  const title = titleOf(toTypeTitle(type));
  return (
    <li className="neighbour">
      <button type="button" className="neighbour__name" onClick={() => onFind(other)}>
        <Icon name={start === id ? 'outgoing' : 'incoming'} />
        <span>
          {title}: {nameOf(other)}
        </span>
      </button>
      <RelationshipDetails properties={properties} />
    </li>
  );
}
