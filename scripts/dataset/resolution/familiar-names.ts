import type { NodeKind } from '../../../graph-data/model/kinds.ts';
import { groupBy } from '../../import/group-by.ts';
import { toNameWords, withoutLegalWords } from './name-keys.ts';
import type { Named } from './named-node.ts';

type Found = readonly [Named, Named, string];

/** Pairs whose names people would take for one: shortened, with a name left out, with an ending. */
export function findFamiliar(kind: NodeKind, named: readonly Named[]): Found[] {
  switch (kind) {
    case 'Person':
      return findShortenedPeople(named);
    case 'Organisation':
      return findLongerNames(named);
    case 'Team':
      return findBareTeams(named);
    default:
      return [];
  }
}

interface Worded {
  readonly owner: Named;
  readonly words: readonly string[];
}

function toWorded(named: readonly Named[]): Worded[] {
  return named.flatMap((owner) =>
    owner.names.map((name) => ({ owner, words: toNameWords(owner.kind, name) })),
  );
}

/** Compares only people who share a whole name, such as that of the family. */
function findShortenedPeople(named: readonly Named[]): Found[] {
  const entries = toWorded(named)
    .filter(({ words }) => words.length > 1)
    .flatMap((entry) => entry.words.map((word) => ({ ...entry, word })));
  const sharing = groupBy(
    entries.filter(({ word }) => word.length > 1),
    ({ word }) => word,
  );
  return [...sharing.values()].flatMap((group) =>
    group.flatMap((one, index) =>
      group
        .slice(index + 1)
        .filter((other) => other.owner !== one.owner && isShortened(one.words, other.words))
        .map((other): Found => {
          const [left, right] = [one.words.join(' '), other.words.join(' ')];
          return [one.owner, other.owner, `"${left}" and "${right}" may be one person`];
        }),
    ),
  );
}

/** Letters that two forms of a given name begin with: Witek and Witold, Steve and Steven. */
const COMMON_START = 3;

/** "Telles Nobrega" of "Telles Mota Vidal Nobrega", "Josh Harlow" of "Joshua Harlow", "J. Bryant". */
function isShortened(one: readonly string[], other: readonly string[]): boolean {
  const mine = one.filter((word) => !other.includes(word));
  const theirs = other.filter((word) => !one.includes(word));
  // With one name in common beside what is left out, "Jay Wang" is not "Jay Li Wang".
  if (mine.length === 0 || theirs.length === 0) return true;
  const [my, their] = [mine[0] ?? '', theirs[0] ?? ''];
  if (mine.length > 1 || theirs.length > 1) return false;
  const short = Math.min(my.length, their.length);
  const count = short === 1 ? 1 : COMMON_START;
  return my.slice(0, count) === their.slice(0, count);
}

/** "Cisco" and "Cisco Systems": the whole of one name is how the other begins. */
function findLongerNames(named: readonly Named[]): Found[] {
  const entries = toWorded(named).map(({ owner, words }) => ({
    owner,
    words: withoutLegalWords(words),
  }));
  const whole = groupBy(entries, ({ words }) => words.join(' '));
  return entries.flatMap(({ owner, words }) =>
    words.slice(0, -1).flatMap((_, index) => {
      const start = words.slice(0, index + 1).join(' ');
      return (whole.get(start) ?? [])
        .filter((shorter) => shorter.owner !== owner)
        .map((shorter): Found => {
          const because = `"${words.join(' ')}" begins with "${start}"`;
          return [shorter.owner, owner, because];
        });
    }),
  );
}

const TEAM_WORDS = new Set(['openstack', 'sig', 'team', 'wg', 'group', 'working', 'project']);

/** "Security" and "Security SIG". */
function findBareTeams(named: readonly Named[]): Found[] {
  const bare = groupBy(toWorded(named), ({ words }) =>
    words.filter((word) => !TEAM_WORDS.has(word)).join(''),
  );
  return [...bare].flatMap(([key, group]) =>
    key === ''
      ? []
      : group.flatMap((one, index) =>
          group
            .slice(index + 1)
            .filter((other) => other.owner !== one.owner)
            .map((other): Found => [one.owner, other.owner, `both are "${key}" by their names`]),
        ),
  );
}
