import { toFactsFingerprint } from '../fingerprint.ts';
import { mergeFacts } from '../../../graph-data/facts/merge-facts.ts';
import type { Facts, Problem } from '../../../graph-data/facts/facts.ts';
import type { DerivedFile } from '../derived-values.ts';

/**
 * The derived values were computed from these facts. One's own facts do not count: they get their
 * values when they are imported.
 */
export function checkDerived(
  facts: Facts,
  { file, derived }: { readonly file: string; readonly derived: DerivedFile },
): Problem[] {
  const bundled: Facts = {
    nodes: facts.nodes.filter(({ layer }) => layer !== 'own'),
    relationships: facts.relationships.filter(({ layer }) => layer !== 'own'),
  };
  const expected = toFactsFingerprint(mergeFacts(bundled));
  if (derived.fingerprint === expected) return [];
  const message = `These values are of other facts (${derived.fingerprint}, expected ${expected}); run: npm run derive`;
  return [{ file, line: 1, message }];
}
