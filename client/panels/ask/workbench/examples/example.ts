import type { Title } from '../../../../../graph-data/model/title.ts';
import type { ParameterFields } from '../parameters/parameter.ts';

/** A query to learn from: what it asks, and how it does so. */
export interface Example {
  readonly name: string;
  readonly title: Title;
  readonly explanation: Title;
  readonly text: string;
  readonly parameters: ParameterFields;
}

/** Written as it is to be read: a line each, without the indent of this file. */
export function createExample(
  name: string,
  parts: Omit<Example, 'name' | 'parameters'> & { readonly parameters?: ParameterFields },
): Example {
  const text = parts.text
    .trim()
    .split('\n')
    .map((line) => line.replace(/^ {4}/, ''))
    .join('\n');
  return { name, ...parts, text, parameters: parts.parameters ?? {} };
}
