import { z } from 'zod';
import { parse } from 'yaml';
import { questionSchema } from '../../graph-data/model/api/questions.ts';
import type { Question } from '../../graph-data/model/api/questions.ts';

/** A question file that is not of its form; the message names the file. */
export class QuestionError extends Error {
  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(`${file}: ${reason}`, options);
    this.name = 'QuestionError';
  }
}

const titleSchema = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });
const headerSchema = z.strictObject({
  title: titleSchema,
  parameters: z
    .record(
      z.string(),
      z.strictObject({
        type: z.enum(['node', 'string', 'integer', 'moment']),
        kind: questionSchema.shape.parameters.element.shape.kind.default(null),
        title: titleSchema,
        default: z.union([z.string(), z.number()]).nullable().default(null),
      }),
    )
    .default({}),
  columns: z
    .record(z.string(), titleSchema)
    .refine((columns) => Object.keys(columns).length > 0, 'expected at least one column'),
});

/**
 * A question as it is written: a comment with YAML (title, parameters, columns), then one statement.
 * The name of the file is the name of the question.
 */
export function parseQuestion(file: string, text: string): Question {
  const match = /^\s*\/\*([\s\S]*?)\*\/([\s\S]+)$/.exec(text);
  const [, headerText, body] = match ?? [];
  if (headerText === undefined || body === undefined) {
    throw new QuestionError(file, 'expected a comment with the header, then the statement.');
  }
  const header = parseHeader(file, headerText);
  const name = file.replace(/\.cypher$/, '');
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) {
    throw new QuestionError(file, 'expected a name in lower case with hyphens.');
  }
  const wrong = findWrongParameter(Object.keys(header.parameters), body);
  if (wrong !== null) throw new QuestionError(file, wrong);
  return {
    name,
    title: header.title,
    parameters: Object.entries(header.parameters).map(([key, value]) => ({ name: key, ...value })),
    columns: Object.entries(header.columns).map(([key, title]) => ({ name: key, title })),
    cypher: body.trim(),
  };
}

/** Says which parameter the header and the statement do not share; null when they agree. */
function findWrongParameter(declared: readonly string[], statement: string): string | null {
  // Without text and comments, which may hold a dollar sign of their own.
  const code = statement.replace(
    /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\/\/.*|\/\*[\s\S]*?\*\//g,
    ' ',
  );
  const used = new Set([...code.matchAll(/\$([A-Za-z_]\w*)/g)].map(([, name]) => name));
  const undeclared = [...used].find((name) => !declared.includes(name ?? ''));
  if (undeclared !== undefined) {
    return `its statement uses $${undeclared}, which its header does not declare.`;
  }
  const unused = declared.find((name) => !used.has(name));
  return unused === undefined ? null : `its statement does not use the parameter ${unused}.`;
}

function parseHeader(file: string, text: string): z.infer<typeof headerSchema> {
  let value: unknown;
  try {
    value = parse(text, { logLevel: 'error' });
  } catch (error) {
    throw new QuestionError(file, 'its header is not YAML.', { cause: error });
  }
  const parsed = headerSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new QuestionError(file, `${issue?.path.join('.') || 'header'}: ${issue?.message}.`);
}
