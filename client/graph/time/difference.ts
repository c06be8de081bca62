import type { Visibility } from '../visibility.ts';

/** What a picture has that another has not. */
export interface Difference {
  readonly nodes: { readonly added: readonly string[]; readonly gone: readonly string[] };
  readonly edges: { readonly added: readonly string[]; readonly gone: readonly string[] };
}

export function toDifference(before: Visibility, after: Visibility): Difference {
  return {
    nodes: { added: findNew(before.nodes, after.nodes), gone: findNew(after.nodes, before.nodes) },
    edges: { added: findNew(before.edges, after.edges), gone: findNew(after.edges, before.edges) },
  };
}

function findNew(known: ReadonlySet<string>, found: ReadonlySet<string>): string[] {
  return [...found].filter((item) => !known.has(item));
}

/** Everything that is in one of two pictures. */
export function unite(one: Visibility, other: Visibility): Visibility {
  return {
    nodes: new Set([...one.nodes, ...other.nodes]),
    edges: new Set([...one.edges, ...other.edges]),
  };
}

/** How an element of a picture stands to another picture. */
export type Mark = 'added' | 'gone' | 'changed';

/** The marks of nodes by id and of relationships by key; neither looks like the other. */
export function toMarks({ nodes, edges }: Difference): Map<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const part of [nodes, edges]) {
    for (const item of part.added) marks.set(item, 'added');
    for (const item of part.gone) marks.set(item, 'gone');
  }
  return marks;
}
