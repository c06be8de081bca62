import type { FactCollector, FactSet } from '../fact-collector.ts';
import type { PeopleBook } from '../people-book.ts';

/** That somebody stood, told by results or by a file of theirs. */
export interface Standing {
  readonly cycle: string;
  readonly team: string;
  readonly name: string;
  /** Undefined where no results are known. */
  readonly elected: boolean | undefined;
  readonly receipt: string;
}

interface StandingContext {
  readonly collector: FactCollector;
  readonly people: PeopleBook;
  readonly known: FactSet;
  /** Slug of the release of a cycle's folder. */
  readonly toRelease: (cycle: string) => string | undefined;
  readonly toTeamId: (folder: string) => string | undefined;
  readonly date: string;
  readonly warn: (file: string, message: string) => void;
}

/** Candidacies, one a person, team and release. Who led governance tells; they may disagree. */
export function addStoodFor(standings: readonly Standing[], context: StandingContext): void {
  const { collector, people, known, toRelease, toTeamId, date, warn } = context;
  const told = new Set<string>();
  const warnOnce = (file: string, message: string) => {
    if (!told.has(file)) warn(file, message);
    told.add(file);
  };
  for (const { cycle, team, name, elected, receipt } of standings) {
    const release = toRelease(cycle);
    if (release === undefined) {
      warnOnce(`candidates/${cycle}`, `"${cycle}" is no release that is known.`);
      continue;
    }
    const teamId = toTeamId(team);
    if (teamId === undefined || !known.nodes.has(teamId)) {
      warnOnce(`candidates/${cycle}/${team}`, `"${team}" is no team that governance had.`);
      continue;
    }
    const person = people.resolve(name);
    if (person === null) {
      warn(`candidates/${cycle}/${team}`, 'expected the name of a person in Latin letters.');
      continue;
    }
    people.note(person, { spelling: name, date, receipt });
    collector.addRelationship({
      type: 'STOOD_FOR',
      start: person.id,
      end: teamId,
      qualifier: release,
      properties: { release, elected, confidence: 'stated' },
      receipt,
    });
  }
}
