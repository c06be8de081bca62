import type { ExportLanguage } from '../../../graph-data/model/api/export.ts';
import { compareText } from '../../../graph-data/model/compare-text.ts';
import type { GraphNode, Properties } from '../../../graph-data/model/graph.ts';
import { parseReceipt, toReceiptLink, toReceiptPlace } from '../../../graph-data/model/receipt.ts';
import type { ReferenceGroup, ReferencePlace } from '../../../graph-data/model/report-page.ts';
import { toName } from '../about.ts';
import { REPORT_WORDS } from './words.ts';

/** The receipts of a report, numbered, by document. */
export interface References {
  readonly groups: readonly ReferenceGroup[];
  /** The numbers of the receipts of a node or relationship, rising. */
  readonly numbersOf: (properties: Properties) => number[];
}

export function toReceipts({ sources }: Properties): string[] {
  return [sources ?? []].flat().map(String);
}

/** The documents on which facts stand. */
export function toSourceIds(items: readonly { readonly properties: Properties }[]): string[] {
  const ids = new Set(items.flatMap(({ properties }) => toReceipts(properties)).map(toSourceId));
  return [...ids].toSorted(compareText);
}

function toSourceId(receipt: string): string {
  return parseReceipt(receipt)?.sourceId ?? receipt;
}

/**
 * The document that most facts stand on comes first; its places follow file by file, so that those
 * with one link stand together.
 */
export function numberReferences(
  items: readonly { readonly properties: Properties }[],
  sources: readonly GraphNode[],
  language: ExportLanguage,
): References {
  const known = new Map(sources.map((source) => [source.id, source]));
  const uses = new Map<string, number>();
  const bySource = new Map<string, Set<string>>();
  for (const receipt of items.flatMap(({ properties }) => toReceipts(properties))) {
    const id = toSourceId(receipt);
    uses.set(id, (uses.get(id) ?? 0) + 1);
    bySource.set(id, (bySource.get(id) ?? new Set()).add(receipt));
  }
  const numbers = new Map<string, number>();
  const groups = [...bySource]
    .toSorted(
      ([left], [right]) =>
        (uses.get(right) ?? 0) - (uses.get(left) ?? 0) || compareText(left, right),
    )
    .map(([id, receipts]): ReferenceGroup => {
      const source = known.get(id);
      const places = [...receipts]
        .map((receipt) => toPlace(receipt, source))
        .toSorted(
          (left, right) =>
            compareText(left.link ?? '', right.link ?? '') ||
            compareText(left.receipt, right.receipt),
        )
        .map(({ receipt, ...place }): ReferencePlace => {
          numbers.set(receipt, numbers.size + 1);
          return { number: numbers.size, ...place };
        });
      return { ...describeSource(id, source, language), places };
    });
  return {
    groups,
    numbersOf: (properties) =>
      toReceipts(properties)
        .map((receipt) => numbers.get(receipt) ?? 0)
        .toSorted((left, right) => left - right),
  };
}

function toPlace(receipt: string, source: GraphNode | undefined) {
  const locator = parseReceipt(receipt)?.locator ?? '';
  const { commit } = toReceiptPlace(locator);
  return {
    receipt,
    place: (commit === null ? locator : locator.slice(0, -commit.length - 1)) || receipt,
    link: source === undefined ? null : toReceiptLink(toLinkParts(source), locator),
    commit,
  };
}

function toLinkParts({ properties }: GraphNode) {
  const textOf = (key: string) => {
    const value = properties[key];
    return typeof value === 'string' ? value : undefined;
  };
  return { url: textOf('url'), commit: textOf('commit'), permalink: textOf('permalink') };
}

function describeSource(
  id: string,
  source: GraphNode | undefined,
  language: ExportLanguage,
): Omit<ReferenceGroup, 'places'> {
  const words = REPORT_WORDS[language];
  if (source === undefined) return { source: id, link: null, edition: words.unknownSource };
  const { commit, date, read, url } = source.properties;
  const edition = [
    ...(typeof commit === 'string' ? [words.commit(commit)] : []),
    ...(typeof date === 'string' ? [words.dated(date)] : []),
    ...(typeof read === 'string' ? [words.read(read)] : []),
  ];
  return {
    source: toName(source, id, language),
    link: toHttpLink(url),
    edition: edition.join(words.comma),
  };
}

/** An address that may be a link whatever the data says; null for everything else. */
export function toHttpLink(value: unknown): string | null {
  if (typeof value !== 'string' || !URL.canParse(value)) return null;
  const { protocol, href } = new URL(value);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}
