import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { REPORT_SECTIONS, reportSchema } from '../../graph-data/model/api/report.ts';
import type { ReportOrder } from '../../graph-data/model/api/report.ts';
import { UsageError } from '../command-line/usage-error.ts';

/** What a person says in a report, and which parts it has. */
export interface ReportOptions {
  readonly title?: string;
  readonly asks?: string;
  readonly notes?: string;
  readonly without: readonly string[];
  readonly way: readonly string[];
  readonly sections?: string;
}

/** The options of `npm run export` that only reports have. */
export function addReportOptions(command: Command): void {
  const collect = (value: string, before: readonly string[]) => [...before, value];
  command
    .optionsGroup('Reports (--format report-…):')
    .option('--title <text>', 'title of the report')
    .option('--asks <text>', 'the question that it answers, in words')
    .option('--notes <file>', 'notes: a file of plain text, an empty line begins a paragraph')
    .option('--without <text>', 'what the view leaves out, in words; may be repeated', collect, [])
    .option(
      '--way <from,to>',
      'two nodes between which the shortest ways are told as sentences; may be repeated',
      collect,
      [],
    )
    .option('--sections <list>', `which parts, separated by commas: ${REPORT_SECTIONS.join(', ')}`);
}

/** Undefined where nothing was said: other formats take no report. */
export async function parseReport(options: ReportOptions): Promise<ReportOrder | undefined> {
  const { title, asks, notes, without, way, sections } = options;
  const said = {
    ...(title !== undefined && { title }),
    ...(asks !== undefined && { question: asks }),
    ...(notes !== undefined && { notes: await readNotes(notes) }),
    ...(without.length > 0 && { filters: without }),
    ...(way.length > 0 && { paths: way.map(toEnds) }),
    ...(sections !== undefined && { sections: toList(sections) }),
  };
  if (Object.keys(said).length === 0) return undefined;
  const parsed = reportSchema.safeParse(said);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const option = OPTIONS[String(issue?.path[0])] ?? 'report';
  throw new UsageError(`--${option}: ${issue?.message}.`);
}

/** As the parts of a report are called on the command line. */
const OPTIONS: Readonly<Record<string, string>> = {
  title: 'title',
  question: 'asks',
  notes: 'notes',
  filters: 'without',
  paths: 'way',
  sections: 'sections',
};

function toList(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function toEnds(text: string) {
  const [from, to, ...more] = toList(text);
  if (from === undefined || to === undefined || more.length > 0) {
    throw new UsageError('--way: expected two ids, as in project:nova,org:nasa.');
  }
  return { from, to };
}

async function readNotes(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new UsageError(`--notes: ${file} cannot be read.`);
  }
}
