import type { Clone } from '../clone.ts';
import type { FactSet } from '../fact-collector.ts';
import { toProjectRepository } from '../project-repositories.ts';
import { readRequirementsFile } from '../requirements/requirement-files.ts';
import { toPackageKey } from '../requirements/requirement-line.ts';
import { toReceipt } from '../source.ts';
import type { HarvestContext } from '../source.ts';
import type { ReadRepository } from './dependency-facts.ts';
import type { DependencyEntry } from './dependency-table.ts';

/** Where all packages stand that OpenStack admits. */
export const REQUIREMENTS = toProjectRepository('openstack/requirements');
const ALL_PACKAGES = 'global-requirements.txt';

/** Tells under which names a project's packages are published, where they are not its own. */
export function addPackages(
  { collector, known }: Pick<HarvestContext, 'collector' | 'known'>,
  reads: readonly ReadRepository[],
): void {
  const [id] = reads.map(({ projectId }) => projectId);
  const name = known.nodes.get(id ?? '')?.properties.name;
  if (id === undefined || typeof name !== 'string') return;
  const published = reads.flatMap(({ repository, present }) =>
    present.packages.map((it) => ({ repository, ...it })),
  );
  const others = published.filter(
    (it) => toPackageKey(it.name) !== toPackageKey(id.replace('project:', '')),
  );
  for (const { repository, file, line } of others) {
    collector.addNode({
      id,
      kind: 'Project',
      name,
      properties: { packages: [...new Set(others.map((it) => it.name))] },
      receipt: toReceipt(repository, `${file}/L${line}`),
    });
  }
}

/** What the table tells of the things that some fact names, with where OpenStack admits them. */
export async function addTableNodes(
  { clones, collector }: HarvestContext,
  table: readonly DependencyEntry[],
): Promise<void> {
  const lines = await readAllPackages(clones);
  const receipts = firstReceipts(collector.facts);
  for (const { id, name, packages, technologyType, ...entry } of table) {
    const place = packages
      .map((key) => lines.get(toPackageKey(key)))
      .find((it) => it !== undefined);
    const receipt =
      place === undefined ? receipts.get(id) : toReceipt(REQUIREMENTS, `${ALL_PACKAGES}/L${place}`);
    if (name === undefined || !receipts.has(id) || receipt === undefined) continue;
    const isProject = id.startsWith('project:');
    collector.addNode({
      id,
      kind: isProject ? 'Project' : 'Technology',
      name,
      properties: {
        description: entry.description,
        descriptionZh: entry.descriptionZh,
        url: entry.url,
        packages,
        ...(isProject ? { projectType: 'other' } : { technologyType: technologyType ?? 'library' }),
      },
      receipt,
    });
  }
}

/** Line numbers by package, of the list of all. */
async function readAllPackages(clones: readonly Clone[]): Promise<ReadonlyMap<string, number>> {
  const clone = clones.find(({ repository }) => repository.path === REQUIREMENTS.path);
  if (clone === undefined || !(await clone.listFiles()).includes(ALL_PACKAGES)) return new Map();
  const text = (await clone.readFiles([ALL_PACKAGES])).get(ALL_PACKAGES) ?? '';
  const { requirements } = readRequirementsFile(ALL_PACKAGES, text);
  return new Map(requirements.map(({ name, line }) => [toPackageKey(name), line]));
}

/** A receipt of some fact about each thing that a project depends on or left. */
function firstReceipts({ relationships }: FactSet): ReadonlyMap<string, string> {
  const receipts = new Map<string, string>();
  for (const { end, properties } of relationships.values()) {
    const [receipt] = [properties.sources ?? []].flat().map(String);
    if (receipt !== undefined && !receipts.has(end)) receipts.set(end, receipt);
  }
  return receipts;
}
