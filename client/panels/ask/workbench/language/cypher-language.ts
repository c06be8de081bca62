/**
 * Neo4j's own language support, and of it only what an editor of queries needs: its entrance brings
 * tens of megabytes of a translated database with it. The package is pinned, so the places within
 * it stay where they are.
 */
export { autocomplete } from '../../../../../node_modules/@neo4j-cypher/language-support/dist/esm/project/language-support/src/autocompletion/autocompletion.js';
export { formatQuery } from '../../../../../node_modules/@neo4j-cypher/language-support/dist/esm/project/language-support/src/formatting/formatting.js';
export { parserWrapper } from '../../../../../node_modules/@neo4j-cypher/language-support/dist/esm/project/language-support/src/parserWrapper.js';
export { signatureHelp } from '../../../../../node_modules/@neo4j-cypher/language-support/dist/esm/project/language-support/src/signatureHelp.js';
export type { DbSchema } from '../../../../../node_modules/@neo4j-cypher/language-support/dist/esm/project/language-support/src/dbSchema.js';
export { default as CypherLexer } from '../../../../../node_modules/@neo4j-cypher/language-support/dist/esm/project/language-support/src/generated-parser/CypherCmdLexer.js';
export { default as CypherParser } from '../../../../../node_modules/@neo4j-cypher/language-support/dist/esm/project/language-support/src/generated-parser/CypherCmdParser.js';
