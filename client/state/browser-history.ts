import { getLastStep, parseStepLog, withChangedStep, withStep } from './step-log.ts';
import type { StepLog } from './step-log.ts';
import type { ViewHistory } from './view-store.ts';

const LOG_KEY = 'stackscape:steps';
const LOG_ID_KEY = 'stackscape:steps-id';

/**
 * The browser's history as the home of views. Each entry's number travels in its state, with the id
 * of the visit that it belongs to; what the steps were is kept as long as the tab.
 */
export function createBrowserHistory(browser: Window): ViewHistory {
  const { history, location, sessionStorage } = browser;
  if (readState() === null) begin();

  function begin(): void {
    const visit = browser.crypto.randomUUID();
    history.replaceState({ step: 0, visit }, '', location.href);
    store(sessionStorage, LOG_ID_KEY, visit);
    writeLog({ first: 0, searches: [location.search] });
  }

  function readState(): { readonly step: number; readonly visit: string } | null {
    const state: unknown = history.state;
    const isOurs =
      typeof state === 'object' && state !== null && 'step' in state && 'visit' in state;
    return isOurs && typeof state.step === 'number' && typeof state.visit === 'string'
      ? { step: state.step, visit: state.visit }
      : null;
  }

  function readCurrent(): number {
    return readState()?.step ?? 0;
  }

  /** Of another visit nothing is known but the step that is shown. */
  function readLog(): StepLog {
    const current = readCurrent();
    const isKept = readStored(sessionStorage, LOG_ID_KEY) === readState()?.visit;
    const log = isKept ? parseStepLog(readStored(sessionStorage, LOG_KEY) ?? '') : null;
    const has = log !== null && log.first <= current && current <= getLastStep(log);
    return has ? log : { first: current, searches: [location.search] };
  }

  function writeLog(log: StepLog): void {
    store(sessionStorage, LOG_KEY, JSON.stringify(log));
  }

  function toUrl(search: string): string {
    return `${location.pathname}${search}${location.hash}`;
  }

  return {
    readSearch: () => location.search,
    readLog,
    readStep: () => {
      const current = readCurrent();
      const last = getLastStep(readLog());
      // A browser keeps some fifty entries; those before are gone, whatever their numbers were.
      const place = history.length - 1 - (last - current);
      return { current, last, firstReachable: Math.max(0, current - place) };
    },
    push: (search, step) => {
      const log = withStep(readLog(), step, search);
      history.pushState({ step, visit: readState()?.visit ?? '' }, '', toUrl(search));
      writeLog(log);
    },
    replace: (search) => {
      const log = withChangedStep(readLog(), readCurrent(), search);
      history.replaceState(history.state, '', toUrl(search));
      writeLog(log);
    },
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
