import { AppError } from '../../../graph-data/model/app-error.ts';
import type { SourceInput } from '../file-source.ts';
import { openYaml } from '../yaml-text.ts';
import type { YamlText } from '../yaml-text.ts';

/** Opens a file without which the source makes no sense; throws an AppError when it cannot. */
export function openRequiredYaml(input: SourceInput, file: string): YamlText {
  const text = input.files.get(file);
  if (text === undefined) {
    throw new AppError('invalid_request', `${input.repository.path} has no ${file}.`);
  }
  const yaml = openYaml({ file, text }, input.warn);
  if (!yaml.isReadable) {
    throw new AppError('invalid_request', `${file} of ${input.repository.path} is not whole YAML.`);
  }
  return yaml;
}
