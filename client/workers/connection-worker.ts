import { runConnectionFilters } from '../graph/filters/connection.ts';
import type { ConnectionFilter, ConnectionSubject } from '../graph/filters/connection.ts';

export interface ConnectionQuestion {
  readonly number: number;
  readonly subject: ConnectionSubject;
  readonly filters: readonly ConnectionFilter[];
}

export interface ConnectionAnswer {
  readonly number: number;
  /** The nodes that each filter leaves. */
  readonly kept: readonly ReadonlySet<string>[];
}

globalThis.addEventListener('message', ({ data }: MessageEvent<ConnectionQuestion>) => {
  const { number, subject, filters } = data;
  const answer: ConnectionAnswer = { number, kept: runConnectionFilters(subject, filters) };
  globalThis.postMessage(answer, { transfer: [] });
});
