import { describe, expect, it } from 'vitest';
import { selectNode } from './commands/select.ts';
import { toggleKind } from './commands/show.ts';
import { createViewStore } from './view-store.ts';
import type { ViewHistory } from './view-store.ts';

/**
 * A browser's history in a list: entries after the present one are lost at the next push, and those
 * before `firstReachable` cannot be gone back to.
 */
function createMemoryHistory(
  search = '',
  firstReachable = 0,
): ViewHistory & { entries: () => string[] } {
  let entries = [search];
  let current = 0;
  let travelled: () => void = () => {};
  return {
    entries: () => entries,
    readSearch: () => entries[current] ?? '',
    readStep: () => ({ current, last: entries.length - 1, firstReachable }),
    readLog: () => ({ first: 0, searches: entries }),
    push: (next, step) => {
      entries = [...entries.slice(0, step), next];
      current = step;
    },
    replace: (next) => {
      entries[current] = next;
    },
    go: (distance) => {
      current += distance;
      travelled();
    },
    onTravel: (listener) => {
      travelled = listener;
      return () => {
        travelled = () => {};
      };
    },
  };
}

describe('the store of the view', () => {
  it('begins with the view of the address and says what could not be read', () => {
    const store = createViewStore(createMemoryHistory('?v=1&s=project:nova&c=broken'));
    expect(store.getSnapshot().view.selection).toEqual(['project:nova']);
    expect(store.getSnapshot().ignored).toEqual(['camera']);
    store.dismissIgnored();
    expect(store.getSnapshot().ignored).toEqual([]);
  });

  it('makes every change a step that undo takes back and redo brings again', () => {
    const store = createViewStore(createMemoryHistory());
    expect(store.getSnapshot()).toMatchObject({ canUndo: false, canRedo: false });
    store.dispatch(selectNode('project:nova'));
    store.dispatch(toggleKind('Person'));
    store.undo();
    expect(store.getSnapshot().view).toMatchObject({
      selection: ['project:nova'],
      hiddenKinds: [],
    });
    store.undo();
    expect(store.getSnapshot().view.selection).toEqual([]);
    expect(store.getSnapshot()).toMatchObject({ canUndo: false, canRedo: true });
    store.undo();
    store.redo();
    store.redo();
    expect(store.getSnapshot().view.hiddenKinds).toEqual(['Person']);
    expect(store.getSnapshot()).toMatchObject({ canUndo: true, canRedo: false });
  });

  it('takes several commands as one step, and no change as none', () => {
    const history = createMemoryHistory();
    const store = createViewStore(history);
    store.dispatch(selectNode('project:nova'), toggleKind('Person'));
    store.dispatch(selectNode('project:nova'));
    expect(history.entries()).toEqual(['', '?v=2&s=project:nova&h=Person']);
  });

  it('keeps the camera with the present step, so that undo returns to where one was', () => {
    const store = createViewStore(createMemoryHistory());
    store.keepCamera({ x: 1, y: 2, ratio: 0.5 });
    store.dispatch(selectNode('project:nova'));
    store.keepCamera({ x: 9, y: 9, ratio: 0.1 });
    store.undo();
    expect(store.getSnapshot().view.camera).toEqual({ x: 1, y: 2, ratio: 0.5 });
  });

  it('tells its listeners of each change until they leave', () => {
    const store = createViewStore(createMemoryHistory());
    let calls = 0;
    const leave = store.subscribe(() => {
      calls += 1;
    });
    store.dispatch(selectNode('project:nova'));
    store.amend({ language: 'zh' });
    leave();
    store.dispatch(selectNode('team:nova'));
    expect(calls).toBe(2);
    expect(store.getSnapshot().view.language).toBe('zh');
  });

  it('goes to any step of the list, back and forth', () => {
    const store = createViewStore(createMemoryHistory());
    for (const id of ['a:1', 'a:2', 'a:3']) store.dispatch(selectNode(id));
    store.goTo(1);
    expect(store.getSnapshot().view.selection).toEqual(['a:1']);
    expect(store.readSteps()).toMatchObject({ current: 1, first: 0 });
    expect(store.readSteps().searches).toHaveLength(4);
    store.goTo(3);
    expect(store.getSnapshot().view.selection).toEqual(['a:3']);
    store.goTo(99);
    expect(store.readSteps().current).toBe(3);
  });

  it('puts in a step that the browser forgot as a new one, and undoes no further than it can', () => {
    const store = createViewStore(createMemoryHistory('', 2));
    for (const id of ['a:1', 'a:2', 'a:3']) store.dispatch(selectNode(id));
    store.goTo(1);
    expect(store.getSnapshot().view.selection).toEqual(['a:1']);
    expect(store.readSteps().current).toBe(4);
    store.goTo(2);
    expect(store.getSnapshot()).toMatchObject({ canUndo: false, canRedo: true });
  });
});
