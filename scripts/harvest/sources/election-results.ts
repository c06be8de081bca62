import { z } from 'zod';
import { isNothing, openYaml } from '../yaml-text.ts';
import type { YamlText } from '../yaml-text.ts';
import type { Warning } from '../warnings.ts';

/** Somebody who stood, as the results of an election have them. */
export interface ResultEntry {
  /** The folder of the cycle and of the team. */
  readonly cycle: string;
  readonly team: string;
  readonly name: string;
  readonly elected: boolean;
  /** What names the file of the candidacy, to be compared and forgotten. */
  readonly address: string;
  readonly nick: string;
  readonly file: string | null;
  readonly locator: string;
}

export const RESULT_FILE = /^doc\/source\/results\/([^/]+)\/(?:ptl|tc)\.yaml$/;

const entrySchema = z.object({
  elected: z.string(),
  fullname: z.string().optional(),
  email: z.string().optional(),
  ircname: z.string().optional(),
  url: z.string().optional(),
  statement: z.unknown().optional(),
});

/** Nobody stood; somebody led without having stood. Governance tells who. */
const NO_CANDIDACY: ReadonlySet<string> = new Set(['INCUMBENT-PTL', 'LEADERLESS', 'TC-APPOINTED']);

/** Who stood for what in a cycle, and who was elected. */
export function readResults(
  { file, text }: { readonly file: string; readonly text: string },
  tell: (warning: Omit<Warning, 'source'>) => void,
): ResultEntry[] {
  const yaml = openYaml({ file, text }, tell);
  const cycle = RESULT_FILE.exec(file)?.[1] ?? '';
  return yaml.keysAt(['candidates']).flatMap((team) => {
    const path = ['candidates', team];
    const count = isNothing(yaml.valueAt(path)) ? 0 : yaml.lengthAt(path);
    return Array.from({ length: count }, (_, index) =>
      readEntry(yaml, { path: [...path, index], cycle, team }),
    ).flat();
  });
}

function readEntry(
  yaml: YamlText,
  {
    path,
    cycle,
    team,
  }: {
    readonly path: readonly (string | number)[];
    readonly cycle: string;
    readonly team: string;
  },
): ResultEntry[] {
  const entry = yaml.readMap(path, entrySchema);
  if (entry === null || NO_CANDIDACY.has(entry.elected)) return [];
  const elected = entry.elected.toLowerCase();
  if (elected !== 'true' && elected !== 'false') {
    yaml.warn([...path, 'elected'], `"${entry.elected}" is unknown; it was left out.`);
    return [];
  }
  const name = toPlainName(entry.fullname ?? '');
  if (name === '' || name.includes('@')) {
    yaml.warn(path, 'expected the full name of a candidate; it was left out.');
    return [];
  }
  return [
    {
      cycle,
      team,
      name,
      elected: elected === 'true',
      address: toKey(entry.email),
      nick: toKey(entry.ircname),
      file: toCandidacyFile(entry.url ?? ''),
      locator: yaml.locate(path),
    },
  ];
}

/** Without a nick in quotation marks between the names. */
function toPlainName(text: string): string {
  return text
    .replace(/\s+(['"“‘(])[^'"”’)]*['"”’)](?=\s)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function toKey(text: string | undefined): string {
  return isNothing(text) ? '' : (text ?? '').toLowerCase();
}

/** The file within the repository that an address of it ends with. */
function toCandidacyFile(url: string): string | null {
  const [, path] = /\b(candidates\/.+)$/.exec(url) ?? [];
  if (path === undefined) return null;
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
