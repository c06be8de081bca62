import { NO_RESOLUTION } from '../../dataset/resolution/resolution-table.ts';
import { NO_FACTS } from '../fact-sets.ts';
import { createFactCollector } from '../fact-collector.ts';
import type { FactSet } from '../fact-collector.ts';
import type { FileSource } from '../file-source.ts';
import { createNameResolver } from '../resolve-names.ts';
import type { NameResolver } from '../resolve-names.ts';
import type { Warning } from '../warnings.ts';

/** What a source makes of texts: for tests, which need neither clones nor a command. */
export function gatherTexts(
  source: FileSource,
  texts: Readonly<Record<string, string>>,
  {
    known = NO_FACTS,
    names = createNameResolver(NO_RESOLUTION, []),
    date = '2026-08-08',
  }: {
    readonly known?: FactSet;
    readonly names?: NameResolver;
    readonly date?: string;
  } = {},
): { readonly facts: FactSet; readonly warnings: Omit<Warning, 'source'>[] } {
  const collector = createFactCollector();
  const warnings: Omit<Warning, 'source'>[] = [];
  const files = new Map(Object.entries(texts).filter(([file]) => source.reads(file)));
  const warn = (warning: Omit<Warning, 'source'>) => void warnings.push(warning);
  source.gather({ repository: source.repository, files, date, known, names, warn }, collector);
  return { facts: collector.facts, warnings };
}
