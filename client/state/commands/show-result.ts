import { RELATIONSHIP_TYPES } from '../../../graph-data/model/relationship-types.ts';
import type { Command } from './command.ts';
import { keepOnly } from './show.ts';
import { addNodes } from './walk.ts';

/** More than this makes no picture, and no link that can be sent. */
export const MOST_SHOWN = 1_000;

/**
 * Leaves these nodes only, with the relationships of these types between them, those of layers that
 * are off included; null is all types.
 */
export function showResult(
  ids: readonly string[],
  types: readonly string[] | null,
  most: number = MOST_SHOWN,
): Command {
  return (view) => {
    const alone = addNodes(ids.slice(0, most))(keepOnly([])(view));
    return {
      ...alone,
      hiddenKinds: [],
      hiddenTypes: types === null ? [] : RELATIONSHIP_TYPES.filter((type) => !types.includes(type)),
    };
  };
}
