import type { PageData } from '../../graph-data/model/report-page.ts';
import { createCamera } from './camera.ts';
import { createCard } from './card.ts';
import { listenToGestures } from './gestures.ts';
import type { Target } from './gestures.ts';
import { createLabels } from './labels.ts';
import { fillTables, partLines } from './fill-tables.ts';
import { make, readData, readPage } from './page.ts';
import type { Page, PageEdge, PageNode } from './page.ts';
import { fillTools } from './tools.ts';
import { readPacked } from './unpack-tables.ts';

/** Fills in the rows that the page holds packed, and brings its picture to life. */
async function start(): Promise<void> {
  const [data] = await Promise.all([unpack(readData()), loadFonts()]);
  if (document.querySelector('#map') !== null) bringToLife(readPage(data));
}

/** Before names are measured; where a reader allows no font that comes along, theirs is used. */
async function loadFonts(): Promise<void> {
  await Promise.allSettled([...document.fonts].map((face) => face.load()));
}

async function unpack(data: PageData): Promise<PageData> {
  const packed = document.querySelector('#packed');
  if (packed === null) return data;
  const tables = await readPacked(packed.textContent);
  packed.remove();
  fillTables(tables, data.words);
  partLines();
  return { ...data, edges: tables.relationships.map(({ start, end }) => [start, end]) };
}

function bringToLife(page: Page): void {
  const { map, svg, words } = page;
  const camera = createCamera(page, () => updateLabels());
  const updateLabels = createLabels(page, camera);
  const tip = make('div', { attributes: { id: 'tip', hidden: '' } });
  map.append(tip);
  const card = createCard(page, pick);
  let picked: Target | null = null;
  let shown: PageNode | PageEdge | null = null;

  function pick(target: Target | null): void {
    picked = target;
    card.show(target);
    show(target);
    // The card takes room from the picture, or gives it back.
    requestAnimationFrame(updateLabels);
  }

  function show(target: Target | null): void {
    // A pointer that moves over one thing names it again and again.
    const subject = target === null ? null : 'node' in target ? target.node : target.edge;
    if (subject === shown) return;
    shown = subject;
    for (const element of svg.querySelectorAll('.on, .at')) element.classList.remove('on', 'at');
    svg.classList.toggle('dim', target !== null);
    if (target === null) return;
    const [nodes, edges] = toNeighbourhood(target);
    for (const { disc } of nodes) disc.classList.add('on');
    for (const { line } of edges) line.classList.add('on');
    if ('node' in target) target.node.disc.classList.add('at');
  }

  function showTip(target: Target | null, at: { readonly x: number; readonly y: number }): void {
    tip.hidden = target === null;
    if (target === null) return;
    const box = map.getBoundingClientRect();
    tip.textContent = toTip(target);
    tip.style.left = `${Math.min(at.x - box.left + 12, box.width - tip.offsetWidth - 4)}px`;
    tip.style.top = `${Math.max(0, at.y - box.top - tip.offsetHeight - 8)}px`;
  }

  map.classList.add('live');
  map.tabIndex = 0;
  map.setAttribute('role', 'application');
  map.setAttribute('aria-label', words.map);
  listenToGestures(page, camera, {
    onHover: (target, at) => {
      show(target ?? picked);
      showTip(target, at);
    },
    onPick: pick,
  });
  fillTools(page, camera, (node) => {
    pick({ node });
    camera.showNode(node);
    card.element.focus();
  });
  addEventListener('beforeprint', () => {
    show(null);
    camera.showWhole();
  });
  addEventListener('afterprint', () => show(picked));
  addEventListener('resize', updateLabels);
  updateLabels();
}

/** What belongs to something: a node's neighbours, or a relationship's two ends. */
function toNeighbourhood(target: Target): readonly [readonly PageNode[], readonly PageEdge[]] {
  if ('edge' in target) return [[target.edge.start, target.edge.end], [target.edge]];
  const { edges } = target.node;
  return [[target.node, ...edges.flatMap(({ start: one, end }) => [one, end])], edges];
}

function toTip(target: Target): string {
  if ('node' in target) return `${target.node.name} · ${target.node.kind}`;
  const { start: one, type, end } = target.edge;
  return `${one.name} — ${type} — ${end.name}`;
}

void start();
