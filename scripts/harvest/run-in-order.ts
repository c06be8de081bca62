/** A piece of work, and the names of those that must be done before it. */
export interface OrderedWork {
  readonly name: string;
  readonly after: readonly string[];
}

/**
 * Does all works, at most `atOnce` side by side, each after those it names. Rejects with the first
 * failure, once what runs has ended. Names that nobody has count as done.
 */
export async function runInOrder<Work extends OrderedWork>(
  works: readonly Work[],
  atOnce: number,
  doOne: (work: Work) => Promise<void>,
): Promise<void> {
  const names = new Set(works.map(({ name }) => name));
  const done = new Set<string>();
  const waiting = [...works];
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const start = (work: Work) => {
    const run: Promise<void> = doOne(work)
      .then(() => void done.add(work.name))
      .catch((error: unknown) => void failures.push(error))
      .finally(() => running.delete(run));
    running.add(run);
  };
  while ((waiting.length > 0 && failures.length === 0) || running.size > 0) {
    const ready = waiting.findIndex(({ after }) =>
      after.every((name) => done.has(name) || !names.has(name)),
    );
    const [work] =
      ready !== -1 && running.size < atOnce && failures.length === 0
        ? waiting.splice(ready, 1)
        : [];
    if (work !== undefined) start(work);
    else if (running.size > 0) await Promise.race(running);
    else
      throw new Error(`They wait for one another: ${waiting.map(({ name }) => name).join(', ')}`);
  }
  if (failures.length > 0) throw failures[0];
}
