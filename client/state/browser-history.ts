import type { ViewHistory } from './view-store.ts';

const LAST_STEP_KEY = 'stackscape:last-step';

/** The browser's history as the home of views. Each entry's number travels in its state. */
export function createBrowserHistory(browser: Window): ViewHistory {
  const { history, location, sessionStorage } = browser;

  function readCurrent(): number {
    const state: unknown = history.state;
    const isOurs = typeof state === 'object' && state !== null && 'step' in state;
    return isOurs && typeof state.step === 'number' ? state.step : 0;
  }

  function readLast(): number {
    const last = Number(readStored(sessionStorage, LAST_STEP_KEY));
    return Number.isInteger(last) ? last : 0;
  }

  function toUrl(search: string): string {
    return `${location.pathname}${search}${location.hash}`;
  }

  return {
    readSearch: () => location.search,
    readStep: () => {
      const current = readCurrent();
      return { current, last: Math.max(current, readLast()) };
    },
    push: (search, step) => {
      history.pushState({ step }, '', toUrl(search));
      store(sessionStorage, LAST_STEP_KEY, String(step));
    },
    replace: (search) => history.replaceState({ step: readCurrent() }, '', toUrl(search)),
    go: (distance) => history.go(distance),
    onTravel: (listener) => {
      browser.addEventListener('popstate', listener);
      return () => browser.removeEventListener('popstate', listener);
    },
  };
}

/** Storage may be refused by the browser's settings; then nothing is remembered. */
export function readStored(storage: Storage, key: string): string | null {
  try {
    return storage.getItem(key);
  } catch {
    return null;
  }
}

export function store(storage: Storage, key: string, value: string): void {
  try {
    storage.setItem(key, value);
  } catch {
    // Nothing is remembered, and nothing else depends on it.
  }
}
