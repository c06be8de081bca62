import { run } from '../../scripts/import.ts';

/** Run as a program: `npm run import` from the sources, to be killed by tests. */
process.exitCode = await run(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
});
