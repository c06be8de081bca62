import { invalid, notSupported } from '../refusal.ts';
import { declare, nameOf } from '../scope.ts';
import type { Scope } from '../scope.ts';
import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { findFirst, hasToken, nodesOf } from '../parts.ts';
import {
  NODE,
  PATH,
  RELATIONSHIP,
  isOnly,
  listOf,
  mayBe,
  notNull,
  orNull,
} from '../types/value-type.ts';
import type { ValueType } from '../types/value-type.ts';

/** What a pattern may do with the variables in it. */
export interface PatternUse {
  /** Whether it may bring variables that were not there before. */
  readonly declares: boolean;
  /** Whether what it brings may be null: OPTIONAL MATCH. */
  readonly isOptional: boolean;
  /** Whether one pattern may be written as several: in a MATCH. */
  readonly maySplit?: boolean;
  /** Whether a MATCH of its own may follow for a path that has a name. */
  readonly mayRepeat?: boolean;
}

/** The variables of all patterns of a clause are there before any of its conditions is read. */
export function declarePatterns(
  scope: Scope,
  patterns: readonly SyntaxNode[],
  use: PatternUse,
): Scope {
  let inner = scope;
  const paths = patterns.flatMap((pattern) => {
    const variable = pathVariable(pattern);
    return variable === undefined ? [] : [variable];
  });
  const seen = new Set<string>();
  for (const variable of paths) {
    const name = nameOf(scope, variable);
    if (inner.variables.has(name)) invalid(variable, `There is a variable ${name} already`);
    inner = declare(inner, name, use.isOptional ? orNull(PATH) : PATH).scope;
  }
  for (const pattern of patterns) {
    for (const element of findElements(pattern)) {
      inner = declareElement(inner, element, { use, before: scope, seen });
    }
  }
  return inner;
}

/** `p` of `p = (a)-->(b)`, or of a comprehension's. */
function pathVariable(pattern: SyntaxNode): SyntaxNode | undefined {
  const [first] = nodesOf(pattern);
  return hasToken(pattern, 'EQ') && first?.rules.includes('variable') ? first : undefined;
}

/** Its nodes and relationships, in their order. */
export function findElements(node: SyntaxNode): SyntaxNode[] {
  if (node.rules.includes('nodePattern') || node.rules.includes('relationshipPattern'))
    return [node];
  return nodesOf(node).flatMap(findElements);
}

function declareElement(
  scope: Scope,
  element: SyntaxNode,
  {
    use,
    before,
    seen,
  }: { readonly use: PatternUse; readonly before: Scope; readonly seen: Set<string> },
): Scope {
  const variable = nodesOf(element).find(({ rules }) => rules[0] === 'variable');
  if (variable === undefined) return scope;
  const name = nameOf(scope, variable);
  const isNode = element.rules.includes('nodePattern');
  const type = toElementType(element, isNode);
  const existing = scope.variables.get(name);
  if (existing === undefined) {
    if (!use.declares) invalid(variable, `There is no variable ${name} here`);
    if (!isNode) seen.add(name);
    return declare(scope, name, use.isOptional ? orNull(type) : type).scope;
  }
  checkKind(variable, existing.type, type);
  if (!isNode) {
    if (seen.has(name)) invalid(variable, `The relationship ${name} stands twice in one pattern`);
    seen.add(name);
  }
  // What was matched cannot be null.
  const isNarrowed = use.declares && !use.isOptional && before.variables.has(name);
  if (!isNarrowed) return scope;
  const narrowed = { ...existing, type: notNull(existing.type) };
  return { ...scope, variables: new Map([...scope.variables, [name, narrowed]]) };
}

function toElementType(element: SyntaxNode, isNode: boolean): ValueType {
  if (isNode) return NODE;
  return isVariableLength(element) ? listOf(RELATIONSHIP) : RELATIONSHIP;
}

export function isVariableLength(relationship: SyntaxNode): boolean {
  return findFirst(relationship, 'pathLength') !== undefined;
}

function checkKind(node: SyntaxNode, existing: ValueType, wanted: ValueType): void {
  const kinds = [...wanted.kinds];
  if (!mayBe(existing, ...kinds) && !isOnly(existing)) {
    invalid(node, 'The variable is something else already');
  }
  if (!isOnly(existing, ...kinds)) notSupported(node, 'a pattern with a variable of several kinds');
}
