import { z } from 'zod';

/** The steps of a visit as far as they are kept: the query string of each, in their order. */
export interface StepLog {
  /** The number of the first step that is kept. */
  readonly first: number;
  readonly searches: readonly string[];
}

const logSchema = z.object({
  first: z.int().nonnegative(),
  searches: z.array(z.string()).min(1),
});

/** A browser keeps some megabytes a page; the oldest steps go first. */
const MOST_STEPS = 300;
const MOST_CHARACTERS = 1_000_000;

/** Reads what a browser kept; null for anything else. */
export function parseStepLog(text: string): StepLog | null {
  try {
    return logSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export function getLastStep({ first, searches }: StepLog): number {
  return first + searches.length - 1;
}

/** The query string of a step; null when it is not kept. */
export function getSearchOfStep({ first, searches }: StepLog, step: number): string | null {
  return searches[step - first] ?? null;
}

/** The log with another step after this one; what came after it is gone, as in a browser. */
export function withStep(log: StepLog, step: number, search: string): StepLog {
  const kept = log.searches.slice(0, Math.max(0, step - log.first));
  return trim({ first: log.first, searches: [...kept, search] });
}

/** The log with the present step as it is now. */
export function withChangedStep(log: StepLog, step: number, search: string): StepLog {
  return {
    first: log.first,
    searches: log.searches.map((before, index) => (log.first + index === step ? search : before)),
  };
}

function trim({ first, searches }: StepLog): StepLog {
  let characters = 0;
  let count = 0;
  for (const search of searches.toReversed()) {
    characters += search.length;
    if (count === MOST_STEPS || (characters > MOST_CHARACTERS && count > 0)) break;
    count += 1;
  }
  return { first: first + searches.length - count, searches: searches.slice(-count) };
}
