import type { Clone } from '../clone.ts';
import { toRepositoryName } from '../project-names.ts';
import type { HarvestContext } from '../source.ts';
import { RELEASE_FILE } from '../sources/release-files.ts';
import { readDeliverableVersions } from './deliverable-versions.ts';
import type { PointsByRelease } from './read-contributions.ts';
import { toReleasePoints } from './release-points.ts';
import type { ReleasePoint } from './release-points.ts';
import type { CountedRelease } from './release-ranges.ts';

/** `flamingo` of `2025.2-flamingo`: so its folder of deliverables is called. */
export function toSeriesName(slug: string): string {
  return slug.replace(/^[^-]*-/, '');
}

/** Where the work on each release ended, by the path of the repository. */
export async function readPoints(
  clone: Clone,
  work: {
    readonly releases: readonly CountedRelease[];
    readonly context: Pick<HarvestContext, 'memo'>;
  },
): Promise<ReadonlyMap<string, PointsByRelease>> {
  const bySeries = new Map(work.releases.map((it) => [toSeriesName(it.slug), it]));
  const files = [...(await clone.listBlobs(['deliverables']))].flatMap(([file, blob]) => {
    const [, series = '', name = ''] = RELEASE_FILE.exec(file) ?? [];
    const release = bySeries.get(series);
    return release === undefined ? [] : [{ file, blob, name, release }];
  });
  // Read when the first of them is not remembered.
  let reading: Promise<ReadonlyMap<string, string>> | null = null;
  const readText = async (file: string) => {
    reading ??= clone.readFiles(files.map((it) => it.file));
    return (await reading).get(file) ?? '';
  };
  const points = new Map<string, Map<CountedRelease, readonly ReleasePoint[]>>();
  for (const { file, blob, name, release } of files) {
    const versions = await work.context.memo.recall(`versions 1 ${blob}`, async () =>
      readDeliverableVersions({ file, text: await readText(file) }),
    );
    for (const [repository, own] of toReleasePoints(file, versions)) {
      const known = points.get(repository) ?? new Map<CountedRelease, readonly ReleasePoint[]>();
      // A file of the repository's own name knows better than one that gathers many.
      if (!known.has(release) || name === toRepositoryName(repository)) known.set(release, own);
      points.set(repository, known);
    }
  }
  return points;
}
