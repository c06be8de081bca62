import type { Selection } from '../../../../graph-data/model/api/export.ts';
import { API_LIMITS } from '../../../../graph-data/model/api/limits.ts';
import type { Asked, LastAnswer } from '../../../state/use-last-answer.ts';
import type { ViewState } from '../../../state/view-state.ts';

/** What can be taken away. */
export const SUBJECTS = ['view', 'selection', 'around', 'all', 'answer'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** What the explorer knows when something is taken away. */
export interface Scene {
  readonly view: Pick<ViewState, 'selection' | 'focus' | 'time' | 'comparison'>;
  /** What is drawn, of what the server has. */
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  readonly lastAnswer: LastAnswer | null;
}

/** Why there is nothing to take: nothing of the kind, or more than can be named one by one. */
export type Hindrance = 'nothing' | 'too_many';

export interface Taken {
  readonly selection: Selection;
  /** An ISO date; absent is all times. */
  readonly at?: string;
  /** Whether the view shows a span of time that the selection cannot have. */
  readonly isTimeLost: boolean;
}

/** What a subject means in the terms of the API. */
export function toTaken(
  subject: Subject,
  scene: Scene,
  depth: number,
): Taken | { readonly hindrance: Hindrance } {
  const { view, lastAnswer } = scene;
  switch (subject) {
    case 'view':
      return takeView(scene);
    case 'selection':
      if (view.selection.length === 0) return { hindrance: 'nothing' };
      if (view.selection.length > API_LIMITS.exportNodes) return { hindrance: 'too_many' };
      return withTime({ nodeIds: [...view.selection] }, view);
    case 'around': {
      const middle = toMiddle(view);
      return middle === null ? { hindrance: 'nothing' } : withTime({ around: middle, depth }, view);
    }
    case 'all':
      return withTime({ all: true }, view);
    case 'answer':
      return lastAnswer === null
        ? { hindrance: 'nothing' }
        : { selection: lastAnswer.asked satisfies Asked, isTimeLost: false };
    default:
      return subject satisfies never;
  }
}

/** The node that a neighbourhood is about: the focus, or the only one that is selected. */
export function toMiddle({ focus, selection }: Scene['view']): string | null {
  return focus ?? (selection.length === 1 ? (selection[0] ?? null) : null);
}

/** What is shown is named one by one, so whatever made it what it is needs not be said again. */
function takeView({ view, nodes, edges }: Scene): ReturnType<typeof toTaken> {
  if (nodes.size === 0) return { hindrance: 'nothing' };
  const isTooMuch =
    nodes.size > API_LIMITS.exportNodes || edges.size > API_LIMITS.exportRelationships;
  if (isTooMuch) return { hindrance: 'too_many' };
  const selection = { nodeIds: [...nodes], relationshipIds: [...edges] };
  return { ...withTime(selection, view), isTimeLost: false };
}

/** The moment that is shown; a span and a comparison are none. */
function withTime(selection: Selection, { time, comparison }: Scene['view']): Taken {
  const isMoment = time !== null && time.from === time.to && comparison === null;
  if (isMoment) return { selection, at: time.from, isTimeLost: false };
  return { selection, isTimeLost: time !== null || comparison !== null };
}
