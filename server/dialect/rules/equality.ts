import type { SyntaxPart } from '../../guard/syntax-tree.ts';
import { FAIL, bind, choose, isListed, isNull, isText } from '../primitives.ts';
import { notSupported } from '../refusal.ts';
import type { Scope } from '../scope.ts';
import {
  ANY,
  BOOLEAN,
  FOREIGN,
  isNullOnly,
  isNumber,
  isOnly,
  itemOf,
  mayBe,
  notNull,
  nullLike,
  orNull,
} from '../types/value-type.ts';
import type { ValueType } from '../types/value-type.ts';
import { inBrackets, written } from '../written.ts';
import type { Written } from '../written.ts';

/**
 * Whether two values are equal. The engine takes `'1'` for 1 and gives true or false where a null
 * within lists and maps leaves it open; so where types may meet that way they are asked for.
 */
export function writeEquals(
  scope: Scope,
  part: SyntaxPart,
  [left, right]: readonly [Written, Written],
): Written {
  const type = nullLike(BOOLEAN, left.type, right.type);
  if (isNullOnly(left.type) || isNullOnly(right.type)) return written('null', type, true);
  const kinship = compareKinds(left.type, right.type);
  if (kinship === 'never') {
    const isUnknown = [isNull(left), isNull(right)].filter((test) => test !== 'false');
    return isUnknown.length === 0
      ? written('false', BOOLEAN, true)
      : choose([[isUnknown.join(' OR '), 'null']], 'false', type);
  }
  if (kinship !== 'plain') {
    const parts = writePartsEqual(scope, part, [left, right]);
    if (parts !== null) return parts;
  }
  if (kinship === 'open') {
    return notSupported(
      part,
      'comparing lists or maps that may hold nulls, or values of many kinds',
    );
  }
  const plain = (one: Written, other: Written) => `${one.text} = ${other.text}`;
  if (kinship === 'plain') return inBrackets(plain(left, right), type);
  return bind(scope, [left, right], (one, other) => {
    const same = `${isText(one)} = ${isText(other)}`;
    const branches: [string, string][] = [
      [isNull(one), 'null'],
      [isNull(other), 'null'],
    ];
    if (kinship === 'nullable lists') {
      const holdsNull = (list: Written) => {
        const item = scope.names.declare('v');
        return `any(${item} IN ${list.text} WHERE ${item} IS NULL)`;
      };
      branches.push([`${holdsNull(one)} OR ${holdsNull(other)}`, FAIL]);
      return choose(branches, `(${plain(one, other)})`, type);
    }
    if (kinship === 'mixed lists') {
      // Their first items tell of which kind all are.
      const [head, otherHead] = [one, other].map((list) => isText(toHead(list)));
      const equal = `(CASE WHEN ${head} = ${otherHead} THEN ${plain(one, other)} ELSE false END)`;
      branches.push([`${isListed(one)} AND ${isListed(other)}`, equal]);
    }
    branches.push([same, `(${plain(one, other)})`]);
    return choose(branches, 'false', type);
  });
}

/** Lists and maps that stand in the query, part by part: null where that decides. */
function writePartsEqual(
  scope: Scope,
  part: SyntaxPart,
  [left, right]: readonly [Written, Written],
): Written | null {
  const pairs = pairItems(left, right) ?? pairFields(left, right);
  if (pairs === null) return null;
  if (pairs === 'differ') return written('false', BOOLEAN, true);
  const each = pairs.map((pair) => writeEquals(scope, part, pair));
  if (each.length === 0) return written('true', BOOLEAN, true);
  const type = nullLike(BOOLEAN, ...each.map((equals) => equals.type));
  return inBrackets(each.map(({ text }) => text).join(' AND '), type);
}

type Pairs = readonly (readonly [Written, Written])[] | 'differ' | null;

function pairItems({ items }: Written, { items: others }: Written): Pairs {
  if (items === undefined || others === undefined) return null;
  if (items.length !== others.length) return 'differ';
  return items.flatMap((item, index) => {
    const other = others[index];
    return other === undefined ? [] : [[item, other] as const];
  });
}

function pairFields({ fields }: Written, { fields: others }: Written): Pairs {
  if (fields === undefined || others === undefined) return null;
  if (fields.size !== others.size) return 'differ';
  const pairs: (readonly [Written, Written])[] = [];
  for (const [key, value] of fields) {
    const other = others.get(key);
    if (other === undefined) return 'differ';
    pairs.push([value, other]);
  }
  return pairs;
}

