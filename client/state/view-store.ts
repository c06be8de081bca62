import type { Command } from './commands/command.ts';
import { getSearchOfStep } from './step-log.ts';
import type { StepLog } from './step-log.ts';
import type { CameraView, ViewState } from './view-state.ts';
import { formatViewUrl, parseViewUrl } from './view-url.ts';
import type { ViewPart } from './url/url-part.ts';

/**
 * What the store needs of a browser. Steps are numbered, so that undo and redo are the browser's
 * own back and forward, survive a reload, and cannot leave the page.
 */
export interface ViewHistory {
  readSearch(): string;
  /** The numbers of the entry that is shown now, of the last there is, and of the first one that
   * going back still reaches: a browser forgets entries of long ago. */
  readStep(): {
    readonly current: number;
    readonly last: number;
    readonly firstReachable: number;
  };
  /** What the steps were, as far as they are kept. */
  readLog(): StepLog;
  push(search: string, step: number): void;
  replace(search: string): void;
  go(distance: number): void;
  /** Calls back when a person goes back or forward; returns how to stop that. */
  onTravel(listener: () => void): () => void;
}

export interface ViewSnapshot {
  readonly view: ViewState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Parts of the link that could not be read. */
  readonly ignored: readonly ViewPart[];
}

export interface ViewStore {
  readonly getSnapshot: () => ViewSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Applies a change as one step that can be undone; no step when nothing changes. */
  readonly dispatch: (...commands: readonly Command[]) => void;
  /** Keeps where the camera is with the present step; looking around is no step of its own. */
  readonly keepCamera: (camera: CameraView | null) => void;
  /** Changes what is no part of the picture, such as the language, without a step. */
  readonly amend: (change: Partial<Pick<ViewState, 'language' | 'query'>>) => void;
  /** Goes to a step of `readSteps`; one that the browser forgot is put in as a new step. */
  readonly goTo: (step: number) => void;
  readonly readSteps: () => StepLog & { readonly current: number };
  readonly undo: () => void;
  readonly redo: () => void;
  readonly dismissIgnored: () => void;
}

/** The view lives in the URL; this reads it, changes it, and tells who listens. */
export function createViewStore(history: ViewHistory): ViewStore {
  const listeners = new Set<() => void>();
  let snapshot = read();

  function read(): ViewSnapshot {
    const { view, ignored } = parseViewUrl(history.readSearch());
    return { view, ignored, ...readSteps() };
  }

  function readSteps(): { canUndo: boolean; canRedo: boolean } {
    const { current, last, firstReachable } = history.readStep();
    return { canUndo: current > firstReachable, canRedo: current < last };
  }

  function publish(next: ViewSnapshot): void {
    snapshot = next;
    for (const listener of listeners) listener();
  }

  history.onTravel(() => publish(read()));

  function replaceView(view: ViewState): void {
    history.replace(formatViewUrl(view));
    publish({ ...snapshot, view });
  }

  function dispatch(...commands: readonly Command[]): void {
    const view = commands.reduce((before, command) => command(before), snapshot.view);
    const search = formatViewUrl(view);
    if (search === formatViewUrl(snapshot.view)) return;
    history.push(search, history.readStep().current + 1);
    publish({ ...snapshot, view, ...readSteps() });
  }

  return {
    getSnapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch,
    keepCamera: (camera) => replaceView({ ...snapshot.view, camera }),
    amend: (change) => replaceView({ ...snapshot.view, ...change }),
    readSteps: () => ({ ...history.readLog(), current: history.readStep().current }),
    goTo: (step) => {
      const { current, firstReachable } = history.readStep();
      const search = getSearchOfStep(history.readLog(), step);
      if (step === current || search === null) return;
      if (step >= firstReachable) history.go(step - current);
      else dispatch(({ language }) => ({ ...parseViewUrl(search).view, language }));
    },
    undo: () => {
      if (snapshot.canUndo) history.go(-1);
    },
    redo: () => {
      if (snapshot.canRedo) history.go(1);
    },
    dismissIgnored: () => publish({ ...snapshot, ignored: [] }),
  };
}
