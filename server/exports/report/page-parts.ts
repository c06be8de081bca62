import type { Fact, ReferencePlace } from '../../../graph-data/model/report-page.ts';
import { escapeXml } from '../xml.ts';
import { toFigure } from './facts.ts';
import type { Chart, Report, Sentence } from './report.ts';
import { REPORT_WORDS } from './words.ts';

/** The parts of a report's page besides its head and its picture; each is lines of markup. */

export function toFactList(facts: readonly Fact[]): string {
  const entries = facts.map(
    (fact) => `<dt>${escapeXml(fact.title)}</dt><dd>${toLinked(fact.text, fact.link)}</dd>`,
  );
  return `<dl class="holds">${entries.join('')}</dl>`;
}

export function toAnswerPart({ answer, about }: Report): string[] {
  if (answer === null) return [];
  const { columns, rows, remark } = answer;
  return [
    `<section><h2>${escapeXml(REPORT_WORDS[about.language].answer)}</h2>`,
    '<div class="wide"><table id="answer"><thead><tr>',
    ...columns.map((title) => `<th scope="col">${escapeXml(title)}</th>`),
    '</tr></thead><tbody>',
    ...rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeXml(cell)}</td>`).join('')}</tr>`),
    '</tbody></table></div>',
    ...(remark === null ? [] : [`<p>${escapeXml(remark)}</p>`]),
    '</section>',
  ];
}

export function toPathsPart({ paths, about }: Report): string[] {
  if (paths.length === 0) return [];
  const words = REPORT_WORDS[about.language];
  return [
    `<section><h2>${escapeXml(words.paths)}</h2>`,
    ...paths.flatMap(({ title, ways, remark }) => [
      `<h3>${escapeXml(title)}</h3>`,
      ...(ways.length === 0 ? [] : ['<ol class="ways">', ...ways.map(toWay), '</ol>']),
      ...(remark === null ? [] : [`<p>${escapeXml(remark)}</p>`]),
    ]),
    '</section>',
  ];
}

function toWay(sentences: readonly Sentence[]): string {
  const told = sentences.map(({ text, receipts }) => {
    const references = receipts.length === 0 ? '' : ` [${toReceipts(receipts)}]`;
    return `${escapeXml(text)}${references}`;
  });
  return `<li>${told.join(' ')}</li>`;
}

export function toChartsPart({ charts, about }: Report): string[] {
  if (charts.length === 0) return [];
  const words = REPORT_WORDS[about.language];
  return [
    `<section><h2>${escapeXml(words.charts)}</h2><div class="charts">`,
    ...charts.map(toChart),
    '</div></section>',
  ];
}

/** A bar in each row: the chart and its table are one. */
function toChart({ title, columns, rows }: Chart): string {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return [
    `<table><caption>${escapeXml(title)}</caption><thead><tr>`,
    `<th scope="col">${escapeXml(columns[0])}</th><td></td>`,
    `<th scope="col" class="n">${escapeXml(columns[1])}</th></tr></thead><tbody>`,
    ...rows.map(({ label, value }) => {
      const width = Math.round((value / most) * 1_000) / 10;
      const bar = `<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="1"/></svg>`;
      return `<tr><th scope="row">${escapeXml(label)}</th><td>${bar}</td><td class="n">${toFigure(value)}</td></tr>`;
    }),
    '</tbody></table>',
  ].join('\n');
}

/** Parts of a page whose rows may be packed: then the script of the page fills them in. */
export type PackedPart = 'nodes' | 'relationships' | 'references';

interface LongTable {
  readonly id: PackedPart;
  readonly title: string;
  readonly columns: readonly string[];
  readonly isShown: boolean;
  /** What is said in place of the rows where they are packed. */
  readonly packed: string | null;
}

/** Where it was not asked for, the picture still reads its facts from it. */
function toLongTable(table: LongTable, rows: () => readonly string[]): string[] {
  const { id, title, columns, isShown, packed } = table;
  const cells = columns.map((column) => `<th scope="col">${escapeXml(column)}</th>`).join('');
  return [
    isShown ? '<section>' : '<section hidden="">',
    `<h2>${escapeXml(title)}</h2>`,
    ...(packed === null ? [] : [toPackedRemark(packed)]),
    '<div class="wide">',
    `<table id="${id}"><thead><tr>${cells}</tr></thead><tbody>`,
    ...(packed === null ? rows() : []),
    '</tbody></table>',
    '</div></section>',
  ];
}

