const STOP_SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Work that a first Ctrl-C asks to stop in order; a second one ends the process at once. */
export async function withStop<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  for (const signal of STOP_SIGNALS) process.once(signal, stop);
  try {
    return await work(controller.signal);
  } finally {
    for (const signal of STOP_SIGNALS) process.removeListener(signal, stop);
  }
}
