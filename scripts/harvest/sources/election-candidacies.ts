/** A file by which somebody stood for a team. */
export interface Candidacy {
  readonly cycle: string;
  readonly team: string;
  readonly file: string;
  /** The file's name without its ending: a name, a nick or an address. */
  readonly stem: string;
  /** Without the file's name, which may be an address. */
  readonly folder: string;
}

/** `candidates/CYCLE/TEAM/FILE`; null for any other file. */
export function parseCandidacy(file: string): Candidacy | null {
  const [top, cycle, team, name, ...more] = file.split('/');
  if (top !== 'candidates' || cycle === undefined || team === undefined) return null;
  if (name === undefined || more.length > 0 || name.startsWith('.')) return null;
  return {
    cycle,
    team,
    file,
    stem: name.replace(/\.txt$/, ''),
    folder: `candidates/${cycle}/${team}`,
  };
}
