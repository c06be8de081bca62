import { parseEmployerDomains } from '../../affiliations/employer-domains.ts';
import type { Clone } from '../clone.ts';
import type { HarvestContext, HarvestSource, UpstreamRepository } from '../source.ts';
import { toReceipt } from '../source.ts';
import { isWebAddress } from '../web-address.ts';
import { CNCF, addMemberships, createOrganisationFinder, toMembers } from './landscape-members.ts';
import type { MemberSighting, OrganisationFinder } from './landscape-members.ts';
import { toStints } from './landscape-stints.ts';
import type { Snapshot } from './landscape-stints.ts';
import { LANDSCAPE_FILE, readMembers, readProjects } from './landscape-text.ts';
import type { FromLandscape, LandscapeProject } from './landscape-text.ts';

const LANDSCAPE: UpstreamRepository = {
  name: 'cncf-landscape',
  path: 'cncf/landscape',
  title: 'CNCF landscape',
  mainFile: LANDSCAPE_FILE,
  permalink: 'https://github.com/cncf/landscape/blob/{commit}/{path}',
};
/** Whose domains are whose. */
const DOMAINS = 'affiliations/domains.csv';
/** Members are listed since 2020; two looks a year tell who came and went. */
const FIRST_YEAR = 2020;
const LOOKS = ['01-01', '07-01'];
const MATURITIES = new Set(['sandbox', 'incubating', 'graduated', 'archived']);
/** A project of the OpenInfra Foundation whose code is not where the community hosts its own. */
const HOSTED_ELSEWHERE = 'project:kata-containers';

/**
 * The members of the CNCF among the organisations that the graph knows, and its projects among
 * those that OpenStack works with. What the landscape takes from Crunchbase is not read.
 */
export const landscape: HarvestSource = {
  name: 'cncf-landscape',
  after: ['dependencies', 'contributions'],
  needs: 'all',
  repositories: () => [LANDSCAPE],
  async harvest(context) {
    for (const clone of context.clones) {
      const tell = (read: FromLandscape<unknown>, file: string) => {
        for (const trouble of read.troubles) {
          context.warn({ source: LANDSCAPE.path, file, ...trouble });
        }
      };
      const table = parseEmployerDomains(await context.readTable(DOMAINS), DOMAINS);
      const find = createOrganisationFinder(context, table.entries);
      const snapshots = await readSnapshots(clone, { context, tell, find });
      // The last that is told of each.
      const members = new Map(snapshots.flatMap((snapshot) => [...snapshot.members]));
      for (const [id, member] of members) {
        const stints = toStints(snapshots, id);
        addMemberships(context, { id, member, stints, repository: LANDSCAPE });
      }
      const text = (await clone.readFiles([LANDSCAPE_FILE])).get(LANDSCAPE_FILE) ?? '';
      const key = `landscape-projects-1 ${clone.head.hash}`;
      const projects = await context.memo.recall(key, () => readProjects(text));
      tell(projects, LANDSCAPE_FILE);
      for (const project of projects.items) addProject(context, project);
    }
  },
};

interface MemberSnapshot extends Snapshot {
  readonly members: ReadonlyMap<string, MemberSighting>;
}

async function readSnapshots(
  clone: Clone,
  {
    context,
    tell,
    find,
  }: {
    readonly context: HarvestContext;
    readonly find: OrganisationFinder;
    readonly tell: (read: FromLandscape<unknown>, file: string) => void;
  },
): Promise<MemberSnapshot[]> {
  const looks = await findLooks(clone, context);
  context.progress.expect(looks.length);
  const snapshots: MemberSnapshot[] = [];
  for (const { date, commit, blob } of looks) {
    const members = await context.memo.recall(`landscape-members-1 ${blob}`, async () =>
      readMembers((await clone.readBlobs([blob]))[0] ?? ''),
    );
    const isHead = date === clone.head.date;
    tell(members, isHead ? LANDSCAPE_FILE : `${LANDSCAPE_FILE}@${commit.hash.slice(0, 12)}`);
    snapshots.push({ date, commit, members: toMembers(find, members.items) });
    context.progress.advance();
  }
  return snapshots;
}

interface Look {
  readonly date: string;
  readonly commit: Snapshot['commit'];
  readonly blob: string;
}

/** The steps of the main line at which to look, the last of them the head. */
function findLooks(clone: Clone, { memo, warn }: HarvestContext): Promise<Look[]> {
  return memo.recall(`landscape-looks-1 ${clone.head.hash}`, async () => {
    const steps = (await clone.readMainline([LANDSCAPE_FILE])).flatMap(
      ({ hash, date, changes }) => {
        const blob = changes.find(({ path }) => path === LANDSCAPE_FILE)?.blob;
        return blob === undefined || blob === null ? [] : [{ hash, date, blob }];
      },
    );
    const years = Number(clone.head.date.slice(0, 4)) - FIRST_YEAR + 1;
    const days = Array.from({ length: years }, (_, year) =>
      LOOKS.map((day) => `${FIRST_YEAR + year}-${day}`),
    ).flat();
    const past = days.filter((day) => day < clone.head.date);
    const isShallow = await clone.isShallow();
    if (isShallow) {
      const message =
        'the clone is shallow, so members have no past. Complete it with: git fetch --unshallow';
      warn({ source: LANDSCAPE.path, file: LANDSCAPE_FILE, line: 1, message });
    }
    return [...(isShallow ? [] : past), clone.head.date].flatMap((date) => {
      const step = steps.findLast((it) => it.date <= date);
      return step === undefined
        ? []
        : [{ date, commit: { hash: step.hash, date: step.date }, blob: step.blob }];
    });
  });
}

/** Adds a project that some fact about OpenStack names; most of the landscape has none. */
function addProject(context: HarvestContext, project: LandscapeProject): void {
  const { names, known, collector, warn } = context;
  const resolved = names.resolveProject(project.name);
  if (resolved === null || !(resolved.isKnown || known.nodes.has(resolved.id))) return;
  const { maturity, accepted, graduated, archived } = project;
  if (maturity === undefined && resolved.id !== HOSTED_ELSEWHERE) return;
  const receipt = toReceipt(LANDSCAPE, project.locator);
  collector.addNode({
    id: resolved.id,
    kind: 'Project',
    name: resolved.name,
    properties: {
      url: isWebAddress(project.homepage) ? project.homepage : undefined,
      repositories: project.repository === undefined ? undefined : [project.repository],
    },
    receipt,
  });
  if (maturity === undefined) return;
  if (!MATURITIES.has(maturity)) {
    const message = `"${maturity}" of ${project.name} is no step of a known name; it was left out.`;
    warn({ source: LANDSCAPE.path, file: LANDSCAPE_FILE, line: 1, message });
    return;
  }
  collector.addRelationship({
    type: 'HOSTS',
    start: CNCF,
    end: resolved.id,
    properties: { maturity, from: accepted, graduated, to: archived },
    receipt,
  });
}
