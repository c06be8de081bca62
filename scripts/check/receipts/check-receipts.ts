import { toReceiptLink, toReceiptPlace } from '../../../graph-data/model/receipt.ts';
import type { ReceiptPlace } from '../../../graph-data/model/receipt.ts';
import type { GraphNode } from '../../../graph-data/model/graph.ts';
import type { Dataset } from '../../../graph-data/facts/facts.ts';
import { findClone } from '../../harvest/clones.ts';
import { groupBy } from '../../import/group-by.ts';
import { drawReceipts } from './draw-receipts.ts';
import type { Draw, ReceiptedFact } from './draw-receipts.ts';
import { toWords } from './fact-in-words.ts';
import { openText } from './find-lines.ts';
import type { OpenText } from './find-lines.ts';
import { judgeReceipt } from './judge-receipt.ts';
import { toEvidence } from './mentions.ts';
import { readPlaces } from './read-places.ts';
import type { GitObject } from './read-places.ts';

/** A fact beside what its receipt opens to. */
export interface CheckedReceipt {
  readonly fact: string;
  readonly receipt: string;
  readonly link: string | null;
  /** File and line, a directory or a range; null when there is no such thing. */
  readonly where: string | null;
  readonly lines: readonly string[];
  readonly found: readonly string[];
  /** What should be there and is not: the receipt does not hold. */
  readonly missing: readonly string[];
}

export interface CheckedReceipts extends Pick<Draw, 'openable' | 'others'> {
  readonly receipts: readonly CheckedReceipt[];
}

/** Draws receipts and opens each in the clones, in the order drawn. */
export async function checkReceipts(
  dataset: Dataset,
  how: { readonly count: number; readonly seed: number; readonly directory: string },
): Promise<CheckedReceipts> {
  const nodes = new Map(dataset.nodes.map((node) => [node.id, node]));
  const clones = await findClones(dataset, how.directory);
  const canOpen = (sourceId: string) => clones.has(sourceId);
  const { drawn, openable, others } = drawReceipts(dataset, { ...how, canOpen });
  const objects = await readAll(drawn, { nodes, clones });
  const texts = new Map<GitObject, OpenText>();
  const receipts = drawn.map((item): CheckedReceipt => {
    const object = objects.get(item) ?? { kind: 'nothing' };
    return checkOne(item, { nodes, object, texts });
  });
  return { receipts, openable, others };
}

/** The git directories of the repositories that sources are, by the id of the source. */
async function findClones(dataset: Dataset, directory: string): Promise<Map<string, string>> {
  const clones = new Map<string, string>();
  for (const { id, properties } of dataset.nodes) {
    if (typeof properties.repository !== 'string') continue;
    const clone = await findClone(directory, toRepositoryPath(properties.repository));
    if (clone !== null) clones.set(id, clone);
  }
  return clones;
}

