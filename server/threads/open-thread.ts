import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { WorkerOptions } from 'node:worker_threads';

/**
 * Starts a program in a thread of its own: TypeScript in the sources, JavaScript in the bundle.
 *
 * @param name of the program's file without its ending
 * @param beside `import.meta.url` of a file beside it
 */
export function openThread(name: string, beside: string, options: WorkerOptions): Worker {
  const isSource = beside.endsWith('.ts');
  const file = fileURLToPath(new URL(`./${name}${isSource ? '.ts' : '.js'}`, beside));
  return isSource
    ? new Worker(new URL(`data:text/javascript,${encodeURIComponent(toTranslated(file))}`), options)
    : new Worker(file, options);
}

/** A thread does not get the translator of its parent; it loads one first. */
function toTranslated(file: string): string {
  // The package names its CommonJS form to `require`; the module stands beside it.
  const api = createRequire(import.meta.url)
    .resolve('tsx/esm/api')
    .replace(/\.cjs$/, '.mjs');
  const translator = pathToFileURL(api).href;
  const program = pathToFileURL(file).href;
  return `import { register } from ${JSON.stringify(translator)};
register();
await import(${JSON.stringify(program)});`;
}
