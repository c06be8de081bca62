import { ENTITY_LABEL, NARROWER_LABELS, NODE_KINDS } from '../../../graph-data/model/kinds.ts';
import { bind, choose, isNull } from '../primitives.ts';
import { notSupported } from '../refusal.ts';
import { toStringText } from '../rules/literals.ts';
import {
  INTEGER,
  MAP,
  NODE,
  RELATIONSHIP,
  STRING,
  isOnly,
  listOf,
  nullLike,
} from '../types/value-type.ts';
import { inCall, rule, same } from './function-rule.ts';
import type { FunctionRule } from './function-rule.ts';

/** As the model lists them, which is how Neo4j gives them; the engine sorts them by name. */
const LABEL_ORDER = `[${[ENTITY_LABEL, ...NODE_KINDS, ...NARROWER_LABELS].map(toStringText).join(', ')}]`;

const labels = rule([['node']], ([node], { scope }) =>
  bind(scope, [node], (bound) => {
    const [known, other] = [scope.names.declare('l'), scope.names.declare('l')];
    const own = `labels(${bound.text})`;
    const sorted = `([${known} IN ${LABEL_ORDER} WHERE ${known} IN ${own} | ${known}] + [${other} IN ${own} WHERE NOT ${other} IN ${LABEL_ORDER} | ${other}])`;
    // Nearly all are in their order already.
    const branches: [string, string][] = [
      [isNull(bound), 'null'],
      [`head(${own}) = ${toStringText(ENTITY_LABEL)}`, own],
    ];
    return choose(branches, sorted, nullLike(listOf(STRING), bound.type));
  }),
);

/** The engine takes a variable only, so whatever else is given one. */
function ofPath(name: string, item: typeof NODE): FunctionRule {
  return rule([['path']], ([path], { scope }) => {
    const type = nullLike(listOf(item), path.type);
    const isVariable = /^\w+$/.test(path.text);
    return isVariable
      ? inCall(name, path.text, type)
      : bind(scope, [{ ...path, isSimple: false }], (bound) => inCall(name, bound.text, type));
  });
}

const properties = rule([['node', 'relationship', 'map']], ([value]) =>
  isOnly(value.type, 'map') ? value : inCall('properties', value.text, nullLike(MAP, value.type)),
);

const identity: FunctionRule = {
  count: [1, 1],
  write: (_, { node, name }) =>
    notSupported(
      node,
      `${name}() other than in a comparison of two, since its numbers are its own`,
    ),
};

function endOf(name: string): FunctionRule {
  return same([['relationship']], NODE, { engineName: name });
}

export const ELEMENTS: Readonly<Record<string, FunctionRule>> = {
  labels,
  type: same([['relationship']], STRING),
  startNode: endOf('startNode'),
  endNode: endOf('endNode'),
  nodes: ofPath('nodes', NODE),
  relationships: ofPath('relationships', RELATIONSHIP),
  length: same([['path']], INTEGER),
  keys: same([['node', 'relationship', 'map']], listOf(STRING)),
  properties,
  id: identity,
  elementId: identity,
};
