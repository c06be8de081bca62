import { toFirstPage } from '../graph/expansion-ties.ts';
import { toggleFocus } from '../state/commands/select.ts';
import { toggleExpansion } from '../state/commands/walk.ts';
import { getSelected } from '../state/view-state.ts';
import type { Command } from '../state/commands/command.ts';
import { toViewAction } from './action.ts';
import type { Action, ActionContext } from './action.ts';

const ONE_NEEDED = { en: 'Select one node first.', zh: '请先选择一个节点。' };
const isOneSelected = ({ view }: ActionContext): boolean => getSelected(view) !== null;

/** A command on the one selected node. */
function withSelected(
  toCommand: (id: string, context: ActionContext) => Command,
): (context: ActionContext) => Command {
  return (context) => {
    const id = getSelected(context.view);
    return id === null ? (same) => same : toCommand(id, context);
  };
}

/** What can be done with what is selected. */
export const SELECTION_ACTIONS: readonly Action[] = [
  toViewAction(
    {
      name: 'expand',
      group: 'walk',
      title: {
        en: 'Show or hide the neighbours of what is selected',
        zh: '显示或隐藏所选的相邻节点',
      },
      keys: ['e'],
      isAvailable: isOneSelected,
      needs: ONE_NEEDED,
    },
    withSelected((id, { graph }) => toggleExpansion(id, toFirstPage(graph, id, []))),
  ),
  toViewAction(
    {
      name: 'focus',
      group: 'see',
      title: { en: 'Focus on what is selected', zh: '聚焦所选' },
      keys: ['f'],
      isAvailable: isOneSelected,
      needs: ONE_NEEDED,
    },
    withSelected(toggleFocus),
  ),
];
