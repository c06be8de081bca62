import type { ExportLanguage, Selection } from '../../graph-data/model/api/export.ts';
import type { Question } from '../../graph-data/model/api/questions.ts';
import type { GraphNode } from '../../graph-data/model/graph.ts';
import type { Title } from '../../graph-data/model/title.ts';
import { BETWEEN_WORDS } from './connect-answer.ts';
import type { Between } from './connect-answer.ts';

/** What a file says about itself. */
export interface ExportAbout {
  readonly title: string;
  /** What was chosen, in words. */
  readonly selection: string;
  /** Fingerprint of the facts. */
  readonly dataset: string;
  /** The moment asked for, as an ISO date; null for all times. */
  readonly at: string | null;
  /** Where the explorer shows the same; null where nobody said. */
  readonly view: string | null;
  /** Of an answer without relationships: what became of those between its nodes. */
  readonly between: Between | null;
  readonly language: ExportLanguage;
}

export const LICENCE = 'Apache-2.0';
export const CREATOR = 'Stackscape';

/**
 * What a file says about itself, line by line, for whatever a format has for that. Files that could
 * not hold all that was chosen are refused, so each is complete.
 */
export function toStatements(about: ExportAbout): readonly (readonly [string, string])[] {
  return [
    ['title', about.title],
    ['creator', CREATOR],
    ['selection', about.selection],
    ['moment', about.at ?? 'all times'],
    ['dataset', about.dataset],
    ['completeness', 'complete: nothing was cut'],
    ...(about.between === null
      ? []
      : [['relationships', BETWEEN_WORDS[about.between].en] as const]),
    ['licence', LICENCE],
    ...(about.view === null ? [] : [['view', about.view] as const]),
  ];
}

/** The statements as lines of a comment; line ends within them would end the comment. */
export function toCommentLines(about: ExportAbout, mark: string): string {
  return toStatements(about)
    .map(([key, text]) => `${mark} ${key}: ${toOneLine(text)}\n`)
    .join('');
}

/** Without characters that end a line anywhere or that no text has. */
export function toOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

const MOST_NAMES = 3;
const LONGEST_QUERY = 300;

/** A selection in words. `nodes` are those that it chose, for their names. */
export function describeSelection(
  selection: Selection,
  context: {
    readonly nodes: readonly GraphNode[];
    readonly questions: readonly Question[];
    readonly language: ExportLanguage;
  },
): string {
  const { nodes, questions, language } = context;
  const nameOf = (id: string) =>
    toName(
      nodes.find((node) => node.id === id),
      id,
      language,
    );
  return describe(selection, { nameOf, questions })[language];
}

function describe(
  selection: Selection,
  context: { readonly nameOf: (id: string) => string; readonly questions: readonly Question[] },
): Title {
  const { nameOf, questions } = context;
  if ('all' in selection) return { en: 'Everything', zh: '全部' };
  if ('nodeIds' in selection) return describeNodes(selection, nameOf);
  if ('around' in selection) {
    const { around, depth } = selection;
    return {
      en: `${nameOf(around)} and what is within ${depth} ${depth === 1 ? 'step' : 'steps'} of it`,
      zh: `${nameOf(around)} 及其 ${depth} 步之内`,
    };
  }
  if ('path' in selection) {
    const [from, to] = [nameOf(selection.path.from), nameOf(selection.path.to)];
    return selection.path.mode === 'all'
      ? { en: `All paths from ${from} to ${to}`, zh: `${from} 到 ${to} 的所有路径` }
      : { en: `The shortest paths from ${from} to ${to}`, zh: `${from} 到 ${to} 的最短路径` };
  }
  if ('question' in selection) {
    return describeQuestion(selection, { nameOf, questions });
  }
  const query = toOneLine(selection.query).trim();
  const shown = query.length > LONGEST_QUERY ? `${query.slice(0, LONGEST_QUERY)} …` : query;
  return { en: `What a query answers: ${shown}`, zh: `查询的结果：${shown}` };
}

/** The question with every parameter, also those that nobody gave: they tell what it is about. */
function describeQuestion(
  { question: name, parameters }: Extract<Selection, { question: string }>,
  context: { readonly nameOf: (id: string) => string; readonly questions: readonly Question[] },
): Title {
  const question = context.questions.find((each) => each.name === name);
  const describeIn = (language: ExportLanguage): string => {
    const asked = (question?.parameters ?? []).map(({ name: key, title, default: usual }) => {
      const value = parameters[key] ?? usual;
      const text = typeof value === 'string' ? context.nameOf(value) : JSON.stringify(value);
      return `${title[language]}: ${text}`;
    });
    const end = asked.length === 0 ? '' : ` (${asked.join(', ')})`;
    return `${question?.title[language] ?? name}${end}`;
  };
  return { en: describeIn('en'), zh: describeIn('zh') };
}

function describeNodes(
  { nodeIds: ids, relationshipIds }: Extract<Selection, { nodeIds: string[] }>,
  nameOf: (id: string) => string,
): Title {
  const between: Title =
    relationshipIds === undefined
      ? { en: 'what is between them', zh: '之间的关系' }
      : {
          en: `${relationshipIds.length} relationships between them`,
          zh: `之间的 ${relationshipIds.length} 条关系`,
        };
  if (ids.length > MOST_NAMES) {
    return {
      en: `${ids.length} chosen nodes and ${between.en}`,
      zh: `所选的 ${ids.length} 个节点及其${between.zh}`,
    };
  }
  const names = ids.map(nameOf);
  if (names.length < 2) return { en: names.join(), zh: names.join() };
  return {
    en: `${names.slice(0, -1).join(', ')} and ${names.at(-1)}, and ${between.en}`,
    zh: `${names.join('、')}及其${between.zh}`,
  };
}

/** A name in a language; the id of what has none. */
export function toName(node: GraphNode | undefined, id: string, language: ExportLanguage): string {
  const { name, nameZh } = node?.properties ?? {};
  return String((language === 'zh' ? nameZh : undefined) ?? name ?? id);
}
