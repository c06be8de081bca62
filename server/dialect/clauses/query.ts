import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { findOutermost, singleQueriesOf, tokensOf } from '../parts.ts';
import { invalid, notSupported } from '../refusal.ts';
import type { BeginPart, Column, WrittenQuery } from '../language.ts';
import { either } from '../types/value-type.ts';
import { writeMatchClause } from './match.ts';
import { writeProcedure } from './procedure.ts';
import type { Progress } from './progress.ts';
import { writeProjection } from './projection.ts';
import { writeSubqueryClause } from './subquery.ts';
import { writeUnwindClause } from './unwind.ts';

type ClauseWriter = (clause: SyntaxNode, progress: Progress) => Progress;

const WRITERS: Readonly<Record<string, ClauseWriter>> = {
  matchClause: writeMatchClause,
  unwindClause: writeUnwindClause,
  withClause: writeProjection,
  returnClause: writeProjection,
  subqueryClause: writeSubqueryClause,
  callClause: writeProcedure,
};

/** One query, or several joined by UNION. `begin` gives each part its first scope. */
export function writeUnion(node: SyntaxNode, begin: BeginPart): WrittenQuery {
  const parts = singleQueriesOf(node);
  const written = parts.map((part) => {
    const { scope, clauses } = begin(part);
    return writeClauses(clauses, { scope, lines: [], columns: [] });
  });
  const [first, ...others] = written;
  if (first === undefined) throw new Error('A query has a part.');
  if (others.length === 0) return { lines: first.lines, columns: first.columns };
  const joints = findJoints(node);
  if (new Set(joints).size > 1) return invalid(node, 'UNION and UNION ALL cannot be mixed');
  const columns = uniteColumns(node, written);
  const texts = written.map((part) => alignColumns(node, part, first.columns));
  return { lines: [texts.join(`\n${joints[0] ?? 'UNION'}\n`)], columns };
}

export function writeClauses(clauses: readonly SyntaxNode[], start: Progress): Progress {
  return clauses.reduce((progress, clause) => {
    const rule = Object.keys(WRITERS).find((name) => clause.rules.includes(name));
    const write = rule === undefined ? undefined : WRITERS[rule];
    return write === undefined ? notSupported(clause, 'this clause') : write(clause, progress);
  }, start);
}

/** `UNION` or `UNION ALL`, between each two parts. */
function findJoints(node: SyntaxNode): string[] {
  const [union] = findOutermost(node, 'union');
  const words = union === undefined ? [] : tokensOf(union).map(({ type }) => type);
  return words.flatMap((word, index) => {
    if (word !== 'UNION') return [];
    return words[index + 1] === 'ALL' ? ['UNION ALL'] : ['UNION'];
  });
}

function uniteColumns(node: SyntaxNode, parts: readonly Progress[]): Column[] {
  const [first, ...others] = parts;
  return (first?.columns ?? []).map((column) => {
    const types = others.map((part) => {
      const same = part.columns.find(({ title }) => title === column.title);
      return same?.type ?? refuseColumns(node);
    });
    return { ...column, type: types.reduce(either, column.type) };
  });
}

function refuseColumns(node: SyntaxNode): never {
  return invalid(node, 'All parts of a UNION return columns of the same names');
}

/** The engine wants the same columns in the same order, by the names of the first part. */
function alignColumns(node: SyntaxNode, part: Progress, wanted: readonly Column[]): string {
  if (part.columns.length !== wanted.length) return refuseColumns(node);
  const same = wanted.map(
    ({ title }) => part.columns.find((column) => column.title === title) ?? refuseColumns(node),
  );
  const isAligned = same.every((column, index) => column.name === wanted[index]?.name);
  if (isAligned && part.columns.every((column, index) => column === same[index])) {
    return part.lines.join('\n');
  }
  const last = part.lines.at(-1) ?? '';
  const inner = [...part.lines.slice(0, -1), last.replace(/^RETURN/, 'WITH')];
  const renamed = same.map((column, index) => {
    const name = wanted[index]?.name ?? '';
    return column.name === name ? name : `${column.name} AS ${name}`;
  });
  return [...inner, `RETURN ${renamed.join(', ')}`].join('\n');
}
