import { stat } from 'node:fs/promises';
import path from 'node:path';

/** Where a clone of `openstack/nova` may stand within a folder of repositories. */
function toPlaces(directory: string, repository: string): string[] {
  const name = repository.slice(repository.lastIndexOf('/') + 1);
  return [
    repository,
    `${repository}.git`,
    name,
    `${name}.git`,
    path.join(repository.replaceAll('/', '+'), 'repo'),
  ].map((place) => path.join(directory, place));
}

/** The git directory of a clone, bare or with a work tree; null when there is none. */
export async function findClone(directory: string, repository: string): Promise<string | null> {
  for (const place of toPlaces(directory, repository)) {
    for (const candidate of [path.join(place, '.git'), place]) {
      if (await isGitDirectory(candidate)) return candidate;
    }
  }
  return null;
}

async function isGitDirectory(candidate: string): Promise<boolean> {
  const found = await Promise.all(
    ['HEAD', 'objects'].map((name) => stat(path.join(candidate, name)).catch(() => null)),
  );
  return found.every((entry) => entry !== null);
}

/** Namespaces of others, who have their code elsewhere. */
const ON_GITHUB = new Set(['cncf']);

/** Where a repository is hosted: with the community, or where others have theirs. */
export function toAddress(repository: string): string {
  const host = ON_GITHUB.has(repository.split('/')[0] ?? '') ? 'github.com' : 'opendev.org';
  return `https://${host}/${repository}`;
}

/** Where a new bare clone goes. */
export function toClonePlace(directory: string, repository: string): string {
  return path.join(directory, `${repository}.git`);
}

/** The command that gets a clone to where it is looked for first. */
export function toCloneCommand(directory: string, repository: string): string {
  return `git clone ${toAddress(repository)} ${path.join(directory, repository)}`;
}
