import type { Addition } from '../git-history.ts';
import type { Candidacy } from './election-candidacies.ts';
import type { ResultEntry } from './election-results.ts';

/** Everything that can tell whose a file of a candidacy is. */
export interface NameEvidence {
  readonly results: readonly ResultEntry[];
  /** Names by file, as officials noted them by hand. */
  readonly exceptions: ReadonlyMap<string, string>;
  readonly additions: readonly Addition[];
}

/**
 * The name of whoever stands by a file. Files are named for people, then for their nicks, then for
 * their addresses; results, exceptions, results of other cycles and whoever added the file tell the
 * name. Null when none of them does.
 */
export function createCandidateNamer(
  evidence: NameEvidence,
): (candidacy: Candidacy) => string | null {
  const byFile = new Map<string, string>();
  const byKey = new Map<string, string>();
  for (const { file, address, nick, name } of evidence.results) {
    if (file !== null) byFile.set(file, name);
    for (const key of [address, nick]) if (key !== '') byKey.set(key, name);
  }
  const authors = new Map<string, Addition>();
  for (const addition of evidence.additions) {
    if (!authors.has(addition.path)) authors.set(addition.path, addition);
  }
  const stood = new Set(evidence.results.map(({ team, name }) => `${team} ${name}`.toLowerCase()));
  return ({ file, stem, team }) =>
    byFile.get(file) ??
    evidence.exceptions.get(file) ??
    byKey.get(stem.toLowerCase()) ??
    toNameOfFile(stem) ??
    toAuthor(
      authors.get(file),
      (author) =>
        author.authorAddress.toLowerCase() === stem.toLowerCase() ||
        stood.has(`${team} ${author.authorName}`.toLowerCase()),
    );
}

/** "Jane_Doe", "jane_doe", "Jane-Doe" and "JaneDoe" are names; "jane" and an address are none. */
export function toNameOfFile(stem: string): string | null {
  if (stem.includes('@')) return null;
  const words = /[_ ]/.test(stem)
    ? stem.split(/[_ ]+/)
    : /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)+$/u.test(stem)
      ? stem.split('-')
      : /^(?:\p{Lu}\p{Ll}+){2,}$/u.test(stem)
        ? stem.split(/(?<=\p{Ll})(?=\p{Lu})/u)
        : [];
  const named = words.filter((word) => /^\p{L}/u.test(word));
  if (named.length < 2 || named.length < words.length) return null;
  const isPlain = named.every((word) => word === word.toLowerCase());
  return named
    .map((word) => (isPlain ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word))
    .join(' ');
}

/**
 * Officials add files for others, so the author must have the address that the file is named for, or
 * have stood for the team in another cycle.
 */
function toAuthor(
  addition: Addition | undefined,
  isCandidate: (author: Addition) => boolean,
): string | null {
  if (addition === undefined || !isCandidate(addition)) return null;
  const name = addition.authorName.trim();
  return name.includes(' ') && !name.includes('@') ? name : null;
}

/** `FILE: Name` a line; `#` begins a remark. */
export function parseExceptions(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split('\n').flatMap((line): [string, string][] => {
      if (line.startsWith('#')) return [];
      const [, file, name] = /^(candidates\/.+?):\s+(.+?)\s*$/.exec(line) ?? [];
      return file === undefined || name === undefined ? [] : [[file, name]];
    }),
  );
}
