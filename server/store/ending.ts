import type { AppError } from '../../graph-data/model/app-error.ts';

/** The end of what was given up from outside, while it may still wait for its database. */
export interface Ending {
  /** The first reason counts. */
  end(reason: AppError): void;
  /** What the work gives; rejects with the reason as soon as there is one, whatever the work does. */
  orResult<Result>(work: Promise<Result>): Promise<Result>;
  throwIfEnded(): void;
}

export function createEnding(): Ending {
  let reason: AppError | null = null;
  let reject: (error: AppError) => void = () => undefined;
  const ended = new Promise<never>((_, no) => {
    reject = no;
  });
  // It may end while nothing is waited for.
  ended.catch(() => undefined);
  return {
    end(first) {
      reason ??= first;
      reject(reason);
    },
    orResult: (work) => Promise.race([ended, work]),
    throwIfEnded() {
      if (reason !== null) throw reason;
    },
  };
}
