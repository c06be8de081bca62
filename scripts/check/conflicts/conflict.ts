import type { Properties } from '../../../graph-data/model/graph.ts';
import { parseReceipt } from '../../../graph-data/model/receipt.ts';

/** What one side says. */
export interface Statement {
  readonly says: string;
  readonly receipts: readonly string[];
  /** `file:line`, where it is written down. */
  readonly where: string | null;
  /** Receipts of who knows better, and why. */
  readonly correctedBy: readonly string[];
  readonly because: string | null;
}

/** Sources that disagree: each side with its receipts. */
export interface Conflict {
  /** What it is about: a name and, of a property, its title. */
  readonly about: string;
  readonly statements: readonly Statement[];
}

export function receiptsOf({ sources }: Properties): string[] {
  return [sources ?? []].flat().map(String);
}

function sourcesOf(properties: Properties): Set<string> {
  return new Set(receiptsOf(properties).map((text) => parseReceipt(text)?.sourceId ?? text));
}

/** Whether two facts rest on different sources; what one source says twice is no disagreement. */
export function haveOtherSources(one: Properties, other: Properties): boolean {
  const others = sourcesOf(other);
  return [...sourcesOf(one)].every((source) => !others.has(source));
}

/** Whether two facts may hold at one time; what has no dates may hold at any. */
export function overlap(one: Properties, other: Properties): boolean {
  return !endsBefore(one, other) && !endsBefore(other, one);
}

function endsBefore({ to }: Properties, { from }: Properties): boolean {
  // Who leaves on the day on which another comes hands over.
  return typeof to === 'string' && typeof from === 'string' && to <= from;
}

/** Whether two values say the same as far as both are known: 2010 and 2010-10 do. */
export function agree(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'string' || typeof other !== 'string') return false;
  const isDates = [one, other].every((text) => /^\d{4}(?:-\d\d){0,2}$/.test(text));
  return isDates && (one.startsWith(`${other}-`) || other.startsWith(`${one}-`));
}
