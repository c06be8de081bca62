import type { SchemaAnswer } from '../../../../../graph-data/model/api/schema.ts';
import type { LanguageSchema } from './language-messages.ts';

/** What the editor may propose: the names of the graph itself, and of the parameters in the form. */
export function toLanguageSchema(
  schema: SchemaAnswer | undefined,
  parameters: readonly string[],
): LanguageSchema {
  const kinds = schema?.kinds ?? [];
  const types = schema?.relationshipTypes ?? [];
  const properties = [...kinds, ...types].flatMap((each) => each.properties.map(({ key }) => key));
  return {
    kinds: ['Entity', ...kinds.map(({ kind }) => kind)],
    types: types.map(({ type }) => type),
    properties: [...new Set(['id', ...properties])].toSorted(),
    parameters,
  };
}
