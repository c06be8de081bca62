import type { FactSet } from '../fact-collector.ts';
import type { CountedRelease } from './release-ranges.ts';

/** Whether a project was OpenStack's own while a release was worked on. */
export type IsOfficial = (projectId: string, release: CountedRelease) => boolean;

interface Span {
  readonly from: string;
  readonly to: string;
}

/**
 * A project is official in a release that it came out in, or in whose time a team or group cared
 * for it, as governance tells. What nobody tells of counts always.
 */
export function createOfficialLookup(
  { relationships }: FactSet,
  releases: readonly CountedRelease[],
): IsOfficial {
  const spans = new Map<string, Span[]>();
  for (const { type, end, properties } of relationships.values()) {
    if (type !== 'MAINTAINS') continue;
    const span = { from: String(properties.from ?? ''), to: String(properties.to ?? '9999') };
    spans.set(end, [...(spans.get(end) ?? []), span]);
  }
  const begins = new Map(
    releases.map(({ slug }, index) => [slug, releases[index - 1]?.date ?? '']),
  );
  return (projectId, { slug, date }) =>
    relationships.has(`RELEASED_IN|${projectId}|release:${slug}`) ||
    (spans.get(projectId)?.some(({ from, to }) => from <= date && to > (begins.get(slug) ?? '')) ??
      true);
}
