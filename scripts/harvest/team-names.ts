import { toAliases, toProperName, toSlug } from './names.ts';

/** A team as the graph knows it, whatever the source calls it. */
export interface TeamName {
  readonly id: string;
  readonly name: string;
  readonly teamType: 'project-team' | 'sig' | 'technical-committee';
  readonly aliases: string[] | undefined;
}

export const TECHNICAL_COMMITTEE: TeamName = {
  id: 'team:technical-committee',
  name: 'Technical Committee',
  teamType: 'technical-committee',
  aliases: ['OpenStack Technical Committee'],
};

/** Other keys under which the sources list special interest groups. */
const SIG_KEYS: ReadonlyMap<string, string> = new Map([
  ['Extended Maintenance', 'Stable Maintenance'],
  ['Operation Docs', 'Operation Docs and Tooling'],
  ['PowerVMStackers', 'PowerVMStacker'],
  ['operations-docs', 'Operation Docs and Tooling'],
  ['powervmstackers', 'PowerVMStacker'],
  ['technical-writing', 'Technical Writing'],
]);

/** Groups whose keys do not say what they are. */
const SIGS_BY_KEY: ReadonlySet<string> = new Set(['Testing and Collaboration Tools']);

/** A special interest group by its key, with or without "SIG" at its end. */
export function toSigName(key: string): TeamName {
  const given = key.replace(/ SIG$/, '');
  const bare = toProperName(SIG_KEYS.get(given) ?? given);
  const name = `${bare.charAt(0).toUpperCase()}${bare.slice(1)} SIG`;
  const aliases =
    key.endsWith(' SIG') && key.toLowerCase() !== name.toLowerCase() ? [key] : undefined;
  return { id: `team:${toSlug(name)}`, name, teamType: 'sig', aliases };
}

/** A team by its key in the lists of project teams, living or retired, and in release files. */
export function toTeamName(key: string): TeamName {
  const trimmed = key.trim();
  if (trimmed === 'Governance' || trimmed === 'Technical Committee') return TECHNICAL_COMMITTEE;
  if (SIGS_BY_KEY.has(trimmed) || trimmed.endsWith(' SIG')) return toSigName(trimmed);
  const name = toProperName(trimmed);
  return {
    id: `team:${toSlug(name)}`,
    name,
    teamType: 'project-team',
    aliases: toAliases(name, trimmed),
  };
}
