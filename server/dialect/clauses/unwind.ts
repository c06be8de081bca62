import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { nodesOf } from '../parts.ts';
import { bind, choose, isListed, isNull } from '../primitives.ts';
import { invalid } from '../refusal.ts';
import { declare, nameOf } from '../scope.ts';
import type { Scope } from '../scope.ts';
import { either, isOnly, itemOf, listOf, mayBe, notNull } from '../types/value-type.ts';
import type { ValueType } from '../types/value-type.ts';
import type { Written } from '../written.ts';
import { createHoist } from './progress.ts';
import type { Progress } from './progress.ts';

/** `UNWIND list AS x`. What is no list is a list of one, which the engine takes for nothing. */
export function writeUnwindClause(clause: SyntaxNode, progress: Progress): Progress {
  const [source, variable] = nodesOf(clause);
  if (source === undefined || variable === undefined) throw new Error('UNWIND has two parts.');
  const { calls, hoist } = createHoist();
  const scope = { ...progress.scope, hoist };
  const list = toRows(scope, scope.language.write(source, scope));
  const name = nameOf(scope, variable);
  if (scope.variables.has(name)) invalid(variable, `There is a variable ${name} already`);
  const declared = declare(progress.scope, name, itemOf(list.type));
  const text = `UNWIND ${list.text} AS ${declared.variable.name}`;
  return { ...progress, scope: declared.scope, lines: [...progress.lines, ...calls, text] };
}

function toRows(scope: Scope, value: Written): Written {
  const { type } = value;
  if (isOnly(type, 'list')) return value;
  const item: ValueType = notNull({ ...type, kinds: new Set([...type.kinds].filter(isScalar)) });
  if (!mayBe(type, 'list')) {
    return bind(scope, [value], (bound) =>
      choose([[isNull(bound), '[]']], `[${bound.text}]`, listOf(item)),
    );
  }
  return bind(scope, [value], (bound) =>
    choose(
      [
        [isNull(bound), '[]'],
        [isListed(bound), bound.text],
      ],
      `[${bound.text}]`,
      listOf(either(item, itemOf(type))),
    ),
  );
}

function isScalar(kind: string): boolean {
  return kind !== 'list';
}
