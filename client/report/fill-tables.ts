import type {
  Fact,
  NodeRow,
  PageWords,
  ReferenceGroup,
  ReferencePlace,
  RelationshipRow,
} from '../../graph-data/model/report-page.ts';
import { draw, make } from './page.ts';
import type { Tables } from './unpack-tables.ts';

/** Writes the rows that the page holds packed, as they would stand in it. */
export function fillTables({ nodes, relationships, references }: Tables, words: PageWords): void {
  if (nodes !== null) fillBody('#nodes', nodes.map(toNodeRow));
  const names = [...document.querySelectorAll('#nodes > tbody > tr > th')];
  const isLinked = document.querySelector('#nodes')?.closest('section')?.hidden === false;
  const toEnd = (index: number): Node => {
    const name = names[index]?.textContent ?? '';
    return isLinked ? toLink(name, `#n${index}`) : text(name);
  };
  fillBody(
    '#relationships',
    relationships.map((row) => toRelationshipRow(row, toEnd)),
  );
  const parts = references.flatMap((group) => toReferenceGroup(group, words));
  document.querySelector('#references')?.append(...parts);
  for (const remark of document.querySelectorAll('.packed')) remark.remove();
}

/** Of all lines in one path, a path each. */
export function partLines(): void {
  const all = document.querySelector('#lines > path');
  const paths = all?.getAttribute('d')?.match(/M[^M]+/g) ?? [];
  all?.replaceWith(...paths.map((path) => draw('path', { d: path })));
}

function fillBody(table: string, rows: readonly Node[]): void {
  document.querySelector(`${table} > tbody`)?.append(...rows);
}

function toNodeRow(row: NodeRow, index: number): HTMLElement {
  const { name, kindTitle, description, facts, receipts } = row;
  const said = description === null ? [] : [make('p', { text: description })];
  return make('tr', {
    attributes: { id: `n${index}` },
    children: [
      make('th', { text: name, attributes: { scope: 'row' } }),
      make('td', { text: kindTitle }),
      make('td', { children: [...said, ...facts.map(toFact)] }),
      make('td', { children: toReceipts(receipts) }),
    ],
  });
}

function toRelationshipRow(row: RelationshipRow, toEnd: (index: number) => Node): HTMLElement {
  const { start, end, type, when, facts, receipts } = row;
  return make('tr', {
    children: [
      make('td', { children: [toEnd(start)] }),
      make('td', { text: type }),
      make('td', { children: [toEnd(end)] }),
      make('td', { text: when }),
      make('td', { children: facts.map(toFact) }),
      make('td', { children: toReceipts(receipts) }),
    ],
  });
}

function toFact({ title, text: said, link }: Fact): HTMLElement {
  return make('p', { children: [make('b', { text: title }), text(' '), toLinked(said, link)] });
}

function toReceipts(receipts: readonly number[]): Node[] {
  return receipts.flatMap((number, index) => [
    ...(index === 0 ? [] : [text(', ')]),
    toLink(String(number), `#r${number}`),
  ]);
}

function toReferenceGroup(group: ReferenceGroup, words: PageWords): HTMLElement[] {
  const { source, link, edition, places } = group;
  const items = places.map((place, index) => {
    const isSame = place.link === places[index - 1]?.link;
    return toPlace(place, { document: link, isSame, words });
  });
  return [
    make('div', {
      children: [
        make('h3', { children: [toLinked(source, link)] }),
        ...(edition === '' ? [] : [make('p', { text: edition, className: 'faint' })]),
        make('ol', {
          className: 'refs',
          attributes: { start: String(places[0]?.number ?? 1) },
          children: items,
        }),
      ],
    }),
  ];
}

/** Where the document's own address is its link, that stands above; a link again is marked as such. */
function toPlace(
  { number, place, link, commit }: ReferencePlace,
  about: {
    readonly document: string | null;
    readonly isSame: boolean;
    readonly words: PageWords;
  },
): HTMLElement {
  const hasLink = link !== null && link !== about.document;
  const isAgain = hasLink && about.isSame;
  const own = make('small', { text: about.words.commit.replace('{}', commit ?? '') });
  return make('li', {
    attributes: { id: `r${number}` },
    ...(isAgain ? { className: 's' } : {}),
    children: [
      toLinked(place, hasLink && !isAgain ? link : null),
      ...(commit === null ? [] : [text(' '), own]),
    ],
  });
}

function toLinked(said: string, link: string | null): Node {
  return link === null ? text(said) : toLink(said, link);
}

function toLink(said: string, href: string): HTMLElement {
  return make('a', { text: said, attributes: { href } });
}

function text(content: string): Text {
  return document.createTextNode(content);
}
