import type { ListReading, PartReading } from '../file-parts.ts';
import { isNothing, openYaml } from '../yaml-text.ts';

/** A special interest group and its chairs as a version of the list has them. */
export interface ListedChairs {
  readonly key: string;
  readonly chairs: readonly string[];
}

/** Special interest groups with their chairs; their own repository had them until 2025. */
export const GROUP_LIST: ListReading<ListedChairs> = {
  version: 'group-list 1',
  paths: ['reference/sigs/sigs.yaml'],
  read: readChairs,
};

function readChairs(text: string): PartReading<ListedChairs> {
  const warnings: { line: number; message: string }[] = [];
  const yaml = openYaml({ file: '', text }, ({ line, message }) => {
    warnings.push({ line, message });
  });
  const [key] = yaml.isReadable ? yaml.keysAt([]) : [];
  if (key === undefined) return { entry: null, warnings };
  const path = [key, 'chairs'];
  const count = isNothing(yaml.valueAt(path)) ? 0 : yaml.lengthAt(path);
  const chairs = Array.from({ length: count }, (_, index): string[] => {
    const name = yaml.valueAt([...path, index, 'name']);
    if (typeof name === 'string' && name.trim() !== '' && !name.includes('@')) return [name.trim()];
    yaml.warn([...path, index], 'expected a person with a name.');
    return [];
  }).flat();
  return { entry: { key, chairs }, warnings };
}
