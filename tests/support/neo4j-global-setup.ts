import type { TestProject } from 'vitest/node';
import { type Neo4jAddress, findNeo4j } from './find-neo4j.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The one Neo4j that all suites of a project share, or the sentence that says why there is none. */
    neo4j: { readonly address: Neo4jAddress } | { readonly missing: string };
  }
}

/** Starts one Neo4j for all suites of the project and stops it after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const found = await findNeo4j(process.env);
  if ('missing' in found) {
    project.provide('neo4j', { missing: found.missing });
    return async () => {};
  }
  project.provide('neo4j', { address: found.address });
  return found.stop;
}
