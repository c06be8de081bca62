import { compareText } from '../../../graph-data/model/compare-text.ts';
import type { Relationship } from '../../../graph-data/model/graph.ts';
import type { Chart, LegendEntry, NodeEntry } from './report.ts';
import { toTypeTitle } from './tell-paths.ts';
import { REPORT_WORDS } from './words.ts';
import type { ExportLanguage } from '../../../graph-data/model/api/export.ts';

const MOST_ROWS = 15;

/** How a graph is made up: kinds, types, beginnings, hubs. What has nothing to show is left out. */
export function toCharts(
  graph: {
    readonly legend: readonly LegendEntry[];
    readonly nodes: readonly NodeEntry[];
    readonly relationships: readonly Relationship[];
  },
  language: ExportLanguage,
): Chart[] {
  const words = REPORT_WORDS[language];
  const { legend, nodes, relationships } = graph;
  const types = count(relationships.map(({ type }) => toTypeTitle(type, language)));
  const years = count(relationships.flatMap(toYear)).toSorted((left, right) =>
    compareText(left.label, right.label),
  );
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const hubs = count(relationships.flatMap(({ start, end }) => [...new Set([start, end])]));
  const charts: Chart[] = [
    {
      title: words.nodesByKind,
      columns: [words.kind, words.count],
      rows: legend.map(({ title, count: value }) => ({ label: title, value })),
    },
    {
      title: words.relationshipsByType,
      columns: [words.type, words.count],
      rows: types.toSorted(byValue),
    },
    { title: words.beginnings, columns: [words.year, words.count], rows: fillYears(years) },
    {
      title: words.mostConnected,
      columns: [words.name, words.relationships],
      rows: hubs
        .toSorted(byValue)
        .slice(0, MOST_ROWS)
        .map(({ label, value }) => ({ label: names.get(label) ?? label, value })),
    },
  ];
  return charts.filter(({ rows }) => rows.length > 1);
}

type Row = Chart['rows'][number];

function count(labels: readonly string[]): Row[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].map(([label, value]) => ({ label, value }));
}

function byValue(left: Row, right: Row): number {
  return right.value - left.value || compareText(left.label, right.label);
}

function toYear({ properties }: Relationship): string[] {
  const year = /^\d{4}/.exec(String(properties['from'] ?? properties['date'] ?? ''))?.[0];
  return year === undefined ? [] : [year];
}

const LONGEST_GAP = 40;

/** Years between in which nothing began are shown empty, so that the bars are a line of time. */
function fillYears(rows: readonly Row[]): Row[] {
  const values = new Map(rows.map(({ label, value }) => [Number(label), value]));
  const years = [...values.keys()];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (years.length === 0 || last - first > LONGEST_GAP) return [...rows];
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    label: String(first + index),
    value: values.get(first + index) ?? 0,
  }));
}
