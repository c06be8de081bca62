import type { Clone } from '../clone.ts';
import type { FactSet } from '../fact-collector.ts';
import { requireHistory } from '../file-versions.ts';
import { createPeopleBook } from '../people-book.ts';
import { toReceipt } from '../source.ts';
import type { HarvestContext, HarvestSource, UpstreamRepository } from '../source.ts';
import { TECHNICAL_COMMITTEE } from '../team-names.ts';
import { parseCandidacy } from './election-candidacies.ts';
import type { Candidacy } from './election-candidacies.ts';
import { createCandidateNamer, parseExceptions } from './election-names.ts';
import { RESULT_FILE, readResults } from './election-results.ts';
import type { ResultEntry } from './election-results.ts';
import { addStoodFor } from './stood-for.ts';
import type { Standing } from './stood-for.ts';

export const ELECTION: UpstreamRepository = {
  name: 'election',
  path: 'openstack/election',
  title: 'OpenStack election repository',
  mainFile: 'configuration.yaml',
};

const EXCEPTIONS = 'exceptions.txt';

/** Who stood for project team lead and for the Technical Committee, and who was elected. */
export const elections: HarvestSource = {
  name: 'elections',
  after: ['release-series', 'governance'],
  needs: 'all',
  repositories: () => [ELECTION],
  async harvest(context) {
    for (const clone of context.clones) await harvestClone(clone, context);
  },
};

async function harvestClone(clone: Clone, context: HarvestContext): Promise<void> {
  const { collector, known, names, progress } = context;
  const paths = await clone.listFiles();
  const candidacies = paths.flatMap((path) => parseCandidacy(path) ?? []);
  const resultFiles = paths.filter((path) => RESULT_FILE.test(path));
  progress.expect(candidacies.length + resultFiles.length);
  const texts = await clone.readFiles([
    ...resultFiles,
    ...paths.filter((path) => path === EXCEPTIONS),
  ]);
  const warn = (file: string, message: string) =>
    context.warn({ source: ELECTION.path, file, line: 1, message });
  const results = resultFiles.flatMap((file) =>
    readResults({ file, text: texts.get(file) ?? '' }, (warning) =>
      context.warn({ source: ELECTION.path, ...warning }),
    ),
  );
  progress.advance(resultFiles.length);
  const toRelease = createReleaseFinder(known);
  const standings = await nameCandidates(clone, {
    candidacies,
    results,
    exceptions: parseExceptions(texts.get(EXCEPTIONS) ?? ''),
    warn,
  });
  progress.advance(candidacies.length);
  const people = createPeopleBook(names, known);
  const toTeamId = (folder: string) =>
    folder === 'TC' ? TECHNICAL_COMMITTEE.id : names.resolveTeam(folder.replaceAll('_', ' '))?.id;
  addStoodFor(standings, {
    collector,
    people,
    known,
    toRelease,
    toTeamId,
    date: clone.head.date,
    warn,
  });
  people.addTo(collector);
}

/** Results first: they know who was elected. A file whose candidacy they tell says no more. */
async function nameCandidates(
  clone: Clone,
  {
    candidacies,
    results,
    exceptions,
    warn,
  }: {
    readonly candidacies: readonly Candidacy[];
    readonly results: readonly ResultEntry[];
    readonly exceptions: ReadonlyMap<string, string>;
    readonly warn: (file: string, message: string) => void;
  },
): Promise<Standing[]> {
  const told = new Set(results.map(({ file }) => file));
  const others = candidacies.filter(({ file }) => !told.has(file));
  const folders = [...new Set(others.map(({ folder }) => folder))];
  if (folders.length > 0) await requireHistory(clone);
  const additions = folders.length === 0 ? [] : await clone.readAdditions(folders);
  const toName = createCandidateNamer({ results, exceptions, additions });
  return [
    ...results.map(({ cycle, team, name, elected, locator }) => ({
      cycle,
      team,
      name,
      elected,
      receipt: toReceipt(ELECTION, locator),
    })),
    ...others.flatMap((candidacy): Standing[] => {
      const { cycle, team, folder } = candidacy;
      const name = toName(candidacy);
      // Not by the file's name, which may be an address.
      if (name === null) warn(folder, 'nothing tells the name of one of its candidates.');
      if (name === null) return [];
      return [{ cycle, team, name, elected: undefined, receipt: toReceipt(ELECTION, folder) }];
    }),
  ];
}

/** Slugs of releases by what folders call them: the series' name or number. */
function createReleaseFinder({ nodes }: FactSet): (cycle: string) => string | undefined {
  const slugs = new Map(
    [...nodes.values()].flatMap(({ id, labels, properties: { name, series } }) =>
      labels.includes('Release')
        ? [name, series].map((text): [string, string] => [
            String(text).toLowerCase(),
            id.replace('release:', ''),
          ])
        : [],
    ),
  );
  return (cycle) => slugs.get(cycle.toLowerCase());
}
