import { createOffsets } from './code-points.ts';
import { autocomplete, formatQuery, parserWrapper, signatureHelp } from './cypher-language.ts';
import type { DbSchema } from './cypher-language.ts';
import { CYPHER_FUNCTIONS } from './functions.ts';
import { findSyntaxProblem } from './find-syntax-problem.ts';
import type {
  Finding,
  LanguageAnswers,
  LanguageRequest,
  LanguageSchema,
  Signature,
  Suggestion,
} from './language-messages.ts';

const VERSION = 'CYPHER 5';
const FUNCTION_NAMES = new Set(CYPHER_FUNCTIONS.map(({ name }) => name.toLowerCase()));
const BY_NAME = new Map(CYPHER_FUNCTIONS.map((known) => [known.name.toLowerCase(), known]));

/** Kinds of completions as the protocol of editors numbers them. */
const SUGGESTION_KINDS: Readonly<Record<number, Suggestion['is']>> = {
  3: 'function',
  6: 'variable',
  10: 'property',
  14: 'keyword',
  25: 'type',
};

/** Answers what an editor asks; `configure` holds for what is asked later. */
export function createLanguage(): <Request extends LanguageRequest>(
  request: Request,
) => LanguageAnswers[Request['ask']] {
  let schema: LanguageSchema = { kinds: [], types: [], properties: [], parameters: [] };
  let database = toDatabaseSchema(schema);

  function answer(request: LanguageRequest): LanguageAnswers[LanguageRequest['ask']] {
    switch (request.ask) {
      case 'configure':
        schema = request.schema;
        database = toDatabaseSchema(schema);
        return null;
      case 'check':
        return findProblems(request.text, schema);
      case 'complete':
        return findSuggestions(request, database);
      case 'sign':
        return findSignature(request.text, request.offset, database);
      case 'format':
        return formatText(request.text);
      default:
        return request satisfies never;
    }
  }
  // Each case gives the answer of its own question.
  return answer as <Request extends LanguageRequest>(
    request: Request,
  ) => LanguageAnswers[Request['ask']];
}

function toDatabaseSchema(schema: LanguageSchema): DbSchema {
  const functions = CYPHER_FUNCTIONS.map(({ name, category, arguments: given, ...rest }) => ({
    name,
    category,
    description: rest.signature,
    isBuiltIn: true,
    argumentDescription: given.map((argument) => ({
      name: argument.name,
      type: argument.type,
      description: argument.type,
      isDeprecated: false,
    })),
    returnDescription: rest.returns,
    signature: rest.signature,
    aggregating: category === 'Aggregating',
    isDeprecated: false,
  }));
  return {
    labels: [...schema.kinds],
    relationshipTypes: [...schema.types],
    propertyKeys: [...schema.properties],
    parameters: Object.fromEntries(schema.parameters.map((name) => [name, ''])),
    functions: { [VERSION]: Object.fromEntries(functions.map((each) => [each.name, each])) },
    procedures: { [VERSION]: {} },
    defaultLanguage: VERSION,
  };
}

function findProblems(text: string, schema: LanguageSchema): Finding[] {
  const { toUnits } = createOffsets(text);
  const toSpan = ({ start, end }: Span): { from: number; to: number } => ({
    from: toUnits(start),
    to: toUnits(Math.max(end, start)),
  });
  const problem = findSyntaxProblem(text);
  const syntax: Finding[] =
    problem === null
      ? []
      : [
          {
            is: 'syntax',
            ...toSpan({ start: problem.from, end: problem.to }),
            found: problem.found,
          },
        ];
  const names = parserWrapper
    .parse(text)
    .statementsParsing.flatMap((statement) => findUnknownNames(statement, schema))
    .map(({ is, name, offsets }): Finding => ({ is, ...toSpan(offsets), name }));
  return [...syntax, ...names];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface UnknownName {
  readonly is: 'label' | 'type' | 'function' | 'parameter';
  readonly name: string;
  readonly offsets: Span;
}

type Statement = ReturnType<typeof parserWrapper.parse>['statementsParsing'][number];

function findUnknownNames(statement: Statement, schema: LanguageSchema): UnknownName[] {
  const kinds = new Set(['Entity', ...schema.kinds]);
  const types = new Set(schema.types);
  const parameters = new Set(schema.parameters);
  const labels = statement.collectedLabelOrRelTypes.map(
    ({ labelText, labelType, offsets }): UnknownName => ({
      is: String(labelType) === 'Relationship type' ? 'type' : 'label',
      name: unquote(labelText),
      offsets,
    }),
  );
  return [
    ...labels.filter(
      ({ is, name }) => name !== '' && !types.has(name) && (is === 'type' || !kinds.has(name)),
    ),
    ...statement.collectedFunctions
      .filter(({ name }) => !FUNCTION_NAMES.has(name.toLowerCase()))
      .map(({ name, offsets }): UnknownName => ({ is: 'function', name, offsets })),
    ...statement.collectedParameters
      .map(({ name, offsets }): UnknownName => ({ is: 'parameter', name: unquote(name), offsets }))
      .filter(({ name }) => !parameters.has(name)),
  ];
}

function unquote(name: string): string {
  return name.replace(/^`(.*)`$/s, '$1');
}

function findSuggestions(
  { text, offset, explicit }: Extract<LanguageRequest, { ask: 'complete' }>,
  database: DbSchema,
): Suggestion[] {
  const { toPoints } = createOffsets(text);
  return autocomplete(text, database, toPoints(offset), explicit).map(toSuggestion);
}

function toSuggestion(item: {
  readonly label: string;
  readonly insertText?: string;
  readonly kind?: number;
}): Suggestion {
  return {
    label: item.label,
    insert: item.insertText ?? item.label,
    is: SUGGESTION_KINDS[item.kind ?? 0] ?? 'text',
    detail: BY_NAME.get(item.label.toLowerCase())?.signature ?? null,
  };
}

function findSignature(text: string, offset: number, database: DbSchema): Signature | null {
  const help = signatureHelp(text, database, createOffsets(text).toPoints(offset));
  const [found] = help.signatures;
  if (found === undefined) return null;
  const name = found.label.slice(0, found.label.indexOf('('));
  const known = BY_NAME.get(name.toLowerCase());
  return {
    name,
    arguments: known?.arguments.map((given) => `${given.name} :: ${given.type}`) ?? [],
    returns: known?.returns ?? '',
    active: help.activeParameter ?? 0,
  };
}

function formatText(text: string): string | null {
  return findSyntaxProblem(text) === null ? formatQuery(text) : null;
}
