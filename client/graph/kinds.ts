import {
  KIND_DEFINITIONS,
  NARROWER_LABEL_DEFINITIONS,
  NARROWER_LABELS,
  NODE_KINDS,
} from '../../graph-data/model/kinds.ts';
import type { NarrowerLabel, NodeKind } from '../../graph-data/model/kinds.ts';
import type { Title } from '../../graph-data/model/title.ts';

/** What the legend tells apart: the kinds, and the narrower labels as kinds of their own. */
export type DisplayKind = NodeKind | NarrowerLabel;

/** In the order of the legend; a narrower label follows the kind that it narrows. */
export const DISPLAY_KINDS: readonly DisplayKind[] = NODE_KINDS.flatMap((kind): DisplayKind[] => [
  kind,
  ...NARROWER_LABELS.filter((label) => NARROWER_LABEL_DEFINITIONS[label].kind === kind),
]);

export function isDisplayKind(text: string): text is DisplayKind {
  return (DISPLAY_KINDS as readonly string[]).includes(text); // widened only to be searched
}

/** A kind by its name; undefined for any other text, or none. */
export function findDisplayKind(text: string | undefined): DisplayKind | undefined {
  return text !== undefined && isDisplayKind(text) ? text : undefined;
}

function isNarrower(kind: DisplayKind): kind is NarrowerLabel {
  return (NARROWER_LABELS as readonly string[]).includes(kind); // widened only to be searched
}

/** What a kind is called, one of it and many. */
export function getKindTitles(kind: DisplayKind): {
  readonly title: Title;
  readonly plural: Title;
} {
  return isNarrower(kind) ? NARROWER_LABEL_DEFINITIONS[kind] : KIND_DEFINITIONS[kind];
}

/** The narrowest label of ours; undefined for a node of none of our kinds. */
export function toDisplayKind(labels: readonly string[]): DisplayKind | undefined {
  return labels.findLast(isDisplayKind);
}
