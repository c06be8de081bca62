import type { ListReading, PartReading } from '../file-parts.ts';
import { isNothing, openYaml } from '../yaml-text.ts';

/** A special interest group and its chairs as a version of the list has them. */
export interface ListedChairs {
  readonly key: string;
  readonly chairs: readonly string[];
}

/** Special interest groups with their chairs. */
export const GROUP_LIST = toGroupList('reference/sigs/sigs.yaml');

/** The same in the repository that groups had of their own until 2025. */
export const FORMER_GROUP_LIST = toGroupList('sigs.yaml');

function toGroupList(path: string): ListReading<ListedChairs> {
  return { version: 'group-list 1', paths: [path], read: readChairs };
}

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
