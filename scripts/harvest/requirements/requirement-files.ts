import { TomlError, parse as parseToml } from 'smol-toml';
import { z } from 'zod';
import { parseIni } from './ini-text.ts';
import { readPuppetMetadata } from './puppet-metadata.ts';
import { parseRequirementLine } from './requirement-line.ts';
import type { Requirement } from './requirement-line.ts';

/** A requirement where it stands. */
export interface PlacedRequirement extends Requirement {
  /** Counted from 1. */
  readonly line: number;
  /** False where it is needed for something extra that one may ask for. */
  readonly isOptional: boolean;
}

/** What a file tells of the package that its repository makes. */
export interface RequirementsFile {
  readonly requirements: readonly PlacedRequirement[];
  /** The name of the package and where it stands, where the file tells it. */
  readonly packageName?: string;
  readonly packageLine?: number;
  readonly troubles: readonly { readonly line: number; readonly message: string }[];
}

/** Reads a file by its name; never throws. */
export function readRequirementsFile(path: string, text: string): RequirementsFile {
  if (path.endsWith('pyproject.toml')) return readPyproject(text);
  if (path.endsWith('setup.cfg')) return readSetupCfg(text);
  if (path.endsWith('metadata.json')) return readPuppetMetadata(text);
  return collect(text.split('\n').map((line, index) => ({ text: line, line: index + 1 })));
}

interface Candidate {
  readonly text: string;
  readonly line: number;
  readonly isOptional?: boolean;
}

function collect(
  candidates: readonly Candidate[],
  called?: { readonly text: string; readonly line: number },
): RequirementsFile {
  const requirements: PlacedRequirement[] = [];
  const troubles: { line: number; message: string }[] = [];
  for (const { text, line, isOptional = false } of candidates) {
    const parsed = parseRequirementLine(text);
    if (parsed === 'unknown') {
      troubles.push({ line, message: `"${text.trim()}" is no requirement of a known form.` });
    } else if (parsed !== null) requirements.push({ ...parsed, line, isOptional });
  }
  if (called === undefined) return { requirements, troubles };
  return { requirements, troubles, packageName: called.text, packageLine: called.line };
}

/** Extras of pbr (`[extras]`) and of setuptools, a requirement a line below the name of each. */
function readSetupCfg(text: string): RequirementsFile {
  const entries = parseIni(text);
  const extras = entries
    .filter(({ section }) => section === 'extras' || section === 'options.extras_require')
    .flatMap(({ lines }) => lines.map((line) => ({ ...line, isOptional: true })));
  const always = entries
    .filter(({ section, key }) => section === 'options' && key === 'install_requires')
    .flatMap(({ lines }) => lines.map((line) => ({ ...line, isOptional: false })));
  const name = entries.find(({ section, key }) => section === 'metadata' && key === 'name');
  return collect([...always, ...extras], name?.lines[0]);
}

const pyprojectSchema = z.object({
  project: z
    .object({
      name: z.string().optional(),
      dependencies: z.array(z.string()).optional(),
      'optional-dependencies': z.record(z.string(), z.array(z.string())).optional(),
    })
    .optional(),
});

function readPyproject(text: string): RequirementsFile {
  const parsed = parseProject(text);
  if ('troubles' in parsed) return { requirements: [], troubles: parsed.troubles };
  const { name, dependencies = [], 'optional-dependencies': extras = {} } = parsed.project;
  const lines = text.split('\n');
  const place = (requirement: string, isOptional: boolean) => ({
    text: requirement,
    line: findLine(lines, requirement),
    isOptional,
  });
  return collect(
    [
      ...dependencies.map((requirement) => place(requirement, false)),
      ...Object.values(extras).flatMap((group) => group.map((item) => place(item, true))),
    ],
    name === undefined ? undefined : { text: name, line: findLine(lines, name) },
  );
}

type Project = NonNullable<z.infer<typeof pyprojectSchema>['project']>;

function parseProject(
  text: string,
): { readonly project: Project } | Pick<RequirementsFile, 'troubles'> {
  try {
    const { success, data } = pyprojectSchema.safeParse(parseToml(text));
    if (success) return { project: data.project ?? {} };
    const line = Math.max(1, text.split('\n').indexOf('[project]') + 1);
    return { troubles: [{ line, message: 'its dependencies are no lists of texts.' }] };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return { troubles: [{ line: error.line, message: 'This is not TOML.' }] };
  }
}

/** The reader of TOML tells no places: the line is the first that holds the text as it stands. */
function findLine(lines: readonly string[], requirement: string): number {
  const index = lines.findIndex((line) =>
    ['"', "'"].some((quote) => line.includes(`${quote}${requirement}${quote}`)),
  );
  return Math.max(0, index) + 1;
}
