import type { PageData, PageWords } from '../../graph-data/model/report-page.ts';

/** A node of the page: its disc in the picture and its row in the table. */
export interface PageNode {
  readonly index: number;
  readonly name: string;
  readonly kind: string;
  /** What the search looks at, in lower case. */
  readonly text: string;
  readonly disc: Element;
  readonly row: HTMLTableRowElement;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly edges: PageEdge[];
}

/** A relationship of the page: its line in the picture and its row in the table. */
export interface PageEdge {
  readonly start: PageNode;
  readonly end: PageNode;
  readonly type: string;
  readonly when: string;
  readonly line: Element;
  readonly row: HTMLTableRowElement;
}

export interface Page {
  readonly words: PageWords;
  readonly stage: HTMLElement;
  readonly map: HTMLElement;
  readonly tools: HTMLElement;
  readonly svg: SVGSVGElement;
  readonly view: SVGGElement;
  readonly names: SVGGElement;
  readonly nodes: readonly PageNode[];
  readonly edges: readonly PageEdge[];
}

export function readData(): PageData {
  // The server wrote it for this very script.
  return JSON.parse(find(document, '#data', Element).textContent) as PageData;
}

/** Reads the page: discs and lines are in the order of the tables' rows. */
export function readPage({ edges, words }: PageData): Page {
  const stage = find(document, '#stage', HTMLElement);
  const svg = find(stage, 'svg', SVGSVGElement);
  const nodes = pair('#discs > circle', '#nodes > tbody > tr').map(([disc, row], index) =>
    readNode(disc, row, index),
  );
  return {
    words,
    stage,
    svg,
    map: find(stage, '#map', HTMLElement),
    tools: find(document, '#tools', HTMLElement),
    view: find(svg, '#view', SVGGElement),
    names: find(svg, '#names', SVGGElement),
    nodes,
    edges: pair('#lines > path', '#relationships > tbody > tr').flatMap(([line, row], index) => {
      const [start, end] = (edges[index] ?? []).map((place) => nodes[place]);
      if (start === undefined || end === undefined) return [];
      const edge = { start, end, line, row, type: textOf(row, 1), when: textOf(row, 3) };
      start.edges.push(edge);
      if (end !== start) end.edges.push(edge);
      return [edge];
    }),
  };
}

function readNode(disc: Element, row: HTMLTableRowElement, index: number): PageNode {
  const numberOf = (name: string): number => Number(disc.getAttribute(name));
  return {
    index,
    name: textOf(row, 0),
    kind: textOf(row, 1),
    text: `${textOf(row, 0)} ${textOf(row, 2)}`.toLowerCase(),
    disc,
    row,
    x: numberOf('cx'),
    y: numberOf('cy'),
    radius: numberOf('r'),
    edges: [],
  };
}

function pair(shapes: string, rows: string): [Element, HTMLTableRowElement][] {
  const found = [...document.querySelectorAll<HTMLTableRowElement>(rows)];
  return [...document.querySelectorAll(shapes)].flatMap((shape, index) => {
    const row = found[index];
    return row === undefined ? [] : [[shape, row] as const satisfies [Element, Element]];
  });
}

function textOf(row: HTMLTableRowElement, cell: number): string {
  return row.cells[cell]?.textContent ?? '';
}

function find<Kind extends Element>(
  within: ParentNode,
  selector: string,
  kind: abstract new () => Kind,
): Kind {
  const found = within.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`The report has no ${selector}.`);
}

interface Parts {
  readonly text?: string;
  readonly className?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
}

/** An element of the page; text is always text. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  { text, className, attributes = {}, children = [] }: Parts = {},
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (text !== undefined) element.textContent = text;
  if (className !== undefined) element.className = className;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

export function makeButton(text: string, onClick: () => void, className?: string) {
  const button = make('button', {
    text,
    attributes: { type: 'button' },
    ...(className === undefined ? {} : { className }),
  });
  button.addEventListener('click', onClick);
  return button;
}

/** An element of the picture. */
export function draw<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

export function fill(text: string, number: number): string {
  return text.replace('{}', String(number));
}
