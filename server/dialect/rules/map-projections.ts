import { textOf, unquoteName } from '../../guard/syntax-tree.ts';
import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { quoteName } from '../names.ts';
import { childOf, childrenOf, hasToken, nodesOf } from '../parts.ts';
import { choose, isNull } from '../primitives.ts';
import { invalid, notSupported } from '../refusal.ts';
import { findVariable, nameOf } from '../scope.ts';
import type { Scope } from '../scope.ts';
import { MAP, isNullOnly, isOnly, mapOf, mayBe, nullLike } from '../types/value-type.ts';
import type { ValueType } from '../types/value-type.ts';
import { written } from '../written.ts';
import type { Written } from '../written.ts';
import type { WriteExpression, Writer } from '../writer.ts';
import { writeProperty } from './accesses.ts';

type Entry = { readonly text: string; readonly type: ValueType };

/** `n {.*, .name, key: value, other}`; null where n is, which the engine leaves to its entries. */
export const writeMapProjection: Writer = (node, scope, write) => {
  const inner = { ...scope, isCondition: false };
  const [subjectNode] = nodesOf(node);
  if (subjectNode === undefined) throw new Error('A projection is of something.');
  const subject = write(subjectNode, inner);
  if (isNullOnly(subject.type)) return written('null', subject.type, true);
  if (!mayBe(subject.type, 'node', 'relationship', 'map')) {
    return invalid(node, 'Only of nodes, relationships and maps there are projections');
  }
  if (!isOnly(subject.type, 'node', 'relationship', 'map')) {
    return notSupported(node, 'a projection of what may be no node, relationship or map');
  }
  const elements = childrenOf(node, 'mapProjectionElement');
  const entries = new Map<string, Entry>();
  const all = elements.filter((element) => hasToken(element, 'TIMES'));
  for (const element of elements) {
    if (hasToken(element, 'TIMES')) continue;
    const [key, entry] = toEntry(inner, element, { subject, write });
    entries.set(key, entry);
  }
  const texts = [...entries].map(([key, { text }]) => {
    const quoted = quoteName(key) ?? notSupported(node, 'such a key of a map');
    return `${quoted}: ${text}`;
  });
  const types = new Map([...entries].map(([key, { type }]) => [key, type] as const));
  const type = nullLike(all.length > 0 ? MAP : mapOf(types), subject.type);
  const map =
    all.length > 0 ? `${subject.text} {${['.*', ...texts].join(', ')}}` : `{${texts.join(', ')}}`;
  return choose([[isNull(subject), 'null']], map, type);
};

function toEntry(
  scope: Scope,
  element: SyntaxNode,
  { subject, write }: { readonly subject: Written; readonly write: WriteExpression },
): readonly [string, Entry] {
  if (element.rules.includes('property')) {
    const key = childOf(element, 'propertyKeyName') ?? element;
    const name = unquoteName(textOf(scope.tree, key).replace(/^\./, '').trim());
    return [name, writeProperty(element, subject, name)];
  }
  if (element.rules.includes('variable')) {
    const { name, type } = findVariable(scope, element);
    return [nameOf(scope, element), { text: name, type }];
  }
  const [key, value] = nodesOf(element);
  if (key === undefined || value === undefined) throw new Error('An entry has a key and a value.');
  return [nameOf(scope, key), write(value, scope)];
}
