import type { DisplayKind } from '../graph/kinds.ts';

/** The dot in the colour of a kind; the kind's name always stands near, so colour is not alone. */
export function KindMark({ kind }: { readonly kind: DisplayKind | undefined }) {
  return <span className="kind-mark" data-kind={kind ?? 'Source'} aria-hidden="true" />;
}
