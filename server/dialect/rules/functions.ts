import { toDottedName } from '../../guard/dotted-name.ts';
import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { AGGREGATES } from '../functions/aggregates.ts';
import { CONVERSIONS } from '../functions/conversions.ts';
import { ELEMENTS } from '../functions/elements.ts';
import type { FunctionRule } from '../functions/function-rule.ts';
import { LISTS } from '../functions/lists.ts';
import { MOMENTS } from '../functions/moments.ts';
import { NUMBERS } from '../functions/numbers.ts';
import { TEXTS } from '../functions/texts.ts';
import { TRIMS } from '../functions/trims.ts';
import { childrenOf, hasToken, nodesOf } from '../parts.ts';
import { invalid, notSupported } from '../refusal.ts';
import type { Scope } from '../scope.ts';
import { BOOLEAN } from '../types/value-type.ts';
import { written } from '../written.ts';
import type { Written } from '../written.ts';
import type { Writer } from '../writer.ts';

/** By their names in small letters. */
const FUNCTIONS: ReadonlyMap<string, FunctionRule> = new Map(
  [CONVERSIONS, ELEMENTS, LISTS, MOMENTS, NUMBERS, TEXTS, TRIMS].flatMap((table) =>
    Object.entries(table).map(([name, rule]) => [name.toLowerCase(), rule] as const),
  ),
);

export const writeFunction: Writer = (node, scope, write) => {
  const name = functionName(node);
  const argumentNodes = childrenOf(node, 'functionArgument');
  if (Object.hasOwn(AGGREGATES, name)) return writeAggregate(node, scope);
  if (hasToken(node, 'DISTINCT')) return invalid(node, `DISTINCT has no meaning in ${name}()`);
  const [first] = argumentNodes;
  if (name === 'exists')
    return writeExistence(node, () => first && write(first, { ...scope, isCondition: true }));
  const rule = FUNCTIONS.get(name);
  if (rule === undefined) return notSupported(node, `the function ${name}()`);
  const isPattern = first !== undefined && first.rules.includes('patternComprehension');
  if (name === 'size' && isPattern) return writeCountOfMatches(first, scope, write);
  const [least, most] = rule.count;
  if (argumentNodes.length < least || argumentNodes.length > most) {
    return invalid(node, `${name}() does not take ${argumentNodes.length} arguments`);
  }
  const inner = { ...scope, isCondition: false };
  const values = argumentNodes.map((argument) => write(argument, inner));
  return rule.write(values, { node, scope: inner, name, argumentNodes });
};

export function functionName(node: SyntaxNode): string {
  const [name] = childrenOf(node, 'functionName');
  return name === undefined ? '' : toDottedName(name).toLowerCase();
}

/** Puts it into a column of its own, where there may be one. */
function writeAggregate(node: SyntaxNode, scope: Scope): Written {
  return (
    scope.aggregate?.(node) ??
    invalid(node, 'Aggregates stand in RETURN and WITH, and not within one another')
  );
}

export const writeCountStar: Writer = (node, scope) => writeAggregate(node, scope);

/** `exists((a)-->(b))`; what it once meant for a property is `IS NOT NULL` now. */
function writeExistence(node: SyntaxNode, write: () => Written | undefined): Written {
  const [argument] = childrenOf(node, 'functionArgument');
  if (!argument?.rules.includes('patternExpression')) {
    return invalid(node, 'exists() takes a pattern; of a property ask IS NOT NULL');
  }
  return write() ?? written('false', BOOLEAN);
}

/** `size([(a)-->(b) | 1])` is `COUNT { (a)-->(b) }`, which may stand anywhere. */
const writeCountOfMatches: Writer = (node, scope, write) =>
  write(node, { ...scope, isCounted: true });

export function isAggregate(node: SyntaxNode): boolean {
  if (node.rules.includes('countStar')) return true;
  return node.rules.includes('functionInvocation') && Object.hasOwn(AGGREGATES, functionName(node));
}

/** Whether an aggregate stands in it; those in subqueries are theirs. */
export function hasAggregate(node: SyntaxNode): boolean {
  if (isAggregate(node)) return true;
  return nodesOf(node).some(
    (child) => !SUBQUERIES.has(child.rules.at(-1) ?? '') && hasAggregate(child),
  );
}

const SUBQUERIES = new Set(['existsExpression', 'countExpression', 'collectExpression']);
