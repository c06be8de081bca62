import type { Clone } from '../clone.ts';
import type { HarvestContext } from '../source.ts';

/** A line of a package's own source, tests and examples left out, that imports a module. */
export interface ModuleImport {
  readonly file: string;
  readonly line: number;
  /** Whether the package does without the module where it is not there. */
  readonly isGuarded: boolean;
}

/** What stands beside a package in its repository: tests, examples, tools of those who work on it. */
const BESIDE =
  /(?:^|\/)(?:tests?|testing|functional|fullstack|unit|examples)\/|(?:^|\/)(?:test_|conftest)[^/]*$|^(?:api-ref|contrib|devstack|docs?|etc|playbooks|releasenotes|roles|samples|tools)\//;

/** The imports of a module at the head of a clone, in the order of files and lines. */
export function readModuleImports(
  clone: Clone,
  { memo, module }: { readonly memo: HarvestContext['memo']; readonly module: string },
): Promise<ModuleImport[]> {
  const key = `imports-1 ${module} ${clone.repository.path} ${clone.head.hash}`;
  return memo.recall(key, async () => {
    const escaped = module.replaceAll('.', String.raw`\.`);
    const statement = String.raw`^[[:space:]]*(import|from)[[:space:]]+${escaped}([[:space:].]|$)`;
    const call = String.raw`try_import\(['"]${escaped}['".]`;
    const lines = await clone.findLines(`${statement}|${call}`, ['*.py']);
    return lines
      .filter(({ path }) => !BESIDE.test(path))
      .map(({ path, line, text }) => ({
        file: path,
        line,
        // Within a condition or a function, or by a helper that copes with its absence.
        isGuarded: !/^(?:import|from)\s/.test(text),
      }));
  });
}
