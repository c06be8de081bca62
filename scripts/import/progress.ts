import type { Writable } from 'node:stream';
import cliProgress from 'cli-progress';

export interface Progress {
  /** A step that cannot be counted. */
  step(title: string): void;
  start(title: string, total: number): void;
  advance(by: number): void;
  stop(): void;
}

/** A bar on a terminal; elsewhere a line a step and a line for each tenth. */
export function createProgress(stream: Writable): Progress {
  return 'isTTY' in stream && stream.isTTY ? createBar(stream) : createLines(stream);
}

function createBar(stream: Writable): Progress {
  // The library asks for the type of a terminal; whatever it writes to is a Writable.
  const bar = new cliProgress.SingleBar({
    stream: stream as NodeJS.WriteStream,
    format: '{title} [{bar}] {value} of {total}, {eta_formatted} left',
    hideCursor: true,
    clearOnComplete: true,
    barsize: 30,
  });
  return {
    step: (title) => void stream.write(`${title} …\n`),
    start: (title, total) => bar.start(total, 0, { title }),
    advance: (by) => bar.increment(by),
    stop: () => bar.stop(),
  };
}

function createLines(stream: Writable): Progress {
  let current = { title: '', total: 0, done: 0, told: 0 };
  return {
    step: (title) => void stream.write(`${title} …\n`),
    start(title, total) {
      current = { title, total, done: 0, told: 0 };
      stream.write(`${title}: 0 of ${total}\n`);
    },
    advance(by) {
      current.done += by;
      const tenth = Math.floor((current.done * 10) / Math.max(1, current.total));
      if (tenth === current.told) return;
      current.told = tenth;
      stream.write(`${current.title}: ${current.done} of ${current.total}\n`);
    },
    stop: () => undefined,
  };
}
