import { startLocalNeo4j } from '../../scripts/neo4j/local-neo4j.ts';

/** Run as a program: prints process id and folder of a Neo4j of its own, and waits to be killed. */
const { pid, home } = await startLocalNeo4j();
console.log(JSON.stringify({ pid, home }));
setInterval(() => {}, 60_000);
