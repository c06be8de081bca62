import type { Writable } from 'node:stream';
import cliProgress from 'cli-progress';
import type { HarvestProgress } from './harvest-sources.ts';

/** A bar a running source on a terminal; elsewhere a line as each begins and ends. */
export function createHarvestProgress(stream: Writable, sources: number): HarvestProgress {
  return 'isTTY' in stream && stream.isTTY === true
    ? createBars(stream, sources)
    : createLines(stream, sources);
}

function createBars(stream: Writable, sources: number): HarvestProgress {
  const bars = new cliProgress.MultiBar({
    // The library asks for the type of a terminal; whatever it writes to is a Writable.
    stream: stream as NodeJS.WriteStream,
    format: '{title} [{bar}] {value} of {total}, {eta_formatted} left',
    hideCursor: true,
    clearOnComplete: true,
    barsize: 30,
  });
  const whole = bars.create(sources, 0, { title: 'sources'.padEnd(24) });
  const running = new Map<string, cliProgress.SingleBar>();
  return {
    begin(source) {
      const bar = bars.create(0, 0, { title: source.padEnd(24) });
      running.set(source, bar);
      return {
        expect: (total) => bar.setTotal(bar.getTotal() + total),
        advance: (by = 1) => bar.increment(by),
      };
    },
    end(source) {
      const bar = running.get(source);
      if (bar !== undefined) bars.remove(bar);
      running.delete(source);
      whole.increment();
      if (whole.getProgress() >= 1) bars.stop();
    },
  };
}

function createLines(stream: Writable, sources: number): HarvestProgress {
  let ended = 0;
  return {
    begin(source) {
      stream.write(`${source} …\n`);
      return { expect: () => undefined, advance: () => undefined };
    },
    end(source) {
      ended += 1;
      stream.write(`${source} is done: ${ended} of ${sources} sources\n`);
    },
  };
}
