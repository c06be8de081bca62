import { RELATIONSHIP_TYPE_DEFINITIONS } from '../../../../graph-data/model/relationship-types.ts';
import { isRelationshipType } from '../../../graph/layers.ts';
import { toTypePhrase } from '../../../graph/type-titles.ts';
import { toDisplayName } from '../../../graph/names.ts';
import type { Words } from '../../../i18n/use-messages.ts';
import type { Cell, CellRelationship } from './cells.ts';

/** What turns cells into words. */
export interface CellReader {
  readonly words: Words;
  /** The name of a node by its id. */
  readonly nameOf: (id: string) => string;
  /** For people who asked in words: dates, shares and types are written out. */
  readonly isPlain: boolean;
}

/** How a column's values are to be read. */
export interface ColumnSense {
  readonly name: string;
  readonly isShare: boolean;
}

const ISO_DATE = /^\d{4}(?:-\d{2}){1,2}$/;
const NO_SENSE: ColumnSense = { name: '', isShare: false };

/** A cell as one line of text. */
export function toCellText(cell: Cell, reader: CellReader, sense: ColumnSense = NO_SENSE): string {
  switch (cell.is) {
    case 'nothing':
      return reader.isPlain ? '—' : 'null';
    case 'scalar':
      return toScalarText(cell.value, reader, sense);
    case 'node':
      return toDisplayName(cell.node, reader.words.language);
    case 'relationship':
      return toRelationshipText(cell.relationship, reader);
    case 'path':
      return cell.nodes.map((node) => toDisplayName(node, reader.words.language)).join(' – ');
    case 'list': {
      const items = cell.items.map((item) => toCellText(item, reader, sense));
      return reader.isPlain ? items.join(', ') : `[${items.join(', ')}]`;
    }
    case 'map': {
      const entries = cell.entries.map(([key, item]) => `${key}: ${toCellText(item, reader)}`);
      return `{${entries.join(', ')}}`;
    }
    default:
      return cell satisfies never;
  }
}

function toScalarText(
  value: string | number | boolean,
  { words, isPlain }: CellReader,
  sense: ColumnSense,
): string {
  if (!isPlain) return String(value);
  if (typeof value === 'boolean') return value ? words.t.yes : words.t.no;
  if (typeof value === 'number') {
    return sense.isShare ? toPercent(value, words) : words.formats.number(value);
  }
  if (isRelationshipType(value)) {
    return words.titleOf(RELATIONSHIP_TYPE_DEFINITIONS[value].title);
  }
  return ISO_DATE.test(value) ? words.formats.date(value) : value;
}

function toPercent(share: number, words: Words): string {
  return `${words.formats.number(Math.round(share * 1000) / 10)} %`;
}

/** "Rackspace founded OpenStack", in the words of the vocabulary. */
export function toRelationshipText(
  { type, start, end }: CellRelationship,
  { words, nameOf, isPlain }: CellReader,
): string {
  const phrase = isPlain ? words.titleOf(toTypePhrase(type)) : type;
  return `${nameOf(start)} ${phrase} ${nameOf(end)}`;
}
