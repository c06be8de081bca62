import { z } from 'zod';
import type { FactCollector } from '../fact-collector.ts';
import { UMBRELLA_PROJECT } from '../project-names.ts';
import { toReceipt } from '../source.ts';
import { createFileSource } from '../file-source.ts';
import type { SourceInput } from '../file-source.ts';
import type { UpstreamRepository } from '../source.ts';
import { isNothing } from '../yaml-text.ts';
import type { YamlText } from '../yaml-text.ts';
import { openRequiredYaml } from './required-yaml.ts';

export const RELEASES: UpstreamRepository = {
  name: 'releases',
  path: 'openstack/releases',
  title: 'OpenStack releases repository',
  mainFile: 'data/series_status.yaml',
};

const DATE = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date such as 2025-10-01');

const seriesSchema = z.object({
  name: z.string().regex(/^[a-z]+$/, 'expected a series name in lower case'),
  'release-id': z
    .string()
    .regex(/^\d{4}\.\d$/, 'expected a number such as 2025.2')
    .optional(),
  status: z.enum([
    'future',
    'development',
    'maintained',
    'extended maintenance',
    'unmaintained',
    'end of life',
  ]),
  slurp: z.enum(['yes', 'no', 'true', 'false']).optional(),
  'initial-release': DATE,
  'eol-date': DATE.optional(),
  'next-phase': z.object({ status: z.string(), date: z.string().optional() }).optional(),
  'signing-key': z.unknown().optional(),
});
type Series = z.infer<typeof seriesSchema>;

/** Since this series every second release is one that may be upgraded to from the last but one. */
const FIRST_WITH_SLURP = '2023.1';

/** The series of OpenStack: when they came out, how they stand, what comes after what. */
export const releaseSeries = createFileSource({
  name: 'release-series',
  after: [],
  repository: RELEASES,
  reads: (path) => path === RELEASES.mainFile,
  gather(input, collector) {
    const yaml = openRequiredYaml(input, RELEASES.mainFile);
    // The newest stands first in the file.
    const all = readSeries(yaml).toReversed();
    for (const [index, series] of all.entries()) {
      addSeries({ input, collector, series, number: index + 1, before: all[index - 1] });
    }
  },
});

/** The slug of a series: `2025.2-flamingo`, before numbers came into use `austin`. */
function toSeriesSlug(series: Series): string {
  const number = series['release-id'];
  return number === undefined ? series.name : `${number}-${series.name}`;
}

function readSeries(yaml: YamlText): Series[] {
  return Array.from({ length: yaml.lengthAt([]) }, (_, index) => index).flatMap(
    (index) => yaml.readMap([index], seriesSchema) ?? [],
  );
}

function addSeries(entry: {
  readonly input: SourceInput;
  readonly collector: FactCollector;
  readonly series: Series;
  readonly number: number;
  readonly before: Series | undefined;
}): void {
  const { input, collector, series, number, before } = entry;
  const id = `release:${toSeriesSlug(series)}`;
  const receipt = toReceipt(input.repository, `${RELEASES.mainFile}/${series.name}`);
  const releaseId = series['release-id'];
  const until = series['next-phase']?.date;
  collector.addNode({
    id,
    kind: 'Release',
    name: `${series.name[0]?.toUpperCase()}${series.name.slice(1)}`,
    properties: {
      aliases: releaseId === undefined ? undefined : [releaseId],
      series: releaseId,
      number,
      date: series['initial-release'],
      status: series.status.replaceAll(' ', '-'),
      statusUntil: isNothing(until) ? undefined : until,
      endOfLife: series['eol-date'],
      slurp: isSlurp(series),
      url: `https://releases.openstack.org/${series.name}/`,
    },
    receipt,
  });
  collector.addRelationship({ type: 'RELEASE_OF', start: id, end: UMBRELLA_PROJECT, receipt });
  if (before === undefined) return;
  const end = `release:${toSeriesSlug(before)}`;
  collector.addRelationship({ type: 'SUCCEEDS', start: id, end, receipt });
}

function isSlurp({ slurp, 'release-id': releaseId }: Series): boolean | undefined {
  if (slurp !== undefined) return slurp === 'yes' || slurp === 'true';
  return releaseId !== undefined && releaseId >= FIRST_WITH_SLURP ? false : undefined;
}
