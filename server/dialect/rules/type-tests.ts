import { textOf } from '../../guard/syntax-tree.ts';
import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { findFirst, hasToken } from '../parts.ts';
import { notSupported } from '../refusal.ts';
import type { Scope } from '../scope.ts';
import { BOOLEAN, isOnly, mayBe } from '../types/value-type.ts';
import type { Kind } from '../types/value-type.ts';
import { inBrackets } from '../written.ts';
import type { Written } from '../written.ts';

const KINDS: Readonly<Record<string, readonly Kind[]>> = {
  BOOL: ['boolean'],
  BOOLEAN: ['boolean'],
  VARCHAR: ['string'],
  STRING: ['string'],
  INT: ['integer'],
  INTEGER: ['integer'],
  'SIGNED INTEGER': ['integer'],
  FLOAT: ['float'],
  NODE: ['node'],
  VERTEX: ['node'],
  RELATIONSHIP: ['relationship'],
  EDGE: ['relationship'],
  MAP: ['map'],
  PATH: ['path'],
  DATE: ['date'],
  DURATION: ['duration'],
};

/** `x IS :: STRING`: told from what is known of x before the query runs. */
export function writeTypeTest(scope: Scope, test: SyntaxNode, subject: Written): Written {
  const node = findFirst(test, 'type') ?? test;
  const text = textOf(scope.tree, node).toUpperCase().replaceAll(/\s+/g, ' ').trim();
  const isStrict = / NOT NULL$|!$/.test(text);
  const kinds = KINDS[text.replace(/ ?(?:NOT NULL|!)$/, '')];
  const { type } = subject;
  if (kinds === undefined || type.isForeign) {
    return notSupported(test, `the type ${text} in a test of a value's type`);
  }
  const negation = hasToken(test, 'NOT') ? 'NOT ' : '';
  const answer = (holds: string) => inBrackets(`${negation}(${holds})`, BOOLEAN);
  const isNull = `${subject.text} IS NULL`;
  if (isOnly(type, ...kinds)) return answer(isStrict ? `NOT (${isNull})` : 'true');
  if (!mayBe(type, ...kinds)) return answer(isStrict ? 'false' : isNull);
  return notSupported(test, 'testing the type of a value that may be of several');
}
