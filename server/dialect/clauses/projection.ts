import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { childrenOf, findOutermost, hasToken, ruleOf } from '../parts.ts';
import { writeCondition } from '../rules/booleans.ts';
import { nameOf, toKey } from '../scope.ts';
import type { Scope, Variable } from '../scope.ts';
import { written } from '../written.ts';
import type { Written } from '../written.ts';
import { writeCount } from './counts.ts';
import { createGrouping } from './grouping.ts';
import type { Grouping } from './grouping.ts';
import { readItems } from './items.ts';
import type { Item } from './items.ts';
import { writeOrderKeys } from './order.ts';
import type { OrderKey } from './order.ts';
import { allNames, createHoist } from './progress.ts';
import type { Progress } from './progress.ts';

/**
 * WITH and RETURN. Every column gets a name of its own; aggregates, and what is sorted by and not
 * returned, come in columns before.
 */
export function writeProjection(clause: SyntaxNode, progress: Progress): Progress {
  const { calls, hoist } = createHoist();
  const before: Scope = { ...progress.scope, hoist, comprehensions: 'inline', isCondition: false };
  const items = readItems(clause, progress.scope);
  const isGrouped = items.some(({ isAggregate }) => isAggregate);
  const grouping = isGrouped ? createGrouping(items, before) : null;
  const columns = items.map((item) => writeItem(item, before, grouping));
  const isDistinct = findOutermost(clause, 'returnBody').some((body) => hasToken(body, 'DISTINCT'));
  const after = toScopeAfter({ before, items, columns, grouping, isDistinct });
  const order = writeOrderKeys(clause, after.forOrder);
  const filter = writeFilter(clause, after.forOrder);
  const lines = arrange({
    word: clause.rules.includes('withClause') ? 'WITH' : 'RETURN',
    isDistinct,
    grouping,
    columns,
    // Of a row that is one of many alike nothing is known but its columns.
    older: isDistinct ? [] : (grouping?.names() ?? allNames(before)),
    order,
    limits: writeLimits(clause, before),
    filter,
  });
  return {
    scope: { ...progress.scope, variables: after.variables },
    lines: [...progress.lines, ...calls, ...lines],
    columns: columns.map(({ title, variable }) => ({ title, ...variable })),
  };
}

interface WrittenItem {
  readonly title: string;
  /** What makes the column, or just its name where it is there already. */
  readonly text: string;
  readonly variable: Variable;
  readonly item: Item;
}

function writeItem(item: Item, before: Scope, grouping: Grouping | null): WrittenItem {
  const { title, node } = item;
  const key = grouping?.keys.get(title);
  if (key !== undefined) return { title, text: key.name, variable: key, item };
  if (node === null) {
    const variable = before.variables.get(title);
    if (variable === undefined) throw new Error('* brings what is there.');
    return { title, text: variable.name, variable, item };
  }
  const value = before.language.write(node, grouping === null ? before : grouping.scope);
  const isItself = ruleOf(node) === 'variable' && nameOf(before, node) === title;
  const name = isItself ? value.text : before.names.declare(title);
  const text = isItself ? name : `${value.text} AS ${name}`;
  return { title, text, variable: { name, type: value.type }, item };
}

interface After {
  readonly variables: ReadonlyMap<string, Variable>;
  /** What ORDER BY and WHERE see. */
  readonly forOrder: Scope;
}

/** What is there after the clause; its ORDER BY and WHERE may see more. */
function toScopeAfter(given: {
  readonly before: Scope;
  readonly items: readonly Item[];
  readonly columns: readonly WrittenItem[];
  readonly grouping: Grouping | null;
  readonly isDistinct: boolean;
}): After {
  const { before, columns, grouping, isDistinct } = given;
  const variables = new Map(columns.map(({ title, variable }) => [title, variable] as const));
  // The same words as those of a column mean the column.
  const isClosed = grouping !== null || isDistinct;
  const replaced = new Map<string, Written>();
  for (const { item, variable } of columns) {
    if (item.node === null || (!isClosed && ruleOf(item.node) === 'variable')) continue;
    replaced.set(toKey(before, item.node), written(variable.name, variable.type, true));
  }
  if (!isClosed) {
    const all = new Map([...before.variables, ...variables]);
    return { variables, forOrder: { ...before, variables: all, replaced } };
  }
  const base = isDistinct ? { ...before, aggregate: null } : (grouping?.scope ?? before);
  const aggregate = isDistinct ? null : (grouping?.knownAggregate ?? null);
  const seen = isDistinct ? variables : new Map([...base.variables, ...variables]);
  const forOrder = { ...base, variables: seen, replaced, hoist: null, aggregate };
  return { variables, forOrder };
}

function writeFilter(clause: SyntaxNode, scope: Scope): string {
  const [where] = childrenOf(clause, 'whereClause');
  const [condition] = where === undefined ? [] : childrenOf(where, 'expression');
  if (condition === undefined) return '';
  const inner: Scope = { ...scope, hoist: null, comprehensions: 'hoist' };
  return ` WHERE ${writeCondition(condition, inner, scope.language.write).text}`;
}

function writeLimits(clause: SyntaxNode, scope: Scope): string {
  const part = (rule: string, word: string) => {
    const [found] = findOutermost(clause, rule);
    return found === undefined ? '' : ` ${word} ${writeCount(found, scope)}`;
  };
  return part('skip', 'SKIP') + part('limit', 'LIMIT');
}

interface Arrangement {
  readonly word: 'WITH' | 'RETURN';
  readonly isDistinct: boolean;
  readonly grouping: Grouping | null;
  readonly columns: readonly WrittenItem[];
  /** Names from before that the order and the condition may ask for. */
  readonly older: readonly string[];
  readonly order: readonly OrderKey[];
  readonly limits: string;
  readonly filter: string;
}

/** The clauses that one clause becomes: what is only sorted or asked by has columns for a while. */
function arrange(given: Arrangement): string[] {
  const { word, isDistinct, grouping, columns, order, limits, filter } = given;
  const names = [...new Set(columns.map(({ variable }) => variable.name))];
  const texts = [...new Set(columns.map(({ text }) => text))];
  const asked = [...order.map(({ text }) => text), filter].join(' ');
  const carried = given.older.filter((name) => !names.includes(name) && hasWord(asked, name));
  const made = order.flatMap(({ text, name }) => (text === name ? [] : [`${text} AS ${name}`]));
  const keys = order.map(({ name, direction }) => `${name}${direction}`).join(', ');
  const tail = `${keys === '' ? '' : ` ORDER BY ${keys}`}${limits}${filter}`;
  const distinct = isDistinct ? 'DISTINCT ' : '';
  const sorted = grouping?.sorted() ?? null;
  const lines =
    sorted === null ? [] : [`WITH *, ${sorted} ORDER BY ${sorted.split(' AS ').at(-1)}`];
  if (grouping !== null) lines.push(`WITH ${grouping.columns.join(', ')}`);
  if (made.length === 0 && carried.length === 0) {
    return [...lines, `${word} ${distinct}${texts.join(', ')}${tail}`];
  }
  if (made.length === 0) {
    lines.push(`WITH ${distinct}${[...texts, ...carried].join(', ')}${tail}`);
  } else {
    lines.push(`WITH ${distinct}${[...texts, ...carried].join(', ')}`);
    lines.push(`WITH ${[...names, ...carried, ...made].join(', ')}${tail}`);
  }
  return [...lines, `${word} ${names.join(', ')}`];
}

function hasWord(text: string, name: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(text);
}