function toPackedRemark(text: string): string {
  return `<p class="packed">${escapeXml(text)}</p>`;
}

export function toNodeTable(report: Report, isPacked: boolean): string[] {
  const { nodes, hasNodes, hasPicture, about } = report;
  if (!hasNodes && !hasPicture) return [];
  const words = REPORT_WORDS[about.language];
  const table: LongTable = {
    id: 'nodes',
    title: words.nodes,
    columns: [words.name, words.kind, words.facts, words.receipts],
    isShown: hasNodes,
    packed: isPacked ? words.packed(toFigure(nodes.length)) : null,
  };
  return toLongTable(table, () =>
    nodes.map(({ name, kindTitle, description, facts, receipts }, index) => {
      const said = description === null ? '' : `<p>${escapeXml(description)}</p>`;
      return `<tr id="n${index}"><th scope="row">${escapeXml(name)}</th><td>${escapeXml(kindTitle)}</td><td>${said}${facts.map(toFact).join('')}</td><td>${toReceipts(receipts)}</td></tr>`;
    }),
  );
}

export function toRelationshipTable(report: Report, isPacked: boolean): string[] {
  const { nodes, relationships, hasNodes, hasRelationships, hasPicture, about } = report;
  if (!hasRelationships && !hasPicture) return [];
  const words = REPORT_WORDS[about.language];
  const table: LongTable = {
    id: 'relationships',
    title: words.relationships,
    columns: [words.from, words.type, words.to, words.when, words.facts, words.receipts],
    isShown: hasRelationships,
    packed: isPacked ? words.packed(toFigure(relationships.length)) : null,
  };
  const toEnd = (index: number) => {
    const name = escapeXml(nodes[index]?.name ?? '');
    return hasNodes ? `<a href="#n${index}">${name}</a>` : name;
  };
  return toLongTable(table, () =>
    relationships.map(
      ({ start, end, type, when, facts, receipts }) =>
        `<tr><td>${toEnd(start)}</td><td>${escapeXml(type)}</td><td>${toEnd(end)}</td><td>${escapeXml(when)}</td><td>${facts.map(toFact).join('')}</td><td>${toReceipts(receipts)}</td></tr>`,
    ),
  );
}

function toFact({ title, text, link }: Fact): string {
  return `<p><b>${escapeXml(title)}</b> ${toLinked(text, link)}</p>`;
}

function toReceipts(receipts: readonly number[]): string {
  return receipts.map((number) => `<a href="#r${number}">${number}</a>`).join(', ');
}

function toLinked(text: string, link: string | null): string {
  if (link === null) return escapeXml(text);
  return `<a href="${escapeXml(link)}">${escapeXml(text)}</a>`;
}

export function toReferencesPart({ references, about }: Report, isPacked: boolean): string[] {
  if (references.length === 0) return [];
  const words = REPORT_WORDS[about.language];
  if (isPacked) {
    const count = references.reduce((sum, { places }) => sum + places.length, 0);
    const remark = toPackedRemark(words.packed(toFigure(count)));
    return [
      `<section id="references"><h2>${escapeXml(words.references)}</h2>`,
      remark,
      '</section>',
    ];
  }
  return [
    `<section id="references"><h2>${escapeXml(words.references)}</h2>`,
    ...references.flatMap(({ source, link, edition, places }) => [
      `<div><h3>${toLinked(source, link)}</h3>`,
      ...(edition === '' ? [] : [`<p class="faint">${escapeXml(edition)}</p>`]),
      `<ol class="refs" start="${places[0]?.number ?? 1}">`,
      ...places.map((place, index) => {
        const isSame = place.link === places[index - 1]?.link;
        return toPlace(place, { document: link, isSame, toCommit: words.commit });
      }),
      '</ol></div>',
    ]),
    '</section>',
  ];
}

/** Where the document's own address is its link, that stands above; a link again is marked as such. */
function toPlace(
  { number, place, link, commit }: ReferencePlace,
  about: {
    readonly document: string | null;
    readonly isSame: boolean;
    readonly toCommit: (commit: string) => string;
  },
): string {
  const { document, isSame, toCommit } = about;
  const own = commit === null ? '' : ` <small>${escapeXml(toCommit(commit))}</small>`;
  const hasLink = link !== null && link !== document;
  if (hasLink && isSame) return `<li id="r${number}" class="s">${escapeXml(place)}${own}</li>`;
  return `<li id="r${number}">${toLinked(place, hasLink ? link : null)}${own}</li>`;
}
