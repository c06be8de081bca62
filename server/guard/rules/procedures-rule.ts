import type { EngineName } from '../../store/cypher-engine.ts';
import { toDottedName } from '../dotted-name.ts';
import { toForbidden } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { findAll } from '../syntax-tree.ts';
import type { SyntaxTree } from '../syntax-tree.ts';

/** Procedures that only read, and only what a query could read too, or the full-text index. */
const ALLOWED = toNames(
  `db.labels db.relationshipTypes db.propertyKeys
  db.schema.nodeTypeProperties db.schema.relTypeProperties db.schema.visualization
  db.index.fulltext.queryNodes db.index.fulltext.queryRelationships`,
);

/** Those that the embedded engine has too. */
const EMBEDDED = toNames('db.labels db.relationshipTypes db.propertyKeys');

function toNames(list: string): ReadonlySet<string> {
  return new Set(list.toLowerCase().split(/\s+/));
}

/** Only procedures of the closed list may be called. */
export function checkProcedures(tree: SyntaxTree, engine: EngineName): Refusal | null {
  for (const node of findAll(tree.root, 'procedureName')) {
    const name = toDottedName(node);
    if (!ALLOWED.has(name.toLowerCase())) {
      return toForbidden(node, `The procedure ${name} is not among those that may be called`);
    }
    if (engine === 'embedded' && !EMBEDDED.has(name.toLowerCase())) {
      return toForbidden(
        node,
        `The embedded engine does not support the procedure ${name}; Neo4j does: npm run neo4j`,
      );
    }
  }
  return null;
}
