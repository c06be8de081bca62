import type { QueryValue } from '../../graph-data/model/api/query-value.ts';
import { textOf, unquoteName } from '../guard/syntax-tree.ts';
import type { SyntaxNode, SyntaxTree } from '../guard/syntax-tree.ts';
import type { Language } from './language.ts';
import type { Names } from './names.ts';
import { invalid } from './refusal.ts';
import type { ValueType } from './types/value-type.ts';
import type { Written } from './written.ts';

export interface Variable {
  /** In the engine's text. */
  readonly name: string;
  readonly type: ValueType;
}

/** What an expression may refer to, and what is the same for the whole query. */
export interface Scope {
  readonly tree: SyntaxTree;
  readonly parameters: Readonly<Record<string, QueryValue>>;
  readonly names: Names;
  readonly language: Language;
  /** By the names of the query. */
  readonly variables: ReadonlyMap<string, Variable>;
  /** Expressions by their text that stand for a column made before: keys of groups, aggregates. */
  readonly replaced: ReadonlyMap<string, Written>;
  /** Puts an aggregate into a column of its own; null where none may stand. */
  readonly aggregate: ((node: SyntaxNode) => Written) | null;
  /** Runs a CALL before the clause, whose columns are there then; null where none can be run. */
  readonly hoist: ((call: string) => void) | null;
  /** Whether the engine takes a pattern comprehension here as it stands. */
  readonly comprehensions: 'inline' | 'hoist';
  /** Whether only the number of a comprehension's items is asked for. */
  readonly isCounted: boolean;
  /** Variables of loops, which are not there before the clause. */
  readonly loops: ReadonlySet<string>;
  /** Whether the value only decides, so that a pattern may stand for whether it is there. */
  readonly isCondition: boolean;
}

export function nameOf({ tree }: Scope, node: SyntaxNode): string {
  return unquoteName(textOf(tree, node));
}

/** With one more variable, which gets a name of its own. */
export function declare(
  scope: Scope,
  name: string,
  type: ValueType,
): { readonly scope: Scope; readonly variable: Variable } {
  const variable = { name: scope.names.declare(name), type };
  return { variable, scope: withVariable(scope, name, variable) };
}

export function withVariable(scope: Scope, name: string, variable: Variable): Scope {
  return { ...scope, variables: new Map([...scope.variables, [name, variable]]) };
}

/** The variable that a node names; refuses where there is none. */
export function findVariable(scope: Scope, node: SyntaxNode): Variable {
  const name = nameOf(scope, node);
  return scope.variables.get(name) ?? invalid(node, `There is no variable ${name} here`);
}

/** Inside a loop over a list, whose variable hides what had its name. */
export function inLoop(scope: Scope, name: string): Scope {
  const replaced = new Map(
    [...scope.replaced].filter(([text]) => text !== name && !text.startsWith(`${name}.`)),
  );
  const loops = new Set([...scope.loops, name]);
  return { ...scope, replaced, loops, isCondition: false, aggregate: null };
}

/** Its words without space, to find the same expression again. */
export function toKey({ tree }: Pick<Scope, 'tree'>, node: SyntaxNode): string {
  return textOf(tree, node).replaceAll(/\s+/g, ' ');
}
