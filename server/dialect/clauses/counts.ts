import { toDottedName } from '../../guard/dotted-name.ts';
import { textOf } from '../../guard/syntax-tree.ts';
import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { childrenOf, nodesOf, ruleOf, tokensOf } from '../parts.ts';
import { invalid, notSupported } from '../refusal.ts';
import { parameterName } from '../rules/literals.ts';
import type { Scope } from '../scope.ts';

/** `SKIP 1 + 2`: worked out, since the engine takes only a number. */
export function writeCount(part: SyntaxNode, scope: Scope): number {
  const [expression] = nodesOf(part);
  if (expression === undefined) throw new Error('A number of rows is given.');
  const value = work(expression, scope);
  if (!Number.isInteger(value) || value < 0) {
    return invalid(expression, 'A number of rows is a whole number, 0 or more');
  }
  return value;
}

const FUNCTIONS: Readonly<Record<string, (value: number) => number>> = {
  tointeger: Math.trunc,
  ceil: Math.ceil,
  floor: Math.floor,
  round: (value) => Math.floor(value + 0.5),
  abs: Math.abs,
};

function work(node: SyntaxNode, scope: Scope): number {
  const text = textOf(scope.tree, node);
  const rule = ruleOf(node);
  switch (rule) {
    case 'numberLiteral':
      return readNumber(text);
    case 'parameter':
    case 'parameterName': {
      const value = scope.parameters[parameterName(text)];
      return typeof value === 'number'
        ? value
        : invalid(node, 'A number of rows is a whole number, 0 or more');
    }
    case 'parenthesizedExpression':
      return work(nodesOf(node)[0] ?? node, scope);
    case 'expression5':
    case 'expression6':
      return join(node, scope);
    case 'functionInvocation': {
      const [name] = childrenOf(node, 'functionName');
      const [argument] = childrenOf(node, 'functionArgument');
      const apply = FUNCTIONS[name === undefined ? '' : toDottedName(name).toLowerCase()];
      const text = apply === FUNCTIONS['tointeger'] ? readGivenText(argument, scope) : null;
      if (text !== null) return text;
      if (apply !== undefined && argument !== undefined) return apply(work(argument, scope));
      return refuse(node);
    }
    default:
      return rule === 'variable'
        ? invalid(node, 'A number of rows cannot depend on a variable')
        : refuse(node);
  }
}

/** `toInteger($limit)` of a text with a whole number. */
function readGivenText(node: SyntaxNode | undefined, scope: Scope): number | null {
  if (node === undefined || !ruleOf(node).startsWith('parameter')) return null;
  const value = scope.parameters[parameterName(textOf(scope.tree, node))];
  return typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : null;
}

function refuse(node: SyntaxNode): never {
  return notSupported(node, 'a number of rows that is worked out in this way');
}

function readNumber(text: string): number {
  const value = Number(text.replaceAll(/[\s_]/g, '').toLowerCase());
  // A float is no number of rows, also when it is a whole one.
  const isWhole = /^-?\s*(?:\d|0x|0o)[\da-f_]*$/i.test(text.trim()) && !/[.e]\d/i.test(text);
  return isWhole ? value : Number.isInteger(value) ? value + 0.5 : value;
}

function join(node: SyntaxNode, scope: Scope): number {
  const signs = tokensOf(node);
  const values = nodesOf(node).map((operand) => work(operand, scope));
  return values.reduce((left, right, index) => {
    const sign = signs[index - 1]?.text;
    switch (sign) {
      case '+':
        return left + right;
      case '-':
        return left - right;
      case '*':
        return left * right;
      case '%':
        return left % right;
      case '/': {
        const areWhole = Number.isInteger(left) && Number.isInteger(right);
        return areWhole ? Math.trunc(left / right) : left / right;
      }
      default:
        return refuse(node);
    }
  });
}
