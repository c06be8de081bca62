import { run } from '../../scripts/neo4j.ts';

/** Run as a program: what `npm run neo4j` does, from the sources. */
const { stdout, stderr, env } = process;
process.exitCode = await run(process.argv.slice(2), { stdout, stderr, env });
