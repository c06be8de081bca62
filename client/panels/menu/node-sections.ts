import type { ExpansionsAnswer } from '../../../graph-data/model/api/node.ts';
import type { ActionContext } from '../../actions/action.ts';
import { toFirstPage } from '../../graph/expansion-ties.ts';
import { toTypeTitle } from '../../graph/type-titles.ts';
import { findLeaves } from '../../graph/leaves.ts';
import { findAlike, findNeighbours } from '../../graph/selection-sets.ts';
import type { Words } from '../../i18n/use-messages.ts';
import type { Command } from '../../state/commands/command.ts';
import { togglePins } from '../../state/commands/pin.ts';
import { selectNodes, toggleFocus } from '../../state/commands/select.ts';
import { hide, keepOnly } from '../../state/commands/show.ts';
import { collapseNode, expandNode, toggleFolded } from '../../state/commands/walk.ts';
import type { MenuEntry, MenuSection } from './menu-entry.ts';
import type { MenuWords } from './words.ts';

interface NodeScope {
  readonly id: string;
  readonly context: ActionContext;
  readonly words: Words;
  readonly own: MenuWords;
}

/** Neighbours by type of relationship, with how many there are before one asks for them. */
export function toExpandSection(
  scope: NodeScope,
  answer: { readonly data: ExpansionsAnswer | undefined; readonly isError: boolean },
): MenuSection {
  const { id, context, words, own } = scope;
  const section = { name: 'expand', title: own.through };
  if (answer.data === undefined) {
    return { ...section, note: answer.isError ? own.notCounted : own.counting, entries: [] };
  }
  const counts = new Map<string, number>();
  for (const { type, count } of answer.data.items)
    counts.set(type, (counts.get(type) ?? 0) + count);
  if (counts.size === 0) return { ...section, note: own.noNeighbours, entries: [] };
  const expansion = context.view.expanded.find((item) => item.id === id);
  const toEntry = (label: string, types: readonly string[], count: number): MenuEntry => ({
    name: `expand-${types.join()}`,
    label,
    detail: words.formats.number(count),
    isChecked:
      expansion !== undefined &&
      (expansion.types.length === 0 || types.some((type) => expansion.types.includes(type))),
    run: () => context.store.dispatch(expandNode(id, types, toFirstPage(context.graph, id, types))),
  });
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const byCount = [...counts].toSorted(([, a], [, b]) => b - a);
  const ofTypes = byCount.map(([type, count]) => toEntry(toTitle(type, words), [type], count));
  return { ...section, entries: [toEntry(own.all, [], total), ...ofTypes] };
}

function toTitle(type: string, { titleOf }: Words): string {
  return titleOf(toTypeTitle(type));
}

/** What else can be done with one node. */
export function toNodeSections(scope: NodeScope): readonly MenuSection[] {
  const { id, context, own } = scope;
  const { view, graph, visibility, page, store } = context;
  const around = [id, ...findNeighbours(graph, visibility, [id])];
  const step = (name: string, label: string, ...commands: readonly Command[]): MenuEntry => ({
    name,
    label,
    run: () => store.dispatch(...commands),
  });
  return [
    { name: 'fold', entries: listFolding(scope, step) },
    {
      name: 'walk',
      entries: [
        step('focus', view.focus === id ? own.endFocus : own.focus, toggleFocus(id)),
        step('select-neighbours', own.selectNeighbours, selectNodes(around)),
        step('select-kind', own.selectKind, selectNodes(findAlike(graph, visibility, id))),
        step('keep-only', own.keepOnly, keepOnly(around)),
        { name: 'connect', label: own.connectTo, run: () => page.seekConnection(id) },
      ],
    },
    {
      name: 'leave',
      entries: [
        ...listPinning(scope, step),
        step('hide', own.hide, hide([id])),
        { name: 'copy-link', label: own.copyLink, run: () => page.copyLink(id) },
      ],
    },
  ];
}

/** Where it is drawn at all, it can be held there. */
function listPinning(
  { id, context: { view, placeOf }, own }: NodeScope,
  step: (name: string, label: string, command: Command) => MenuEntry,
): readonly MenuEntry[] {
  const place = placeOf(id);
  if (place === null) return [];
  const isPinned = view.pins.some((pin) => pin.id === id);
  return [
    step('pin', isPinned ? own.unpin : own.pin, togglePins([{ id, x: place.x, y: place.y }])),
  ];
}

function listFolding(
  { id, context: { view, graph, visibility }, words, own }: NodeScope,
  step: (name: string, label: string, command: Command) => MenuEntry,
): readonly MenuEntry[] {
  const leaves = findLeaves(graph, visibility, id).length;
  const isExpanded = view.expanded.some((item) => item.id === id);
  const isFolded = view.folded.includes(id);
  return [
    ...(isExpanded ? [step('collapse', own.collapse, collapseNode(id))] : []),
    ...(isFolded ? [step('unfold', own.unfold, toggleFolded(id))] : []),
    ...(!isFolded && leaves > 0
      ? [step('fold', own.fold(words.formats.number(leaves)), toggleFolded(id))]
      : []),
  ];
}
