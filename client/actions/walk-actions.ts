import { toFirstPage } from '../graph/expansion-ties.ts';
import { findNeighbours, findOthers } from '../graph/selection-sets.ts';
import { canConnect, connectNodes } from '../state/commands/connect.ts';
import { addToSelection, clearSelection, selectNodes } from '../state/commands/select.ts';
import { hide, keepOnly, showEverything } from '../state/commands/show.ts';
import { collapseAll, expandNode } from '../state/commands/walk.ts';
import { MOST_NODES } from '../state/url/selection-parts.ts';
import { toViewAction } from './action.ts';
import type { Action, ActionContext } from './action.ts';

const isSomeSelected = ({ view }: ActionContext): boolean => view.selection.length > 0;
const SOME_NEEDED = { en: 'Select something first.', zh: '请先选择节点。' };

const selection = { group: 'select', isAvailable: isSomeSelected, needs: SOME_NEEDED } as const;

/** As many as a link holds. */
const cut = (ids: readonly string[]): readonly string[] => ids.slice(0, MOST_NODES);

/** Walking with several nodes at once: the same steps for keys, palette, menus and the panel. */
export const WALK_ACTIONS: readonly Action[] = [
  toViewAction(
    {
      name: 'select-all',
      group: 'select',
      title: { en: 'Select all that is shown', zh: '选择所有显示的节点' },
      keys: ['mod+a'],
    },
    ({ visibility }) => selectNodes(cut([...visibility.nodes])),
  ),
  toViewAction(
    {
      ...selection,
      name: 'invert',
      title: { en: 'Select all others instead', zh: '反选' },
      keys: ['i'],
    },
    ({ view, visibility }) => selectNodes(cut(findOthers(visibility, view.selection))),
  ),
  toViewAction(
    {
      ...selection,
      name: 'select-neighbours',
      title: { en: 'Select the neighbours as well', zh: '同时选择相邻节点' },
      keys: ['n'],
    },
    ({ view, graph, visibility }) =>
      addToSelection(cut(findNeighbours(graph, visibility, view.selection))),
  ),
  toViewAction(
    { ...selection, name: 'deselect', title: { en: 'Select nothing', zh: '取消选择' }, keys: [] },
    () => clearSelection,
  ),
  {
    ...selection,
    group: 'walk',
    name: 'expand-selection',
    title: { en: 'Show the neighbours of all that is selected', zh: '显示全部所选的相邻节点' },
    keys: ['shift+e'],
    run: ({ store, view, graph }) =>
      store.dispatch(...view.selection.map((id) => expandNode(id, [], toFirstPage(graph, id, [])))),
  },
  toViewAction(
    {
      name: 'collapse-all',
      group: 'walk',
      title: { en: 'Collapse all that was expanded', zh: '全部收起' },
      keys: ['shift+c'],
      isAvailable: ({ view }) => view.expanded.length > 0,
      needs: { en: 'Nothing is expanded.', zh: '没有已展开的节点。' },
    },
    () => collapseAll,
  ),
  toViewAction(
    {
      ...selection,
      group: 'walk',
      name: 'hide',
      title: { en: 'Hide what is selected', zh: '隐藏所选' },
      keys: ['h', 'Delete'],
    },
    ({ view }) => hide(view.selection),
  ),
  toViewAction(
    {
      ...selection,
      group: 'walk',
      name: 'keep-only',
      title: { en: 'Keep only what is selected', zh: '只保留所选' },
      keys: ['k'],
    },
    ({ view }) => keepOnly(view.selection),
  ),
  toViewAction(
    {
      name: 'show-hidden',
      group: 'walk',
      title: { en: 'Bring back all that was hidden', zh: '恢复所有隐藏的节点' },
      keys: ['shift+h'],
      isAvailable: ({ view }) => view.hidden.length > 0 || view.only !== null,
      needs: { en: 'Nothing is hidden.', zh: '没有隐藏的节点。' },
    },
    () => showEverything,
  ),
  toViewAction(
    {
      name: 'connect',
      group: 'walk',
      title: { en: 'How is what is selected connected?', zh: '所选节点之间有何联系？' },
      keys: ['c'],
      isAvailable: ({ view }) => canConnect(view.selection),
      needs: { en: 'Select two to six nodes.', zh: '请选择二至六个节点。' },
    },
    ({ view }) => connectNodes(view.selection),
  ),
  {
    name: 'copy-link',
    group: 'page',
    title: { en: 'Copy the link to this view', zh: '复制此视图的链接' },
    keys: ['y'],
    run: ({ page }) => page.copyLink(null),
  },
];
