import { INITIAL_VIEW } from './view-state.ts';
import type { ViewState } from './view-state.ts';

/** What a step changed, in terms that any language has words for. */
export type Change =
  /** Something was done with these nodes, kinds or types. */
  { readonly what: ListChange; readonly items: readonly string[] } | { readonly what: PlainChange };

export type ListChange =
  | 'selected'
  | 'deselected'
  | 'focused'
  | 'kindsHidden'
  | 'kindsShown'
  | 'typesHidden'
  | 'typesShown'
  | 'layersOn'
  | 'layersOff'
  | 'expanded'
  | 'expandedFurther'
  | 'collapsed'
  | 'added'
  | 'removed'
  | 'folded'
  | 'unfolded'
  | 'hidden'
  | 'broughtBack'
  | 'kept'
  | 'timeSet'
  | 'compared'
  | 'connected'
  | 'layout'
  | 'pinned'
  | 'unpinned'
  | 'colour'
  | 'size'
  | 'tour';

export type PlainChange =
  | 'firstPicture'
  | 'focusEnded'
  | 'letIn'
  | 'filterAdded'
  | 'filterRemoved'
  | 'filterChanged'
  | 'timeCleared'
  | 'comparisonEnded'
  | 'connectionChanged'
  | 'connectionEnded'
  | 'weightOn'
  | 'weightOff'
  | 'edgeLabelsOn'
  | 'edgeLabelsOff'
  | 'map'
  | 'table'
  | 'tourEnded'
  | 'query'
  | 'moved';

type Describe<Value> = (before: Value, after: Value) => readonly Change[];

const NOTHING: readonly Change[] = [];
const plain = (what: PlainChange): readonly Change[] => [{ what }];
const list = (what: ListChange, items: readonly string[]): readonly Change[] =>
  items.length === 0 ? NOTHING : [{ what, items }];

/** What came into a list and what went out of it. */
function compareLists(more: ListChange, less: ListChange): Describe<readonly string[]> {
  return (before, after) => [
    ...list(more, without(after, before)),
    ...list(less, without(before, after)),
  ];
}

function without(items: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return items.filter((item) => !known.has(item));
}

/** How each piece of the view is told of; a piece that is added to the view needs an entry here. */
const DESCRIBERS: { readonly [Key in keyof ViewState]: Describe<ViewState[Key]> } = {
  selection: (before, after) => {
    const taken = without(after, before);
    if (taken.length > 0) return list('selected', taken);
    return list('deselected', without(before, after));
  },
  focus: (_before, after) => (after === null ? plain('focusEnded') : list('focused', [after])),
  hiddenKinds: compareLists('kindsHidden', 'kindsShown'),
  hiddenTypes: compareLists('typesHidden', 'typesShown'),
  layers: compareLists('layersOn', 'layersOff'),
  expanded: describeExpanded,
  added: compareLists('added', 'removed'),
  folded: compareLists('folded', 'unfolded'),
  hidden: compareLists('hidden', 'broughtBack'),
  only: (_before, after) => (after === null ? plain('letIn') : list('kept', after)),
  filters: (before, after) => {
    if (after.length > before.length) return plain('filterAdded');
    return plain(after.length < before.length ? 'filterRemoved' : 'filterChanged');
  },
  time: (_before, after) =>
    after === null ? plain('timeCleared') : list('timeSet', [...new Set([after.from, after.to])]),
  comparison: (_before, after) =>
    after === null ? plain('comparisonEnded') : list('compared', [after.before, after.after]),
  connection: (before, after) => {
    if (after === null) return plain('connectionEnded');
    const isSame = before !== null && before.ends.join() === after.ends.join();
    return isSame ? plain('connectionChanged') : list('connected', after.ends);
  },
  layout: (_before, after) => list('layout', [after.name]),
  pins: (before, after) => {
    const places = new Set(before.map(({ id, x, y }) => `${id} ${x} ${y}`));
    const put = after.filter(({ id, x, y }) => !places.has(`${id} ${x} ${y}`)).map(({ id }) => id);
    const kept = after.map(({ id }) => id);
    return [
      ...list('pinned', put),
      ...list(
        'unpinned',
        without(
          before.map(({ id }) => id),
          kept,
        ),
      ),
    ];
  },
  colourBy: (_before, after) => list('colour', [after]),
  sizeBy: (_before, after) => list('size', [after]),
  // The legend's groups are a filter too; their keys say nothing to people.
  hiddenGroups: () => plain('filterChanged'),
  weighted: (_before, after) => plain(after ? 'weightOn' : 'weightOff'),
  edgeLabels: (_before, after) => plain(after ? 'edgeLabelsOn' : 'edgeLabelsOff'),
  camera: () => NOTHING,
  mode: (_before, after) => plain(after),
  tour: (_before, after) =>
    after === null ? plain('tourEnded') : list('tour', [after.name, String(after.step)]),
  query: () => plain('query'),
  isEmbedded: () => NOTHING,
  language: () => NOTHING,
};

function describeExpanded(
  before: ViewState['expanded'],
  after: ViewState['expanded'],
): readonly Change[] {
  const ids = (items: ViewState['expanded']): string[] => items.map(({ id }) => id);
  const changed = after.filter((item) => {
    const old = before.find(({ id }) => id === item.id);
    return old !== undefined && JSON.stringify(old) !== JSON.stringify(item);
  });
  return [
    ...list('expanded', without(ids(after), ids(before))),
    ...list('expandedFurther', ids(changed)),
    ...list('collapsed', without(ids(before), ids(after))),
  ];
}

/** What goes along with other changes, and is told only where there are none. */
const MINOR: ReadonlySet<Change['what']> = new Set([
  'selected',
  'deselected',
  'focusEnded',
  'map',
  'unfolded',
]);

/** What a step from one view to the next changed, the most telling first; never empty. */
export function listChanges(before: ViewState, after: ViewState): readonly Change[] {
  if (isFirstPicture(after) && !isFirstPicture(before)) return plain('firstPicture');
  const keys = Object.keys(DESCRIBERS) as (keyof ViewState)[]; // keys of a constant object
  const all = keys.flatMap((key) => describeField(key, before, after));
  const major = all.filter(({ what }) => !MINOR.has(what));
  const told = major.length > 0 ? major : all;
  return told.length > 0 ? told : plain('moved');
}

function describeField<Key extends keyof ViewState>(
  key: Key,
  before: ViewState,
  after: ViewState,
): readonly Change[] {
  if (JSON.stringify(before[key]) === JSON.stringify(after[key])) return NOTHING;
  return DESCRIBERS[key](before[key], after[key]);
}

/** Wherever the camera is, and whatever the language. */
function isFirstPicture(view: ViewState): boolean {
  const { camera, language, isEmbedded } = INITIAL_VIEW;
  return JSON.stringify({ ...view, camera, language, isEmbedded }) === JSON.stringify(INITIAL_VIEW);
}
