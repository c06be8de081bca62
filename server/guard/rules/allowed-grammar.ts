/**
 * The closed list of grammar rules that may occur in a query, by their names in Neo4j's grammar.
 * Whatever is not here is refused, also what a later grammar may bring.
 */
export const ALLOWED_RULES: ReadonlySet<string> = new Set(
  `statementsOrCommands statementOrCommand preparsedStatement preparserOption statement
  regularQuery union singleQuery clause

  matchClause hint whereClause withClause unwindClause returnClause returnBody returnItems returnItem
  orderBy orderItem ascToken descToken skip limit
  callClause procedureName procedureArgument procedureResultItem
  subqueryClause subqueryScope existsExpression countExpression collectExpression

  patternList pattern anonymousPattern patternElement nodePattern relationshipPattern
  leftArrow arrowLine rightArrow pathLength quantifier parenthesizedPath pathPatternNonEmpty
  selector nonNegativeIntegerSpecification groupToken pathToken shortestPathPattern
  properties labelOrRelType labelExpression labelExpression4 labelExpression3 labelExpression2
  labelExpression1 dynamicAnyAllExpression

  expression expression11 expression10 expression9 expression8 expression7 comparisonExpression6
  normalForm expression6 expression5 expression4 expression3 expression2 expression1 postFix
  property literal numberLiteral stringLiteral map listLiteral parameter parameterName variable
  parenthesizedExpression caseExpression caseAlternative extendedCaseExpression
  extendedCaseAlternative extendedWhen listComprehension patternComprehension reduceExpression
  listItemsPredicate normalizeFunction trimFunction patternExpression shortestPathExpression
  mapProjection mapProjectionElement countStar functionInvocation functionArgument functionName
  namespace type typePart typeName typeNullability typeListSuffix

  propertyKeyName nonEmptyNameList symbolicNameString escapedSymbolicNameString
  unescapedSymbolicNameString unescapedSymbolicNameString_ symbolicVariableNameString
  escapedSymbolicVariableNameString unescapedSymbolicVariableNameString preparserKeyword`
    .trim()
    .split(/\s+/),
);

const WRITES = 'writes, and queries here only read';
const NEWER = 'belongs to Cypher 25; queries here are asked in Cypher 5';

/** Why a rule is not allowed, for those that people may well try. */
export const REASONS: ReadonlyMap<string, string> = new Map([
  ['createClause', `CREATE ${WRITES}`],
  ['insertClause', `INSERT ${WRITES}`],
  ['mergeClause', `MERGE ${WRITES}`],
  ['setClause', `SET ${WRITES}`],
  ['removeClause', `REMOVE ${WRITES}`],
  ['deleteClause', `DELETE ${WRITES}`],
  [
    'foreachClause',
    `FOREACH ${WRITES}; to go through a list use UNWIND, reduce() or [x IN list | …]`,
  ],
  ['loadCSVClause', 'LOAD CSV reads files and addresses, and queries here only read the graph'],
  ['useClause', 'USE chooses another graph, and queries here are about this one'],
  ['subqueryInTransactionsParameters', 'IN TRANSACTIONS is for writing; leave it out'],
  ['finishClause', 'FINISH gives no rows; end with RETURN'],
  [
    'orderBySkipLimitClause',
    `ORDER BY, SKIP or LIMIT as a clause of its own ${NEWER}: put it behind WITH or RETURN`,
  ],
  ['filterClause', `FILTER ${NEWER}: write WITH * WHERE …`],
  ['letClause', `LET ${NEWER}: write WITH *, … AS …`],
  ['when', `WHEN as a clause ${NEWER}: use CASE`],
  ['matchMode', `A match mode ${NEWER}: leave it out`],
  ['vectorFunction', `vector() ${NEWER}`],
  [
    'consoleCommand',
    'Commands that begin with a colon belong to Neo4j Browser; give parameters beside the query',
  ],
  ['cypherOptions', 'CYPHER with a version or options cannot be chosen here; leave it out'],
  ['nodeLabelsIs', `Giving labels ${WRITES}`],
]);
