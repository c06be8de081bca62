/** What a version in a release file is. */
export type VersionKind = 'final' | 'candidate' | 'mark' | 'unknown';

/**
 * `32.0.0` is a release. `32.0.0.0rc1` came before one. `2024.1-eol` and its kin mark a branch
 * that is no longer maintained, or the last state that fits a series.
 */
export function classifyVersion(version: string): VersionKind {
  if (/^v?\d+(?:\.\d+)*$/.test(version)) return 'final';
  if (/^v?\d+(?:\.\d+)*\.?(?:a|b|rc|dev)\d+$/.test(version)) return 'candidate';
  if (/^(?:[a-z]+|\d+\.\d+)-(?:em|eom|eol|last)$/.test(version)) return 'mark';
  return 'unknown';
}
