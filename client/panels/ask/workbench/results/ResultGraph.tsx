import { useMemo } from 'react';
import type { GraphNode, Relationship } from '../../../../../graph-data/model/graph.ts';
import { toDisplayKind } from '../../../../graph/kinds.ts';
import { toDisplayName } from '../../../../graph/names.ts';
import { useWords } from '../../../../i18n/use-messages.ts';
import { useOwnWords } from '../../../../i18n/use-own-words.ts';
import { placeGraph } from './result-graph.ts';
import type { PlacedRelationship } from './result-graph.ts';
import { ANSWER_WORDS } from './words.ts';

interface ResultGraphProps {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly Relationship[];
  readonly onNode: (id: string) => void;
}

/** Up to so many nodes their names are written beside them. */
const MOST_NAMED = 60;
/** Up to so many relationships their types are written on them. */
const MOST_TYPED = 40;

/** The answer as a small drawing of its own; the table has the same for keyboard and ear. */
export function ResultGraph({ nodes, relationships, onNode }: ResultGraphProps) {
  const own = useOwnWords(ANSWER_WORDS);
  const { formats, language } = useWords();
  const placed = useMemo(() => placeGraph(nodes, relationships), [nodes, relationships]);
  if (nodes.length === 0) return <p className="quiet">{own.noGraph}</p>;
  const counts = {
    nodes: formats.number(nodes.length),
    relationships: formats.number(relationships.length),
  };
  return (
    <>
      <svg
        className="result-graph"
        viewBox="0 0 1000 1000"
        role="img"
        aria-label={own.graphOf(counts)}
      >
        <defs>
          <marker
            id="result-arrow"
            viewBox="0 0 8 8"
            refX="8"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto-start-reverse"
          >
            <path d="M0 0L8 4L0 8z" />
          </marker>
        </defs>
        {placed.relationships.map((each) => (
          <Line
            key={each.relationship.id}
            placed={each}
            isTyped={relationships.length <= MOST_TYPED}
          />
        ))}
        {placed.nodes.map(({ node, x, y }) => {
          const name = toDisplayName(toNames(node), language);
          return (
            // The rows of the table find the same nodes by keyboard.
            <g
              key={node.id}
              className="result-graph__node"
              transform={`translate(${x} ${y})`}
              onClick={() => onNode(node.id)}
            >
              <title>{name}</title>
              <circle
                r="14"
                style={{ fill: `var(--kind-${toDisplayKind(node.labels) ?? 'Source'})` }}
              />
              {nodes.length <= MOST_NAMED && (
                <text y="38" textAnchor="middle">
                  {name.length > 24 ? `${name.slice(0, 23)}…` : name}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <p className="quiet">
        {placed.nodes.length < nodes.length
          ? own.drawn({ shown: formats.number(placed.nodes.length), total: counts.nodes })
          : own.graphOf(counts)}
      </p>
    </>
  );
}

function toNames({ id, properties }: GraphNode): { name: string; nameZh: string | null } {
  const { name, nameZh } = properties;
  return {
    name: typeof name === 'string' ? name : id,
    nameZh: typeof nameZh === 'string' ? nameZh : null,
  };
}

function Line({
  placed,
  isTyped,
}: {
  readonly placed: PlacedRelationship;
  readonly isTyped: boolean;
}) {
  const { from, to, bend, relationship } = placed;
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [across, down] = [(to.x - from.x) / length, (to.y - from.y) / length];
  // The first goes straight, the others to either side in turn.
  const aside = Math.ceil(bend / 2) * 34 * (bend % 2 === 0 ? 1 : -1);
  const middle = {
    x: (from.x + to.x) / 2 - down * aside,
    y: (from.y + to.y) / 2 + across * aside,
  };
  const end = { x: to.x - across * 18, y: to.y - down * 18 };
  return (
    <g className="result-graph__line">
      <title>{relationship.type}</title>
      <path
        d={`M${from.x} ${from.y}Q${middle.x} ${middle.y} ${end.x} ${end.y}`}
        markerEnd="url(#result-arrow)"
      />
      {isTyped && (
        <text x={middle.x} y={middle.y - 6} textAnchor="middle">
          {relationship.type}
        </text>
      )}
    </g>
  );
}
