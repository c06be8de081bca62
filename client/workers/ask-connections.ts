import type { ConnectionAnswer, ConnectionQuestion } from './connection-worker.ts';

type Listener = (kept: ConnectionAnswer['kept']) => void;

/** One thread for all questions, started with the first. */
let worker: Worker | null = null;
let asked = 0;
const listeners = new Map<number, Listener>();

/** Asks what filters by connection leave; returns how to listen no more. */
export function askConnections(
  { subject, filters }: Omit<ConnectionQuestion, 'number'>,
  onAnswer: Listener,
): () => void {
  worker ??= startWorker();
  const number = (asked += 1);
  listeners.set(number, onAnswer);
  worker.postMessage({ number, subject, filters } satisfies ConnectionQuestion, []);
  return () => listeners.delete(number);
}

function startWorker(): Worker {
  const started = new Worker(new URL('./connection-worker.ts', import.meta.url), {
    type: 'module',
  });
  started.addEventListener('message', ({ data }: MessageEvent<ConnectionAnswer>) => {
    listeners.get(data.number)?.(data.kept);
    listeners.delete(data.number);
  });
  return started;
}
