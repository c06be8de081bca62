import { createFactCollector } from '../fact-collector.ts';
import type { FactSet } from '../fact-collector.ts';
import type { HarvestSource } from '../source.ts';
import type { Warning } from '../warnings.ts';

export const NO_FACTS: FactSet = { nodes: new Map(), relationships: new Map() };

/** What a source makes of texts: for tests, which need neither clones nor a command. */
export function gatherTexts(
  source: HarvestSource,
  texts: Readonly<Record<string, string>>,
  {
    known = NO_FACTS,
    date = '2026-08-08',
  }: { readonly known?: FactSet; readonly date?: string } = {},
): { readonly facts: FactSet; readonly warnings: Omit<Warning, 'source'>[] } {
  const collector = createFactCollector();
  const warnings: Omit<Warning, 'source'>[] = [];
  const files = new Map(Object.entries(texts).filter(([file]) => source.reads(file)));
  const warn = (warning: Omit<Warning, 'source'>) => void warnings.push(warning);
  source.gather({ repository: source.repository, files, date, known, warn }, collector);
  return { facts: collector.facts, warnings };
}
