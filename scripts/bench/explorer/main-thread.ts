import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';

const CATEGORIES = ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'];
/** A task of a thread, as the browser's own tools name it. */
const TASK_NAMES = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);

const eventSchema = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  dur: z.number().optional(),
  tdur: z.number().optional(),
  args: z.object({ name: z.string().optional() }).optional(),
});
const traceSchema = z.object({ traceEvents: z.array(eventSchema) });

export interface LongestTask {
  /** Milliseconds by the clock, and of them those on a processor. */
  readonly wall: number;
  readonly work: number;
}

/** The longest task of the page's main thread while `act` runs. */
export async function watchMainThread(
  browser: Browser,
  page: Page,
  act: () => Promise<void>,
): Promise<LongestTask> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  const trace: unknown = JSON.parse((await browser.stopTracing()).toString('utf8'));
  const { traceEvents } = traceSchema.parse(trace);
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => TASK_NAMES.has(name) && mains.has(`${pid} ${tid}`),
  );
  if (tasks.length === 0) throw new Error('The browser told of no task of the main thread.');
  return {
    wall: Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1_000,
    work: Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1_000,
  };
}
