import { API_LIMITS } from '../../../graph-data/model/api/limits.ts';
import type { ExportLanguage, Selection } from '../../../graph-data/model/api/export.ts';
import type { ReportOrder } from '../../../graph-data/model/api/report.ts';
import type { Properties, Relationship } from '../../../graph-data/model/graph.ts';
import { RELATIONSHIP_TYPE_DEFINITIONS } from '../../../graph-data/model/relationship-types.ts';
import type { PathStory, Sentence } from './report.ts';
import { findWays } from './ways.ts';
import type { WayQuestion } from './ways.ts';
import { REPORT_WORDS } from './words.ts';
import type { ReportWords } from './words.ts';

export interface Telling {
  readonly relationships: readonly Relationship[];
  readonly nameOf: (id: string) => string;
  readonly numbersOf: (properties: Properties) => number[];
  readonly language: ExportLanguage;
}

/** The ways that the selection is about, then those that were asked for besides. */
export function toWayQuestions(
  selection: Selection,
  { paths }: Pick<ReportOrder, 'paths'>,
): WayQuestion[] {
  const asked = paths.map(({ from, to }): WayQuestion => ({ from, to, maxHops: 'shortest' }));
  if (!('path' in selection)) return asked;
  const { from, to, mode } = selection.path;
  const maxHops = mode === 'all' ? API_LIMITS.maxHops.default : 'shortest';
  return [{ from, to, maxHops }, ...asked];
}

/** The ways between two nodes as sentences, each with its receipts. */
export function tellPath(question: WayQuestion, telling: Telling): PathStory {
  const { relationships, nameOf, language } = telling;
  const words = REPORT_WORDS[language];
  const { ways, isCut } = findWays(relationships, question);
  const between = new Map<string, Relationship[]>();
  for (const relationship of relationships) {
    const pair = toPair(relationship.start, relationship.end);
    between.set(pair, [...(between.get(pair) ?? []), relationship]);
  }
  return {
    title: words.between(nameOf(question.from), nameOf(question.to)),
    ways: ways.map((ids) =>
      ids.slice(1).flatMap((id, index) => {
        const steps = between.get(toPair(ids[index] ?? id, id)) ?? [];
        return tellStep(steps, telling);
      }),
    ),
    remark: ways.length === 0 ? words.noPath : isCut ? words.morePaths(ways.length) : null,
  };
}

function toPair(one: string, other: string): string {
  return one < other ? `${one}\n${other}` : `${other}\n${one}`;
}

/** What joins two nodes; relationships of one type, such as a commit count a release, are one sentence. */
function tellStep(steps: readonly Relationship[], telling: Telling): Sentence[] {
  const { nameOf, numbersOf, language } = telling;
  const words = REPORT_WORDS[language];
  const groups = new Map<string, Relationship[]>();
  for (const step of steps) {
    const key = `${step.type}\n${step.start}`;
    groups.set(key, [...(groups.get(key) ?? []), step]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    const { start = '', end = '', type = '' } = first ?? {};
    const says = [nameOf(start), toPhrase(type, language), nameOf(end)].join(words.space);
    const times = group.map(({ properties }) => toWhen(properties, words)).filter(Boolean);
    const when =
      times.length === 1 ? ` (${times[0]})` : group.length > 1 ? ` (${group.length}×)` : '';
    const receipts = new Set(group.flatMap(({ properties }) => numbersOf(properties)));
    return {
      text: `${says}${when}${words.stop}`,
      receipts: [...receipts].toSorted((left, right) => left - right),
    };
  });
}

export function toPhrase(type: string, language: ExportLanguage): string {
  return findType(type)?.phrase[language] ?? type;
}

export function toTypeTitle(type: string, language: ExportLanguage): string {
  return findType(type)?.title[language] ?? type;
}

const TYPES = new Map(Object.entries(RELATIONSHIP_TYPE_DEFINITIONS));

function findType(type: string) {
  return TYPES.get(type);
}

/** When a fact held, in words; empty where nobody says. */
export function toWhen({ from, to }: Properties, words: ReportWords): string {
  if (from !== undefined && to !== undefined) return words.span(String(from), String(to));
  if (from !== undefined) return words.since(String(from));
  return to === undefined ? '' : words.until(String(to));
}
