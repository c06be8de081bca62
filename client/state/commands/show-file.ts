import { MOST_NODES } from '../url/selection-parts.ts';
import type { Command } from './command.ts';
import { showResult } from './show-result.ts';

/** Leaves what a file holds, as it was on the day that the file is of; null is all times. */
export function showFile(
  ids: readonly string[],
  types: readonly string[],
  day: string | null,
): Command {
  return (view) => ({
    ...showResult(ids, types, MOST_NODES)(view),
    selection: [],
    focus: null,
    filters: [],
    connection: null,
    comparison: null,
    time: day === null ? null : { from: day, to: day },
    camera: null,
    mode: 'map',
  });
}
