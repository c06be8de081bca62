import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { AGGREGATES } from '../functions/aggregates.ts';
import type { AggregateColumn } from '../functions/aggregates.ts';
import { childrenOf, findOutermost, hasToken, nodesOf, ruleOf } from '../parts.ts';
import { invalid, notSupported } from '../refusal.ts';
import { functionName } from '../rules/functions.ts';
import { declare, nameOf, toKey } from '../scope.ts';
import type { Scope, Variable } from '../scope.ts';
import { INTEGER } from '../types/value-type.ts';
import { written } from '../written.ts';
import type { Written } from '../written.ts';
import type { Item } from './items.ts';

/** A WITH that groups: keys and aggregates, each in a column of its own. */
export interface Grouping {
  /** `expression AS name` */
  readonly columns: string[];
  /** `expression AS name` by which the rows are sorted before, where an aggregate needs it. */
  readonly sorted: () => string | null;
  /** Where expressions about groups are written: they see keys and may have aggregates. */
  readonly scope: Scope;
  /** As in ORDER BY and WHERE: rows may be counted anew, all else must be there already. */
  readonly knownAggregate: (node: SyntaxNode) => Written;
  /** Of all its columns. */
  readonly names: () => string[];
  /** By title, what the keys are called from here on. */
  readonly keys: ReadonlyMap<string, Variable>;
}

/** Makes the keys of the items that have no aggregate; aggregates come as they are met. */
export function createGrouping(items: readonly Item[], scope: Scope): Grouping {
  const columns: string[] = [];
  const variables = new Map<string, Variable>();
  const keys = new Map<string, Variable>();
  const replaced = new Map<string, Written>();
  for (const { title, node, isAggregate } of items) {
    if (isAggregate) continue;
    const value = node === null ? ofVariable(scope, title) : scope.language.write(node, scope);
    const isItself = node === null || ruleOf(node) === 'variable';
    const name = isItself ? value.text : scope.names.declare(title);
    const variable = { name, type: value.type };
    columns.push(isItself ? name : `${value.text} AS ${name}`);
    keys.set(title, variable);
    if (isItself) variables.set(node === null ? title : nameOf(scope, node), variable);
    else if (isPropertyOnly(node)) {
      replaced.set(toKey(scope, node), written(name, value.type, true));
    }
  }
  const sorting = createSorting();
  const aggregate = createAggregator({ columns, sorting }, scope);
  return {
    columns,
    sorted: sorting.column,
    keys,
    scope: { ...scope, variables, replaced, aggregate, hoist: null },
    knownAggregate: (node) =>
      node.rules.includes('countStar')
        ? aggregate(node)
        : invalid(node, 'Sort and ask by aggregates that are returned'),
    names: () => columns.map((column) => column.split(' AS ').at(-1) ?? column),
  };
}

function ofVariable(scope: Scope, title: string): Written {
  const variable = scope.variables.get(title);
  if (variable === undefined) throw new Error('* brings what is there.');
  return written(variable.name, variable.type, true);
}

/** `a.b`, which may stand beside an aggregate when it is a key. */
function isPropertyOnly(node: SyntaxNode): boolean {
  if (ruleOf(node) !== 'expression2') return false;
  const [base, ...steps] = nodesOf(node);
  return (
    base !== undefined &&
    ruleOf(base) === 'variable' &&
    steps.every((step) => step.rules.includes('property'))
  );
}

interface Sorting {
  readonly note: (node: SyntaxNode, made: AggregateColumn) => AggregateColumn;
  readonly column: () => string | null;
}

/** Rows have one order: another aggregate that shows it, or wants its own, cannot stand beside. */
function createSorting(): Sorting {
  let sortedBy: AggregateColumn['sortedBy'];
  let isCollected = false;
  return {
    note(node, made) {
      const wanted = made.sortedBy;
      if (wanted === undefined) isCollected ||= made.text.startsWith('collect(');
      else if (sortedBy === undefined) sortedBy = wanted;
      const isOther = wanted !== undefined && sortedBy?.text !== wanted.text;
      if (isOther || (isCollected && sortedBy !== undefined)) {
        return notSupported(node, 'percentileDisc() beside collect() or of several values');
      }
      return wanted === undefined || sortedBy === undefined
        ? made
        : { ...made, text: made.text.replace(wanted.name, sortedBy.name) };
    },
    column: () => (sortedBy === undefined ? null : `${sortedBy.text} AS ${sortedBy.name}`),
  };
}

/** Each aggregate is a column, the same one for the same words. */
function createAggregator(
  { columns, sorting }: { readonly columns: string[]; readonly sorting: Sorting },
  scope: Scope,
): (node: SyntaxNode) => Written {
  const known = new Map<string, Written>();
  return (node) => {
    const key = toKey(scope, node);
    const existing = known.get(key);
    if (existing !== undefined) return existing;
    const made = sorting.note(node, writeAggregate(node, scope));
    const { variable } = declare(scope, 'a', made.type);
    columns.push(`${made.text} AS ${variable.name}`);
    const column = written(variable.name, made.type, true);
    const other = made.also === undefined ? '' : scope.names.declare('a');
    if (made.also !== undefined) columns.push(`${made.also} AS ${other}`);
    const result = made.toResult === undefined ? column : made.toResult(column, other);
    known.set(key, result);
    return result;
  };
}

function writeAggregate(node: SyntaxNode, scope: Scope): AggregateColumn {
  if (node.rules.includes('countStar')) return { text: 'count(*)', type: INTEGER };
  const name = functionName(node);
  const rule = AGGREGATES[name];
  if (rule === undefined) throw new Error('It was seen to be an aggregate.');
  const argumentNodes = childrenOf(node, 'functionArgument');
  const random = findOutermost(node, 'functionInvocation').flatMap((call) =>
    nodesOf(call).flatMap((part) => findOutermost(part, 'functionInvocation')),
  );
  if (random.some((call) => functionName(call) === 'rand')) {
    return invalid(node, 'An aggregate cannot be of random numbers');
  }
  const inner: Scope = { ...scope, aggregate: null, isCondition: false };
  const [first, ...others] = argumentNodes.map((argument) => scope.language.write(argument, inner));
  const most = name.startsWith('percentile') ? 2 : 1;
  if (first === undefined || argumentNodes.length !== most) {
    return invalid(node, `${name}() does not take ${argumentNodes.length} arguments`);
  }
  const distinct = hasToken(node, 'DISTINCT') ? 'DISTINCT ' : '';
  return rule([first, ...others], { node, scope: inner, name, argumentNodes, distinct });
}
