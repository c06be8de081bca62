import type { Diagnostic } from '@codemirror/lint';
import { AppError } from '../../../../../graph-data/model/app-error.ts';
import { runCypher } from '../../../../api/ask-queries.ts';
import type { LanguageClient } from '../language/language-client.ts';
import type { Finding } from '../language/language-messages.ts';
import type { ParameterFields } from '../parameters/parameter.ts';
import { toRequest } from '../parameters/to-request.ts';
import type { QueryRequest } from '../parameters/to-request.ts';
import type { WorkbenchWords } from '../words.ts';

interface CheckParts {
  readonly language: LanguageClient;
  readonly getWords: () => WorkbenchWords;
  readonly getFields: () => ParameterFields;
  /** Whether the server may be asked: not about a query that a link brought and nobody touched. */
  readonly mayAsk: () => boolean;
}

const PAUSE_MS = 400;
const EXPLAIN = 'EXPLAIN ';

/**
 * What is wrong with a text: what the grammar and the schema say at once; then, of a text without a
 * fault, what the server would say, which plans it and does not run it.
 */
export function createCheck(parts: CheckParts): (text: string) => Promise<readonly Diagnostic[]> {
  let asking = new AbortController();
  return async (text) => {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    if (text.trim() === '') return [];
    const findings = (await parts.language.ask({ ask: 'check', text })) ?? [];
    const found = findings.map((finding) => toDiagnostic(finding, parts.getWords()));
    if (found.some(({ severity }) => severity === 'error') || !parts.mayAsk()) return found;
    const sent = toRequest(text, parts.getFields());
    if (!('request' in sent)) return found;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    const refused = signal.aborted ? null : await askServer(text, sent.request, signal);
    return refused === null ? found : [...found, refused];
  };
}

async function askServer(
  text: string,
  { query, parameters, toWritten }: QueryRequest,
  signal: AbortSignal,
): Promise<Diagnostic | null> {
  const before = /^\s*explain\b/i.test(query) ? '' : EXPLAIN;
  try {
    await runCypher({ query: `${before}${query}`, parameters }, signal);
    return null;
  } catch (error) {
    return toRefusal(error, {
      text,
      toWritten: (at) => toWritten(Math.max(0, at - before.length)),
    });
  }
}

interface Written {
  readonly text: string;
  readonly toWritten: (offset: number) => number;
}

/** A refusal at its place in the text; null for what says nothing about the text. */
export function toRefusal(error: unknown, { text, toWritten }: Written): Diagnostic | null {
  if (!(error instanceof AppError)) return null;
  const { code, place, message } = error;
  const isOfText = code === 'invalid_request' || code === 'forbidden_query' || code === 'too_large';
  if (!isOfText) return null;
  if (place === undefined) {
    return { from: 0, to: text.trimEnd().length, severity: 'warning', message };
  }
  const from = Math.min(toWritten(place.offset), text.length);
  const to = Math.min(Math.max(toWritten(place.offset + place.length), from + 1), text.length);
  return { from: Math.min(from, to), to, severity: 'error', message };
}

function toDiagnostic(finding: Finding, words: WorkbenchWords): Diagnostic {
  const { from, to } = finding;
  switch (finding.is) {
    case 'syntax':
      return { from, to, severity: 'error', message: words.found.syntax(finding.found) };
    case 'function':
      return { from, to, severity: 'error', message: words.found.function(finding.name) };
    case 'label':
      return { from, to, severity: 'warning', message: words.found.label(finding.name) };
    case 'type':
      return { from, to, severity: 'warning', message: words.found.type(finding.name) };
    case 'parameter':
      return { from, to, severity: 'info', message: words.found.parameter(finding.name) };
    default:
      return finding satisfies never;
  }
}