/** `https://opendev.org/openstack/nova` → `openstack/nova`. */
function toRepositoryPath(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname.replace(/^\/+|(?:\.git)?\/*$/g, '') : '';
}

interface Known {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly clones: ReadonlyMap<string, string>;
}

/** Asks each clone once for everything that was drawn of it. */
async function readAll(
  drawn: readonly ReceiptedFact[],
  { nodes, clones }: Known,
): Promise<Map<ReceiptedFact, GitObject>> {
  const objects = new Map<ReceiptedFact, GitObject>();
  const byClone = groupBy(drawn, ({ receipt }) => clones.get(receipt.sourceId) ?? '');
  for (const [clone, items] of byClone) {
    const places = items.map(({ receipt }) => {
      const { path, commit } = toReceiptPlace(receipt.locator);
      return { path, commit: commit ?? textOf(nodes.get(receipt.sourceId), 'commit') };
    });
    const read = await readPlaces(clone, places);
    for (const [index, item] of items.entries()) {
      objects.set(item, read[index] ?? { kind: 'nothing' });
    }
  }
  return objects;
}

function textOf(node: GraphNode | undefined, key: string): string {
  const value = node?.properties[key];
  return typeof value === 'string' ? value : '';
}

function checkOne(
  { fact, receipt }: ReceiptedFact,
  context: {
    readonly nodes: ReadonlyMap<string, GraphNode>;
    readonly object: GitObject;
    readonly texts: Map<GitObject, OpenText>;
  },
): CheckedReceipt {
  const { nodes, object, texts } = context;
  const source = nodes.get(receipt.sourceId);
  const place = toReceiptPlace(receipt.locator);
  const opened = openObject(object, place, texts);
  const about = {
    fact: toWords(fact, nodes),
    receipt: `${receipt.sourceId}#${receipt.locator}`,
    link: toReceiptLink(
      {
        url: textOf(source, 'url'),
        commit: textOf(source, 'commit'),
        permalink: textOf(source, 'permalink') || undefined,
      },
      receipt.locator,
    ),
    lines: opened.lines,
  };
  if (opened.where === null) {
    return { ...about, where: null, found: [], missing: [opened.trouble] };
  }
  if (object.kind === 'history') {
    return { ...about, where: opened.where, ...judgeHistory(fact, object.commits) };
  }
  const repository = toRepositoryPath(textOf(source, 'repository'));
  const here = [repository, place.path, ...place.keys];
  const verdict = judgeReceipt(fact, {
    nodes,
    opened: {
      path: place.path,
      isPastFile: place.commit !== null && place.keys.length === 0 && place.line === null,
      place: toEvidence([...here, place.keys.join('/'), ...opened.lines]),
      around: toEvidence(opened.around),
      source: toEvidence([textOf(source, 'name')]),
      file: toEvidence([...here, ...opened.file]),
    },
  });
  return { ...about, where: opened.where, ...verdict };
}

/**
 * A range says how many commits there were; a fact that has no other receipt can count no more of
 * them, while one of several repositories counts theirs together.
 */
function judgeHistory(
  fact: ReceiptedFact['fact'],
  commits: number,
): Pick<CheckedReceipt, 'found' | 'missing'> {
  const claimed = fact.properties.commits ?? fact.properties.changes;
  const words = `${commits} commits`;
  const isOnlyReceipt = [fact.properties.sources ?? []].flat().length === 1;
  return isOnlyReceipt && typeof claimed === 'number' && claimed > commits
    ? { found: [], missing: [`${claimed} commits among ${words}`] }
    : { found: [words], missing: [] };
}

type Opened = {
  readonly lines: readonly string[];
  readonly around: readonly string[];
  readonly file: readonly string[];
} & ({ readonly where: string } | { readonly where: null; readonly trouble: string });

function openObject(
  object: GitObject,
  place: ReceiptPlace,
  texts: Map<GitObject, OpenText>,
): Opened {
  switch (object.kind) {
    case 'nothing':
      return {
        where: null,
        lines: [],
        around: [],
        file: [],
        trouble: `"${place.path}" at that commit`,
      };
    case 'history':
      return { where: place.path, lines: [], around: [], file: [] };
    case 'directory':
      return {
        where: `${place.path}/`,
        lines: object.names,
        around: object.authors,
        file: object.names,
      };
    case 'file': {
      const text = texts.get(object) ?? openText(place.path, object.text);
      texts.set(object, text);
      const span = text.find(place);
      const file = text.lines;
      if (span === null) {
        const trouble = `${place.keys.join('/') || `line ${place.line}`} in "${place.path}"`;
        return { where: null, lines: [], around: [], file, trouble };
      }
      const lines = file.slice(span.first - 1, span.last);
      const around = file.slice((span.around?.first ?? 1) - 1, span.around?.last ?? 0);
      return { where: `${place.path}:${span.first}`, lines, around, file };
    }
    default:
      return object satisfies never;
  }
}