export function writeNotEquals(
  scope: Scope,
  part: SyntaxPart,
  operands: readonly [Written, Written],
): Written {
  const equals = writeEquals(scope, part, operands);
  return inBrackets(`NOT ${equals.text}`, equals.type);
}

/**
 * `plain`: the engine's own answer is right. `mixed`: right once text is told from numbers.
 * `mixed lists`: likewise, but for two lists. `open`: it may be wrong.
 */
type Kinship = 'plain' | 'mixed' | 'mixed lists' | 'nullable lists' | 'never' | 'open';

function compareKinds(left: ValueType, right: ValueType): Kinship {
  const mixes = mayMix(left, right);
  // What the model says of a property is asked of the property all the same.
  const maybeDate = mayBe(left, 'date', 'duration') || mayBe(right, 'date', 'duration');
  if (maybeDate && (isAnything(left) || isAnything(right))) return 'open';
  if (!mixes && !haveCommonKind(left, right)) return 'never';
  if (isNumberBesideElement(left, right) || isNumberBesideElement(right, left)) return 'open';
  if (mayBe(left, 'map') && mayBe(right, 'map') && !areMapsPlain(left, right)) return 'open';
  if (mayBe(left, 'list') && mayBe(right, 'list') && !areListsPlain(left, right)) {
    if (isUniform(itemOf(left)) && isUniform(itemOf(right))) return 'mixed lists';
    const bare = [left, right].map((list) => notNull(itemOf(list)));
    const areLists = isOnly(left, 'list') && isOnly(right, 'list');
    const [one = ANY, other = ANY] = bare;
    const isOpen = !areLists || !isUniform(one) || !isUniform(other) || mayMix(one, other);
    return isOpen ? 'open' : 'nullable lists';
  }
  return mixes ? 'mixed' : 'plain';
}

export function toHead({ text, type }: Written): Written {
  return written(`head(${text})`, orNull(itemOf(type)));
}

/** Whether all items of a list are of one kind, and none is null. */
export function isUniform(item: ValueType): boolean {
  if (mayBe(item, 'null')) return false;
  const isOfProperty = item === FOREIGN.item;
  return isOfProperty || isNumber(item) || isOnly(item, 'string') || isOnly(item, 'boolean');
}

function haveCommonKind(left: ValueType, right: ValueType): boolean {
  const common = [...left.kinds].filter((kind) => kind !== 'null' && right.kinds.has(kind));
  const areNumbers = mayBe(left, 'integer', 'float') && mayBe(right, 'integer', 'float');
  return common.length > 0 || areNumbers;
}

/** Of a map whose entries are not known. */
function isAnything(type: ValueType): boolean {
  return mayBe(type, 'map') && mayBe(type, 'path');
}

/** To the engine a node is its number. */
function isNumberBesideElement(left: ValueType, right: ValueType): boolean {
  return mayBe(left, 'integer', 'float') && mayBe(right, 'node', 'relationship');
}

/** Whether one may be text where the other is a number. */
function mayMix(left: ValueType, right: ValueType): boolean {
  return (
    (mayBe(left, 'string') && mayBe(right, 'integer', 'float')) ||
    (mayBe(right, 'string') && mayBe(left, 'integer', 'float'))
  );
}

function areListsPlain(left: ValueType, right: ValueType): boolean {
  const [one, other] = [itemOf(left), itemOf(right)];
  // An empty list is equal to an empty one only.
  if (one.kinds.size === 0 || other.kinds.size === 0) return true;
  if (mayBe(one, 'null') || mayBe(other, 'null')) return false;
  return isPlainEquality(one, other);
}

function areMapsPlain(left: ValueType, right: ValueType): boolean {
  if (left.entries === null || right.entries === null) return false;
  for (const key of new Set([...left.entries.keys(), ...right.entries.keys()])) {
    const [one = ANY, other = ANY] = [left.entries.get(key), right.entries.get(key)];
    if (mayBe(one, 'null') || mayBe(other, 'null')) return false;
    if (!isPlainEquality(one, other)) return false;
  }
  return true;
}

/** Whether `=` between these may be written as it is, as in `(n {name: $name})`. */
export function isPlainEquality(left: ValueType, right: ValueType): boolean {
  return compareKinds(left, right) === 'plain';
}
