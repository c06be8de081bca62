import type {
  LanguageAnswers,
  LanguageRequest,
  NumberedAnswer,
  NumberedRequest,
} from './language-messages.ts';

/** Asks the worker that knows Cypher; undefined where it could not answer. */
export interface LanguageClient {
  readonly ask: <Request extends LanguageRequest>(
    request: Request,
  ) => Promise<LanguageAnswers[Request['ask']] | undefined>;
  readonly close: () => void;
}

/** The worker begins with the first question, and anew with the first after it was closed. */
export function createLanguageClient(): LanguageClient {
  const waiting = new Map<number, (answer: NumberedAnswer['answer']) => void>();
  let worker: Worker | null = null;
  let last = 0;

  function giveUp(): void {
    for (const resolve of waiting.values()) resolve(undefined);
    waiting.clear();
  }

  function open(): Worker {
    const opened = new Worker(new URL('language-worker.ts', import.meta.url), { type: 'module' });
    opened.addEventListener('message', ({ data }: MessageEvent<NumberedAnswer>) => {
      waiting.get(data.id)?.(data.answer);
      waiting.delete(data.id);
    });
    opened.addEventListener('error', giveUp);
    return opened;
  }

  function ask(request: LanguageRequest): Promise<NumberedAnswer['answer']> {
    worker ??= open();
    const asked = worker;
    last += 1;
    const numbered: NumberedRequest = { id: last, request };
    return new Promise((resolve) => {
      waiting.set(numbered.id, resolve);
      asked.postMessage(numbered, []);
    });
  }
  return {
    // The worker answers each question with what belongs to it.
    ask: ask as LanguageClient['ask'],
    close: () => {
      worker?.terminate();
      worker = null;
      giveUp();
    },
  };
}
