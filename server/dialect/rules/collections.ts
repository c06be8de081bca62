import { textOf, unquoteName } from '../../guard/syntax-tree.ts';
import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { quoteName } from '../names.ts';
import { childrenOf, nodesOf } from '../parts.ts';
import { notSupported } from '../refusal.ts';
import { listOfPlaces, mapOf } from '../types/value-type.ts';
import type { ValueType } from '../types/value-type.ts';
import { written } from '../written.ts';
import type { Written } from '../written.ts';
import type { Writer } from '../writer.ts';

export const writeList: Writer = (node, scope, write) => {
  const inner = { ...scope, isCondition: false };
  const items = childrenOf(node, 'expression').map((item) => write(item, inner));
  const type = listOfPlaces(items.map((item) => item.type));
  const isSimple = items.length < 4 && items.every((item) => item.isSimple);
  return { ...written(`[${items.map(({ text }) => text).join(', ')}]`, type, isSimple), items };
};

export const writeMap: Writer = (node, scope, write) => {
  const inner = { ...scope, isCondition: false };
  const parts = nodesOf(node);
  const entries = new Map<string, Written>();
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const [key, value] = [parts[index], parts[index + 1]];
    if (key === undefined || value === undefined) break;
    entries.set(unquoteName(textOf(scope.tree, key)), write(value, inner));
  }
  return { ...toMap(node, entries), fields: entries };
};

/** `{a: 1, b: 2}`; of two entries under one key the last counts. */
export function toMap(
  node: SyntaxNode,
  entries: ReadonlyMap<string, { readonly text: string; readonly type: ValueType }>,
) {
  checkKeys(node, [...entries.keys()]);
  const texts = [...entries].map(([key, { text }]) => {
    const quoted = quoteName(key) ?? notSupported(node, 'such a key of a map');
    return `${quoted}: ${text}`;
  });
  const types = new Map([...entries].map(([key, { type }]) => [key, type] as const));
  return written(`{${texts.join(', ')}}`, mapOf(types));
}

/** The engine hands out nodes, relationships and paths as maps with such keys. */
function checkKeys(node: SyntaxNode, keys: readonly string[]): void {
  const has = (key: string) => keys.includes(key);
  const isLikeNode = has('_labels') && has('_id');
  const isLikeRelationship = has('_type') && has('_source');
  const isLikePath = has('nodes') && has('edges') && keys.length === 2;
  if (isLikeNode || isLikeRelationship || isLikePath) {
    notSupported(node, `a map with the keys ${keys.join(' and ')}`);
  }
}
