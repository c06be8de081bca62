import { toDisplayKind } from '../../../graph/kinds.ts';
import { toTypeTitle } from '../../../graph/type-titles.ts';
import { toDisplayName } from '../../../graph/names.ts';
import { KindMark } from '../../../ui/KindMark.tsx';
import { toCellText } from './cell-text.ts';
import type { CellReader, ColumnSense } from './cell-text.ts';
import type { Cell, CellNode, CellRelationship } from './cells.ts';

interface CellValueProps {
  readonly cell: Cell;
  readonly reader: CellReader;
  readonly sense: ColumnSense;
}

/** How many items of a list are shown before the rest is only counted. */
const MOST_ITEMS = 12;

/** One value of a row: always text, with the mark of its kind where it is a node. */
export function CellValue({ cell, reader, sense }: CellValueProps) {
  switch (cell.is) {
    case 'node':
      return <NodeName node={cell.node} reader={reader} />;
    case 'relationship':
      return <RelationshipLine relationship={cell.relationship} reader={reader} />;
    case 'path':
      return (
        <span className="cell__path">
          {cell.nodes.map((node, index) => (
            // A path may come through a node twice; its steps never move.
            // eslint-disable-next-line react/no-array-index-key
            <span key={index} className="cell__step">
              <NodeName node={node} reader={reader} />
              <span className="cell__type">{toStepText(cell.relationships[index], reader)}</span>
            </span>
          ))}
        </span>
      );
    case 'list':
      return <ItemList items={cell.items} reader={reader} sense={sense} />;
    case 'nothing':
      return <span className="cell__nothing">{toCellText(cell, reader, sense)}</span>;
    default:
      return <span className={toClass(cell)}>{toCellText(cell, reader, sense)}</span>;
  }
}

/** Dates and figures are not broken over lines. */
function toClass(cell: Cell): string | undefined {
  const isShort = cell.is === 'scalar' && String(cell.value).length <= 12;
  return isShort ? 'cell__short' : undefined;
}

function NodeName({ node, reader }: { readonly node: CellNode; readonly reader: CellReader }) {
  return (
    <span className="cell__node">
      <KindMark kind={toDisplayKind(node.labels)} />
      {toDisplayName(node, reader.words.language)}
    </span>
  );
}

function RelationshipLine({
  relationship,
  reader,
}: {
  readonly relationship: CellRelationship;
  readonly reader: CellReader;
}) {
  return (
    <span>
      {reader.nameOf(relationship.start)}{' '}
      <span className="cell__type">{toTypeText(relationship.type, reader)}</span>{' '}
      {reader.nameOf(relationship.end)}
    </span>
  );
}

function toStepText(relationship: CellRelationship | undefined, reader: CellReader): string {
  return relationship === undefined ? '' : toTypeText(relationship.type, reader);
}

function toTypeText(type: string, { words, isPlain }: CellReader): string {
  return isPlain ? words.titleOf(toTypeTitle(type)) : type;
}

function ItemList({
  items,
  reader,
  sense,
}: {
  readonly items: readonly Cell[];
  readonly reader: CellReader;
  readonly sense: ColumnSense;
}) {
  const rest = items.length - MOST_ITEMS;
  return (
    <span className="cell__list">
      {items.slice(0, MOST_ITEMS).map((item, index) => (
        // Values may repeat and never move.
        // eslint-disable-next-line react/no-array-index-key
        <span key={index} className="cell__item">
          <CellValue cell={item} reader={reader} sense={sense} />
        </span>
      ))}
      {rest > 0 && <span className="quiet">+{reader.words.formats.number(rest)}</span>}
    </span>
  );
}
