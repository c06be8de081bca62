import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { after, nodesOf, tokensOf } from '../parts.ts';
import { bind, choose, isNull } from '../primitives.ts';
import { declare, inLoop, nameOf } from '../scope.ts';
import type { Scope } from '../scope.ts';
import { BOOLEAN, either, itemOf, listOf, mayBe, nullLike } from '../types/value-type.ts';
import { inBrackets, written } from '../written.ts';
import type { Written } from '../written.ts';
import type { WriteExpression, Writer } from '../writer.ts';
import { writeCondition } from './booleans.ts';
import { toList } from './list-operands.ts';

interface Loop {
  readonly list: Written;
  /** In the engine's text. */
  readonly item: string;
  readonly scope: Scope;
}

function openLoop(node: SyntaxNode, scope: Scope, write: WriteExpression): Loop {
  const [nameNode] = nodesOf(node);
  const source = after(node, 'IN');
  if (nameNode === undefined || source === undefined) throw new Error('A loop is over a list.');
  const outer = { ...scope, isCondition: false };
  const list = toList(outer, source, write(source, outer));
  const name = nameOf(scope, nameNode);
  const { scope: inner, variable } = declare(outer, name, itemOf(list.type));
  return { list, item: variable.name, scope: inLoop(inner, name) };
}

/** `[x IN list WHERE condition | result]` */
export const writeComprehension: Writer = (node, scope, write) => {
  const { list, item, scope: inner } = openLoop(node, scope, write);
  const conditionNode = after(node, 'WHERE');
  const resultNode = after(node, 'BAR');
  const filter =
    conditionNode === undefined ? '' : ` WHERE ${writeCondition(conditionNode, inner, write).text}`;
  const result = resultNode === undefined ? null : write(resultNode, inner);
  const type = nullLike(listOf(result?.type ?? itemOf(list.type)), list.type);
  return written(`[${item} IN ${list.text}${filter} | ${result?.text ?? item}]`, type);
};

/** `all`, `any`, `none` and `single`: the engine takes an unknown answer of an item for false. */
export const writeQuantifier: Writer = (node, scope, write) => {
  const { list, item, scope: inner } = openLoop(node, scope, write);
  const conditionNode = after(node, 'WHERE');
  if (conditionNode === undefined) throw new Error('The grammar asks for a condition.');
  const word = tokensOf(node)[0]?.text.toLowerCase() ?? '';
  const condition = writeCondition(conditionNode, inner, write);
  const type = nullLike(BOOLEAN, list.type, condition.type);
  if (!mayBe(list.type, 'null') && !mayBe(condition.type, 'null')) {
    return inBrackets(`${word}(${item} IN ${list.text} WHERE ${condition.text})`, type);
  }
  return bind(scope, [list], (bound) => {
    const among = (test: string) => `any(${item} IN ${bound.text} WHERE ${test})`;
    const count = (test: string) => `size([${item} IN ${bound.text} WHERE ${test} | 1])`;
    const isTrue = condition.text;
    const isOpen = mayBe(condition.type, 'null') ? `(${condition.text} IS NULL)` : 'false';
    const unknown: [string, string] = [isOpen === 'false' ? isOpen : among(isOpen), 'null'];
    const nothing: [string, string] = [isNull(bound), 'null'];
    switch (word) {
      case 'any':
        return choose([nothing, [among(isTrue), 'true'], unknown], 'false', type);
      case 'none':
        return choose([nothing, [among(isTrue), 'false'], unknown], 'true', type);
      case 'all':
        return choose([nothing, [among(`NOT ${isTrue}`), 'false'], unknown], 'true', type);
      default:
        return choose(
          [nothing, [`${count(isTrue)} > 1`, 'false'], unknown],
          `${count(isTrue)} = 1`,
          type,
        );
    }
  });
};

/** `reduce(sum = start, x IN list | result)` */
export const writeReduce: Writer = (node, scope, write) => {
  const [sumNode, startNode, itemNode, sourceNode, bodyNode] = nodesOf(node);
  if (!sumNode || !startNode || !itemNode || !sourceNode || !bodyNode) {
    throw new Error('The grammar gives reduce its five parts.');
  }
  const outer = { ...scope, isCondition: false };
  const start = write(startNode, outer);
  const list = toList(outer, sourceNode, write(sourceNode, outer));
  const [sumName, itemName] = [nameOf(scope, sumNode), nameOf(scope, itemNode)];
  const step = (sumType: Written['type']) => {
    const sum = declare(outer, sumName, sumType);
    const item = declare(sum.scope, itemName, itemOf(list.type));
    const body = write(bodyNode, inLoop(inLoop(item.scope, sumName), itemName));
    return { sum: sum.variable.name, item: item.variable.name, body };
  };
  // What the sum may be is what it begins as, and what a round makes of that.
  const once = either(start.type, step(start.type).body.type);
  const twice = either(once, step(once).body.type);
  const { sum, item, body } = step(twice);
  const type = nullLike(either(twice, body.type), list.type);
  return written(`reduce(${sum} = ${start.text}, ${item} IN ${list.text} | ${body.text})`, type);
};
