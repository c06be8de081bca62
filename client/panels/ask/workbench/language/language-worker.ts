import { createLanguage } from './answer-language.ts';
import type { NumberedAnswer, NumberedRequest } from './language-messages.ts';

/** A thread of its own: the parser of Cypher is large, and typing must not wait for it. */
const answer = createLanguage();

self.addEventListener('message', ({ data }: MessageEvent<NumberedRequest>) => {
  self.postMessage(answerSafely(data), { transfer: [] });
});

/** A text that breaks the parser breaks no later one. */
function answerSafely({ id, request }: NumberedRequest): NumberedAnswer {
  try {
    return { id, answer: answer(request) };
  } catch {
    return { id, answer: undefined };
  }
}
