import type { Scope } from '../scope.ts';
import type { Column } from '../language.ts';

/** How far a query is written, clause by clause. */
export interface Progress {
  readonly scope: Scope;
  readonly lines: readonly string[];
  /** Of the last RETURN, in their order. */
  readonly columns: readonly Column[];
}

/** Gathers the CALLs that an expression of a clause needs before it. */
export function createHoist(): {
  readonly calls: string[];
  readonly hoist: (call: string) => void;
} {
  const calls: string[] = [];
  return { calls, hoist: (call) => void calls.push(call) };
}

/** Names of all variables in the engine's text. */
export function allNames({ variables }: Scope): string[] {
  return [...new Set([...variables.values()].map(({ name }) => name))];
}
