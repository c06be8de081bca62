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
  ['I18n', 'i18n'],
  ['PowerVMStackers SIG', 'PowerVMStacker'],
  ['Testing and Collaboration Tools', 'Testing and Collaboration Tools'],
]);

/** A special interest group by its key, with or without "SIG" at its end. */
export function toSigName(key: string): TeamName {
  const bare = (SIG_KEYS.get(key) ?? key).replace(/ SIG$/, '');
  const name = `${toProperName(bare)} SIG`;
  const aliases = key.endsWith(' SIG') && key !== name ? [key] : undefined;
  return { id: `team:${toSlug(name)}`, name, teamType: 'sig', aliases };
}

/** A team by its key in the lists of project teams, living or retired, and in release files. */
export function toTeamName(key: string): TeamName {
  const trimmed = key.trim();
  if (trimmed === 'Governance' || trimmed === 'Technical Committee') return TECHNICAL_COMMITTEE;
  if (SIG_KEYS.has(trimmed) || trimmed.endsWith(' SIG')) return toSigName(trimmed);
  const name = toProperName(trimmed);
  return {
    id: `team:${toSlug(name)}`,
    name,
    teamType: 'project-team',
    aliases: toAliases(name, trimmed),
  };
}
