import { ENTITY_LABEL, NARROWER_LABELS, NODE_KINDS } from '../../graph-data/model/kinds.ts';

const ORDER = new Map(
  [ENTITY_LABEL, ...NODE_KINDS, ...NARROWER_LABELS].map((label, index) => [label as string, index]),
);

/**
 * Labels as the model lists them: `Entity`, the kind, the narrower label, then others by name.
 * Databases keep labels as a set and give them in any order.
 */
export function toOrderedLabels(labels: readonly string[]): string[] {
  const rank = (label: string) => ORDER.get(label) ?? ORDER.size;
  return labels.toSorted(
    (left, right) => rank(left) - rank(right) || (left < right ? -1 : Number(left > right)),
  );
}
