import { kindOf } from '../../../graph-data/model/graph.ts';
import type { GraphNode, Relationship } from '../../../graph-data/model/graph.ts';
import { isRelationship } from './fact-in-words.ts';
import { toNames } from './mentions.ts';
import type { Evidence } from './mentions.ts';

/** What a receipt opened to. */
export interface OpenedReceipt {
  /** The path, the keys and the lines found. */
  readonly place: Evidence;
  /** What stands around it, where places are counted by hand. */
  readonly around: Evidence;
  /** What the source is called: a foundation need not name itself on its own pages. */
  readonly source: Evidence;
  /** The whole file. */
  readonly file: Evidence;
  readonly path: string;
  /** Whether the receipt names a file at a commit of its own, and no place in it. */
  readonly isPastFile: boolean;
}

export interface ReceiptVerdict {
  readonly found: readonly string[];
  readonly missing: readonly string[];
}

/** All files of the community are about it; none needs to say so. */
const UMBRELLA = 'project:openstack';
const TECHNICAL_COMMITTEE = 'team:technical-committee';

/** Values that are kept as the source has them; others are brought into one form. */
const LITERAL = ['first', 'latest', 'constraint'] as const;

/**
 * Whether the place says what the fact says: it names the node, or both ends of the relationship
 * (one of them, where other receipts may name the other or where we counted), and what the fact keeps
 * as it stands there.
 */
export function judgeReceipt(
  fact: GraphNode | Relationship,
  {
    nodes,
    opened,
  }: { readonly nodes: ReadonlyMap<string, GraphNode>; readonly opened: OpenedReceipt },
): ReceiptVerdict {
  const found: string[] = [];
  const missing: string[] = [];
  for (const id of isRelationship(fact) ? [fact.start, fact.end] : [fact.id]) {
    const node = nodes.get(id);
    if (node === undefined) continue;
    const isThere = (text: Evidence) => toNames(node).some((name) => text.mentions(name));
    if (isImplied(node, opened.path)) {
      if (isThere(opened.around)) found.push(String(node.properties.name));
      continue;
    }
    // Which release comes after which is told by their order in the file.
    const isByOrder = isRelationship(fact) && fact.type === 'SUCCEEDS' && id === fact.end;
    const evidence = isByOrder ? [opened.file] : [opened.place, opened.around];
    if (isBody(node)) evidence.push(opened.source);
    const isNamed = evidence.some(isThere);
    const name = String(node.properties.name ?? id);
    // That a requirement is gone shows in a list that names it no more.
    if (!isNamed && opened.isPastFile && isOverWith(fact, id)) found.push(`no ${name} any more`);
    else (isNamed ? found : missing).push(name);
  }
  if (isRelationship(fact) && missing.length > 0 && isAboutEvent(nodes.get(fact.start), opened)) {
    missing.length = 0;
  }
  const isOnlyReceipt = [fact.properties.sources ?? []].flat().length === 1;
  // Several receipts say together what one does not say alone, and what we counted nobody says.
  const isShared = !isOnlyReceipt || fact.properties.confidence === 'derived';
  if (isShared && found.length > 0) missing.length = 0;
  for (const key of LITERAL) {
    const value = fact.properties[key];
    if (typeof value === 'string' && isOnlyReceipt) {
      (opened.place.mentions(value) ? found : missing).push(value);
    }
  }
  return { found, missing };
}

/** What all events are called after. */
const COMMON_WORDS = new Set(['openstack', 'openinfra', 'infrastructure', 'foundation', 'summit']);

/** Whom an event involved is often ours to say; then the place is to be about the event. */
function isAboutEvent(node: GraphNode | undefined, opened: OpenedReceipt): boolean {
  if (node === undefined || kindOf(node.labels) !== 'Event') return false;
  const words = String(node.properties.name).split(/[^\p{L}\p{N}]+/u);
  return words.some(
    (word) =>
      word.length > 3 &&
      !COMMON_WORDS.has(word.toLowerCase()) &&
      (opened.place.mentions(word) || opened.around.mentions(word)),
  );
}

function isBody({ labels }: GraphNode): boolean {
  const kind = kindOf(labels);
  return kind === 'Foundation' || kind === 'Organisation';
}

function isOverWith(fact: GraphNode | Relationship, id: string): boolean {
  if (!isRelationship(fact) || fact.end !== id) return false;
  const { type, properties } = fact;
  return type === 'MIGRATED_OFF' || (type === 'DEPENDS_ON' && properties.to !== undefined);
}

/** What no file needs to name: its own repository, what all is about, what we named ourselves. */
function isImplied({ id, labels }: GraphNode, path: string): boolean {
  const kind = kindOf(labels);
  return (
    id === UMBRELLA ||
    (id === TECHNICAL_COMMITTEE && /(?:^|\/)(?:members|technical-committee|tc)\b/i.test(path)) ||
    kind === 'Source' ||
    kind === 'Event' ||
    kind === 'Feature'
  );
}
