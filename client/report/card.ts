import type { Target } from './gestures.ts';
import type { Page, PageEdge, PageNode } from './page.ts';
import { fill, make, makeButton } from './page.ts';

export interface Card {
  readonly element: HTMLElement;
  /** Null closes it. */
  readonly show: (target: Target | null) => void;
}

/** So many relationships are listed before one asks for all. */
const FIRST_EDGES = 30;
/** In the rows of the tables. */
const NODE_CELLS = { facts: 2, receipts: 3 };
const EDGE_CELLS = { facts: 4, receipts: 5 };

/** Beside the picture: what the tables say of a node or a relationship, with its receipts. */
export function createCard(
  { words, stage, map }: Page,
  pick: (target: Target | null) => void,
): Card {
  const element = make('aside', {
    attributes: { id: 'card', 'aria-label': words.details, tabindex: '-1' },
  });
  const linkTo = (node: PageNode): HTMLElement =>
    makeButton(node.name, () => pick({ node }), 'name');

  function toEdgeItem(edge: PageEdge, node: PageNode): HTMLElement {
    const [arrow, other] = edge.start === node ? ['→', edge.end] : ['←', edge.start];
    const type = makeButton(edge.type, () => pick({ edge }), 'name');
    const when = edge.when === '' ? '' : ` (${edge.when})`;
    return make('li', { children: [type, text(` ${arrow} `), linkTo(other), text(when)] });
  }

  function toEdgeList(node: PageNode): Node[] {
    const { edges } = node;
    if (edges.length === 0) return [];
    const list = make('ul', {
      children: edges.slice(0, FIRST_EDGES).map((edge) => toEdgeItem(edge, node)),
    });
    const heading = make('h4', { text: `${words.relationships} (${edges.length})` });
    if (edges.length <= FIRST_EDGES) return [heading, list];
    const more = makeButton(fill(words.more, edges.length), () => {
      list.replaceChildren(...edges.map((edge) => toEdgeItem(edge, node)));
      more.remove();
    });
    return [heading, list, more];
  }

  function toContent(target: Target): Node[] {
    if ('node' in target) {
      const { node } = target;
      return [
        make('h3', { text: node.name }),
        make('p', { text: node.kind, className: 'faint' }),
        ...copyCell(node.row, NODE_CELLS.facts),
        ...toReceipts(node.row, NODE_CELLS.receipts, words.references),
        ...toEdgeList(node),
        ...toRowLink(node.row, words.row),
      ];
    }
    const { edge } = target;
    return [
      make('h3', { children: [linkTo(edge.start), text(` ${edge.type} `), linkTo(edge.end)] }),
      make('p', { text: edge.when, className: 'faint' }),
      ...copyCell(edge.row, EDGE_CELLS.facts),
      ...toReceipts(edge.row, EDGE_CELLS.receipts, words.references),
    ];
  }

  return {
    element,
    show: (target) => {
      stage.classList.toggle('open', target !== null);
      if (target === null) {
        if (element.contains(document.activeElement)) map.focus();
        element.remove();
        return;
      }
      // Whoever went on from within by keyboard is not thrown out of it.
      const isWithin = element.contains(document.activeElement);
      const close = makeButton(words.close, () => pick(null));
      element.replaceChildren(...toContent(target), make('p', { children: [close] }));
      if (!element.isConnected) stage.append(element);
      element.scrollTop = 0;
      if (isWithin) element.focus();
    },
  };
}

function text(content: string): Text {
  return document.createTextNode(content);
}

function copyCell(row: HTMLTableRowElement, cell: number): Node[] {
  return [...(row.cells[cell]?.childNodes ?? [])].map((child) => child.cloneNode(true));
}

/** Each receipt as the list of references has it: document, edition, place, link. */
function toReceipts(row: HTMLTableRowElement, cell: number, title: string): Node[] {
  const items = [...(row.cells[cell]?.querySelectorAll('a') ?? [])].flatMap((link) => {
    const place = document.getElementById(link.hash.slice(1));
    if (place === null) return [];
    const group = place.closest('div');
    const source = group?.querySelector('h3')?.childNodes ?? [];
    // A place that is read at a commit of its own says so itself.
    const isOwn = place.querySelector('small') !== null;
    const edition = isOwn ? '' : (group?.querySelector('p')?.textContent ?? '');
    const parts = [...source, text(' · '), ...toLinkedPlace(place)].map((part) =>
      part.cloneNode(true),
    );
    const number = make('a', { text: `[${link.textContent}]`, attributes: { href: link.hash } });
    const when = make('span', { text: edition === '' ? '' : ` (${edition})`, className: 'faint' });
    return [make('li', { children: [number, text(' '), ...parts, when] })];
  });
  if (items.length === 0) return [];
  return [make('h4', { text: title }), make('ul', { className: 'plain', children: items })];
}

/** A place in the same file as the one before it has that one's link. */
function toLinkedPlace(place: Element): Node[] {
  if (!place.classList.contains('s')) return [...place.childNodes];
  let before = place.previousElementSibling;
  while (before?.classList.contains('s')) before = before.previousElementSibling;
  const href = before?.querySelector('a')?.getAttribute('href') ?? null;
  if (href === null) return [...place.childNodes];
  return [make('a', { text: place.textContent, attributes: { href } })];
}

function toRowLink(row: HTMLTableRowElement, title: string): Node[] {
  if (row.closest('section')?.hidden === true) return [];
  const link = make('a', { text: title, attributes: { href: `#${row.id}` } });
  return [make('p', { children: [link] })];
}
