import { createContext, use, useSyncExternalStore } from 'react';
import type { ViewState } from './view-state.ts';
import type { ViewSnapshot, ViewStore } from './view-store.ts';

export const ViewStoreContext = createContext<ViewStore | null>(null);

/** The store of the view, to change it. */
export function useViewStore(): ViewStore {
  const store = use(ViewStoreContext);
  if (store === null) throw new Error('useViewStore is used outside its provider');
  return store;
}

/** The view and what can be undone; renders again at each change. */
export function useViewSnapshot(): ViewSnapshot {
  const store = useViewStore();
  return useSyncExternalStore(store.subscribe, store.getSnapshot);
}

/** A part of the view; renders again when that part changes. Select what stands in the view. */
export function useView<Part>(select: (view: ViewState) => Part): Part {
  const store = useViewStore();
  return useSyncExternalStore(store.subscribe, () => select(store.getSnapshot().view));
}
