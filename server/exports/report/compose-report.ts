import type { Selection } from '../../../graph-data/model/api/export.ts';
import type { ReportOrder, ReportSection } from '../../../graph-data/model/api/report.ts';
import type { GraphNode, Relationship } from '../../../graph-data/model/graph.ts';
import { KIND_DEFINITIONS, NARROWER_LABEL_DEFINITIONS } from '../../../graph-data/model/kinds.ts';
import { KIND_COLOURS } from '../../../graph-data/model/palette.ts';
import type { Title } from '../../../graph-data/model/title.ts';
import type { Fact, RelationshipRow } from '../../../graph-data/model/report-page.ts';
import { LICENCE, toName } from '../about.ts';
import type { SelectedAnswer } from '../selection.ts';
import type { ExportAbout } from '../about.ts';
import { toLook } from '../appearance.ts';
import { BETWEEN_WORDS } from '../connect-answer.ts';
import { toAnswerTable } from './answer-table.ts';
import { toCharts } from './charts.ts';
import { toFigure, toNodeFacts, toRelationshipFacts } from './facts.ts';
import { numberReferences } from './references.ts';
import type { References } from './references.ts';
import type { LegendEntry, NodeEntry, Report } from './report.ts';
import { tellPath, toTypeTitle, toWayQuestions, toWhen } from './tell-paths.ts';
import { REPORT_WORDS } from './words.ts';

/** What a report is made from. */
export interface ReportMaterial {
  readonly nodes: readonly GraphNode[];
  /** Each between two of the nodes. */
  readonly relationships: readonly Relationship[];
  /** The documents of the receipts, as far as the dataset has them. */
  readonly sources: readonly GraphNode[];
  readonly selection: Selection;
  readonly answer: SelectedAnswer | null;
  readonly order: ReportOrder;
  readonly about: ExportAbout;
}

/** Everything that a report says, in its language; the same for the same material. */
export function composeReport(material: ReportMaterial): Report {
  const { nodes, relationships, sources, order, about } = material;
  const { language } = about;
  const has = (section: ReportSection) => order.sections.includes(section);
  const references = numberReferences([...nodes, ...relationships], sources, language);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const nameOf = (id: string) => toName(byId.get(id), id, language);
  const telling = { relationships, nameOf, numbersOf: references.numbersOf, language };
  const legend = toLegend(nodes, language);
  const entries = nodes.map((node) => toNodeEntry(node, references, about));
  return {
    about,
    title: order.title ?? about.selection,
    question: order.question ?? null,
    filters: order.filters,
    notes: toParagraphs(order.notes),
    holds: toHolds(material),
    answer:
      has('answer') && material.answer !== null ? toAnswerTable(material.answer, language) : null,
    hasPicture: has('picture') && nodes.length > 0,
    legend,
    charts: has('charts') ? toCharts({ legend, nodes: entries, relationships }, language) : [],
    paths: has('paths')
      ? toWayQuestions(material.selection, order).map((question) => tellPath(question, telling))
      : [],
    nodes: entries,
    relationships: toRelationshipEntries(material, references),
    hasNodes: has('nodes') && nodes.length > 0,
    hasRelationships: has('relationships') && relationships.length > 0,
    references: references.groups,
  };
}

/** Paragraphs are parted by empty lines; within them lines stay lines. */
function toParagraphs(notes: string): string[][] {
  return notes
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.split('\n').map((line) => line.trim()))
    .map((lines) => lines.filter((line) => line !== ''))
    .filter((lines) => lines.length > 0);
}

function toHolds({ nodes, relationships, answer, order, about }: ReportMaterial): Fact[] {
  const words = REPORT_WORDS[about.language];
  const fact = (title: string, text: string, link: string | null = null) => ({ title, text, link });
  const titles: Readonly<Record<ReportSection, string>> = {
    answer: words.answer,
    picture: words.picture,
    charts: words.charts,
    paths: words.paths,
    nodes: words.nodes,
    relationships: words.relationships,
  };
  const missing = Object.entries(titles)
    .filter(([section]) => !order.sections.some((wanted) => wanted === section))
    .filter(([section]) => section !== 'answer' || answer !== null)
    .map(([, title]) => title);
  const whole = answer === null || answer.cut === null ? null : words.cut[answer.cut];
  const completeness =
    missing.length === 0
      ? (whole ?? words.complete)
      : `${whole ?? words.partial}${words.colon}${missing.join(words.comma)}`;
  return [
    fact(words.selection, about.selection),
    fact(words.moment, about.at ?? words.allTimes),
    fact(words.counts, words.countsOf(toFigure(nodes.length), toFigure(relationships.length))),
    ...(about.between === null
      ? []
      : [fact(words.relationships, BETWEEN_WORDS[about.between][about.language])]),
    fact(words.dataset, `Stackscape ${about.dataset}`),
    fact(words.completeness, completeness),
    fact(words.licence, LICENCE),
    ...(about.view === null ? [] : [fact(words.view, about.view, about.view)]),
  ];
}

const KINDS: Readonly<Record<string, { readonly title: Title; readonly plural: Title }>> = {
  ...KIND_DEFINITIONS,
  ...NARROWER_LABEL_DEFINITIONS,
};

/** The kinds that are there, in the order of the explorer. */
function toLegend(nodes: readonly GraphNode[], language: 'en' | 'zh'): LegendEntry[] {
  const colours: Readonly<Record<string, string>> = KIND_COLOURS.light;
  const counts = new Map<string, number>();
  for (const node of nodes) {
    const { kind } = toLook(node);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return Object.entries(KINDS).flatMap(([kind, { plural }]) => {
    const count = counts.get(kind);
    if (count === undefined) return [];
    return [{ kind, title: plural[language], colour: colours[kind] ?? '', count }];
  });
}

function toNodeEntry(
  node: GraphNode,
  references: References,
  { language }: ExportAbout,
): NodeEntry {
  const { kind } = toLook(node);
  const { description, descriptionZh } = node.properties;
  const described = (language === 'zh' ? descriptionZh : undefined) ?? description;
  return {
    id: node.id,
    name: toName(node, node.id, language),
    kind,
    kindTitle: KINDS[kind]?.title[language] ?? kind,
    description: described === undefined ? null : String(described),
    facts: toNodeFacts(node, language),
    receipts: references.numbersOf(node.properties),
  };
}

function toRelationshipEntries(
  { nodes, relationships, about }: ReportMaterial,
  references: References,
): RelationshipRow[] {
  const { language } = about;
  const places = new Map(nodes.map(({ id }, index) => [id, index]));
  return relationships.flatMap(({ type, start, end, properties }) => {
    const [from, to] = [places.get(start), places.get(end)];
    if (from === undefined || to === undefined) return [];
    return [
      {
        start: from,
        end: to,
        type: toTypeTitle(type, language),
        when: toWhen(properties, REPORT_WORDS[language]),
        facts: toRelationshipFacts(properties, language),
        receipts: references.numbersOf(properties),
      },
    ];
  });
}
