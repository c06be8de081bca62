import type { SyntaxPart } from '../guard/syntax-tree.ts';

/** Why the embedded engine gets no text for a query; thrown where it is seen, caught at the entrance. */
export class DialectRefusal extends Error {
  readonly part: Pick<SyntaxPart, 'start' | 'end'>;

  constructor(part: Pick<SyntaxPart, 'start' | 'end'>, reason: string) {
    super(reason);
    this.name = 'DialectRefusal';
    this.part = part;
  }
}

/** What Neo4j would do and the embedded engine cannot, or not in the same way. */
export function notSupported(part: Pick<SyntaxPart, 'start' | 'end'>, what: string): never {
  throw new DialectRefusal(
    part,
    `The embedded engine does not support ${what}; Neo4j does: npm run neo4j`,
  );
}

/** What Neo4j would refuse as well. */
export function invalid(part: Pick<SyntaxPart, 'start' | 'end'>, reason: string): never {
  throw new DialectRefusal(part, reason);
}
