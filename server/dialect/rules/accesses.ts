import { unquoteName, textOf } from '../../guard/syntax-tree.ts';
import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { quoteName } from '../names.ts';
import { after, childOf, hasToken, nodesOf, ruleOf } from '../parts.ts';
import { FAIL, bind, choose } from '../primitives.ts';
import { invalid, notSupported } from '../refusal.ts';
import type { Scope } from '../scope.ts';
import { toPropertyType } from '../types/property-types.ts';
import {
  ANY,
  FOREIGN,
  NULL,
  either,
  isNullOnly,
  isOnly,
  itemOf,
  mayBe,
  nullLike,
  orNull,
} from '../types/value-type.ts';
import type { ValueType } from '../types/value-type.ts';
import { written } from '../written.ts';
import type { Written } from '../written.ts';
import type { WriteExpression, Writer } from '../writer.ts';
import { readString } from './literals.ts';
import { writeMomentPart } from './moment-parts.ts';
import { writeSlice } from './slices.ts';

/** `a.b[1][2..3]`, one after the other. */
export const writeAccesses: Writer = (node, scope, write) => {
  const inner = { ...scope, isCondition: false };
  const [base, ...steps] = nodesOf(node);
  if (base === undefined) throw new Error('An access is of something.');
  return steps.reduce(
    (value, step) => writeStep(inner, step, { value, write }),
    write(base, inner),
  );
};

function writeStep(
  scope: Scope,
  step: SyntaxNode,
  { value, write }: { readonly value: Written; readonly write: WriteExpression },
): Written {
  if (hasToken(step, 'DOTDOT')) {
    const from = after(step, 'LBRACKET');
    const to = after(step, 'DOTDOT');
    return writeSlice(scope, step, {
      list: value,
      from: from === undefined ? null : write(from, scope),
      to: to === undefined ? null : write(to, scope),
    });
  }
  if (hasToken(step, 'LBRACKET')) {
    const [index] = nodesOf(step);
    if (index === undefined) throw new Error('Brackets hold an index.');
    return writeIndex(scope, step, { value, index, write });
  }
  if (ruleOf(step) === 'labelExpression') return notSupported(step, 'labels here');
  const key = childOf(step, 'propertyKeyName') ?? step;
  const name = unquoteName(textOf(scope.tree, key).replace(/^\./, '').trim());
  const isMoment = mayBe(value.type, 'date', 'duration');
  return isMoment
    ? writeMomentPart(scope, step, { value, name })
    : writeProperty(step, value, name);
}

/** What the engine keeps beside the properties under such names is no property. */
const INTERNAL = new Set(['_id', '_labels', '_type', '_source', '_target']);

export function writeProperty(node: SyntaxNode, value: Written, name: string): Written {
  const { type } = value;
  if (isNullOnly(type)) return written('null', NULL, true);
  if (!mayBe(type, 'node', 'relationship', 'map')) {
    return type.isForeign
      ? notSupported(node, 'a property of a property')
      : invalid(node, `Only nodes, relationships and maps have properties such as ${name}`);
  }
  if (!isOnly(type, 'node', 'relationship', 'map')) {
    return notSupported(node, `the property ${name} of what may be no node, relationship or map`);
  }
  const quoted = quoteName(name);
  if (quoted === null || INTERNAL.has(name)) return written('null', NULL, true);
  const isSimple = value.isSimple && value.text.length < 60;
  return written(`${value.text}.${quoted}`, toEntryType(type, name), isSimple);
}

function toEntryType(type: ValueType, name: string): ValueType {
  const isElement = mayBe(type, 'node', 'relationship');
  const ofElement = isElement ? toPropertyType(type, name) : null;
  const ofMap = !mayBe(type, 'map')
    ? null
    : type.entries === null
      ? ANY
      : (type.entries.get(name) ?? NULL);
  const found =
    ofElement === null ? (ofMap ?? NULL) : ofMap === null ? ofElement : either(ofElement, ofMap);
  return nullLike(found, type);
}

/** `list[2]`, `map['key']`, `node['key']` */
function writeIndex(
  scope: Scope,
  step: SyntaxNode,
  {
    value,
    index,
    write,
  }: { readonly value: Written; readonly index: SyntaxNode; readonly write: WriteExpression },
): Written {
  const at = write(index, scope);
  if (isNullOnly(value.type) || isNullOnly(at.type)) return written('null', NULL, true);
  const ofList = mayBe(value.type, 'list') && mayBe(at.type, 'integer');
  const ofMap = mayBe(value.type, 'map', 'node', 'relationship') && mayBe(at.type, 'string');
  if (!ofList && !ofMap) return invalid(step, 'A list has numbers for its items, a map has texts');
  if (ruleOf(index) === 'stringLiteral' && isOnly(value.type, 'node', 'relationship', 'map')) {
    return writeProperty(step, value, readString(textOf(scope.tree, index)));
  }
  if (isOnly(value.type, 'list') && isOnly(at.type, 'integer')) {
    const place = /^\d+$/.test(at.text) ? value.type.places?.[Number(at.text)] : undefined;
    const type = place === undefined ? orNull(itemOf(value.type)) : nullLike(place, value.type);
    return written(`${value.text}[${at.text}]`, type);
  }
  if (value.type.isForeign && isOnly(at.type, 'integer')) {
    return written(`${value.text}[${at.text}]`, orNull(FOREIGN));
  }
  if (isOnly(value.type, 'map', 'node', 'relationship') && isOnly(at.type, 'string')) {
    return written(`${value.text}[${at.text}]`, toAnyEntry(value.type));
  }
  if (isOnly(value.type, 'list') && (at.type.isForeign || mayBe(at.type, 'integer'))) {
    return bind(scope, [at], (bound) => {
      const fits = `${bound.text} IS NULL OR (${bound.text} - 0) IS NOT NULL`;
      const item = `${value.text}[${bound.text}]`;
      return at.type.isForeign || !mayBe(at.type, 'float')
        ? choose([[fits, item]], FAIL, orNull(itemOf(value.type)))
        : notSupported(step, 'an index that may be no whole number');
    });
  }
  return notSupported(step, 'an index where it cannot be told what it is of');
}

function toAnyEntry(type: ValueType): ValueType {
  if (mayBe(type, 'node', 'relationship')) return mayBe(type, 'map') ? ANY : FOREIGN;
  if (type.entries === null) return ANY;
  return orNull([...type.entries.values()].reduce(either, NULL));
}
