/**
 * Neo4j's own lexer and parser, and nothing else of their package: its entrance brings tens of
 * megabytes for editors with it. The package is pinned, so the place within it stays where it is.
 */
export { default as CypherLexer } from '../../node_modules/@neo4j-cypher/language-support/dist/esm/project/language-support/src/generated-parser/CypherCmdLexer.js';
export { default as CypherParser } from '../../node_modules/@neo4j-cypher/language-support/dist/esm/project/language-support/src/generated-parser/CypherCmdParser.js';
