import type { LayoutChoice } from '../view-state.ts';
import type { Command } from './command.ts';

/** Places the nodes another way; pinned ones stay where they are. */
export function setLayout(layout: LayoutChoice): Command {
  return (view) => ({ ...view, layout });
}
