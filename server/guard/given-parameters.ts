import { CAPS } from './caps.ts';
import { AppError } from '../../graph-data/model/app-error.ts';
import type { QueryValue } from '../../graph-data/model/api/query-value.ts';

/**
 * Refuses parameters that are too deep or too many. Level by level rather than by recursion, whose
 * stack a hostile value would use up here, in the guard's worker and in a driver.
 */
export function assertParameters(parameters: Readonly<Record<string, QueryValue>>): void {
  let level: unknown[] = Object.values(parameters);
  let values = 0;
  let characters = Object.keys(parameters).join('').length;
  assertReadable(parameters);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > CAPS.parameterDepth) {
      throw tooLarge(`are nested more than ${CAPS.parameterDepth} levels deep`);
    }
    values += level.length;
    for (const value of level) characters += countCharacters(value);
    if (values > CAPS.parameterValues)
      throw tooLarge(`have more than ${count('parameterValues')} values`);
    if (characters > CAPS.parameterCharacters) {
      throw tooLarge(`have more than ${count('parameterCharacters')} characters`);
    }
    for (const value of level) assertReadable(value);
    level = level.flatMap((value) => (isContainer(value) ? Object.values(value) : []));
  }
}

/** What databases would read as other characters, or not at all. */
function assertReadable(value: unknown): void {
  const keys = isContainer(value) && !Array.isArray(value) ? Object.keys(value) : [];
  const texts = typeof value === 'string' ? [value] : keys;
  if (texts.some((text) => /\p{Surrogate}/u.test(text))) {
    throw toUnreadable('hold half a character: one of U+D800 to U+DFFF alone');
  }
  if (keys.some((key) => key.includes('\u0000'))) {
    throw toUnreadable('have a name with a null byte');
  }
}

function toUnreadable(what: string): AppError {
  return new AppError('invalid_request', `The parameters ${what}.`);
}

function countCharacters(value: unknown): number {
  if (typeof value === 'string') return value.length;
  return isContainer(value) && !Array.isArray(value) ? Object.keys(value).join('').length : 0;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function count(cap: 'parameterValues' | 'parameterCharacters'): string {
  return CAPS[cap].toLocaleString('en');
}

function tooLarge(what: string): AppError {
  return new AppError('too_large', `The parameters ${what}.`);
}
