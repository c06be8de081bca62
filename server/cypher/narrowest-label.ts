import { NARROWER_LABELS, NODE_KINDS } from '../../graph-data/model/kinds.ts';

/** What a legend calls a node: its narrower label, else its kind; undefined when it is not ours. */
export function toNarrowestLabel(labels: readonly string[]): string | undefined {
  return (
    NARROWER_LABELS.find((label) => labels.includes(label)) ??
    NODE_KINDS.find((kind) => labels.includes(kind))
  );
}
