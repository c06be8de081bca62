import type { Relationship } from '../../../graph-data/model/graph.ts';
import type { PlacedNode } from './lay-out.ts';
import type { Line } from './picture.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A drawn relationship and the middle of its line, for its name. */
export interface DrawnLine extends Line {
  readonly id: string;
  readonly type: string;
  readonly middle: Point;
}

/** How far each further relationship between the same two nodes bends away. */
const BEND = 14;
const HEAD = 5;
/** Beyond these arrows would hide what they point at. */
const MOST_HEADS = 800;

/** Lines from disc to disc; parallel relationships bend apart, one to itself is a loop. */
export function drawLines(
  relationships: readonly Relationship[],
  places: ReadonlyMap<string, PlacedNode>,
): DrawnLine[] {
  const pairs = new Map<string, number>();
  const opacity = Math.max(0.15, Math.min(0.7, 12 / Math.sqrt(relationships.length + 1)));
  const hasHeads = relationships.length <= MOST_HEADS;
  return relationships.flatMap(({ id, type, start, end }) => {
    const [from, to] = [places.get(start), places.get(end)];
    if (from === undefined || to === undefined) return [];
    const pair = start < end ? `${start}\n${end}` : `${end}\n${start}`;
    const order = pairs.get(pair) ?? 0;
    pairs.set(pair, order + 1);
    const shape = from === to ? toLoop(from, order) : toCurve(from, to, toBend(order, start < end));
    const title = `${nameOf(from)} — ${type} — ${nameOf(to)}`;
    return [{ ...shape, head: hasHeads ? shape.head : null, opacity, title, id, type }];
  });
}

function nameOf({ node }: PlacedNode): string {
  return String(node.properties['name'] ?? node.id);
}

/** 0, then to either side by turns; sides are those of the pair, whichever way the line goes. */
function toBend(order: number, isForward: boolean): number {
  const side = order % 2 === 1 ? 1 : -1;
  return Math.ceil(order / 2) * BEND * side * (isForward ? 1 : -1);
}

function toCurve(from: PlacedNode, to: PlacedNode, bend: number) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const across = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  const control = {
    x: (from.x + to.x) / 2 + across.x * bend * 2,
    y: (from.y + to.y) / 2 + across.y * bend * 2,
  };
  const begin = moveTowards(from, control, from.radius);
  const tip = moveTowards(to, control, to.radius + 0.5);
  return {
    path:
      bend === 0
        ? `M${write(begin)}L${write(tip)}`
        : `M${write(begin)}Q${write(control)} ${write(tip)}`,
    head: toHead(tip, control),
    middle: {
      x: (from.x + to.x) / 2 + across.x * bend,
      y: (from.y + to.y) / 2 + across.y * bend,
    },
  };
}

function toLoop({ x, y, radius }: PlacedNode, order: number) {
  const size = radius * 2 + 8 + order * 6;
  const [begin, tip] = [
    { x: x - radius * 0.5, y: y - radius * 0.87 },
    { x: x + radius * 0.5, y: y - radius * 0.87 },
  ];
  const [left, right] = [
    { x: x - size, y: y - radius - size },
    { x: x + size, y: y - radius - size },
  ];
  return {
    path: `M${write(begin)}C${write(left)} ${write(right)} ${write(tip)}`,
    head: toHead(tip, right),
    middle: { x, y: y - radius - size * 0.75 },
  };
}

/** A triangle whose tip is here and which comes from there. */
function toHead(tip: Point, from: Point): string {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const [dx, dy] = [(tip.x - from.x) / length, (tip.y - from.y) / length];
  const base = { x: tip.x - dx * HEAD, y: tip.y - dy * HEAD };
  const half = HEAD * 0.4;
  const left = { x: base.x - dy * half, y: base.y + dx * half };
  const right = { x: base.x + dy * half, y: base.y - dx * half };
  return `M${write(tip)}L${write(left)}L${write(right)}Z`;
}

function moveTowards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const share = Math.min(0.5, distance / length);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function write({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

/** Two digits are finer than any printer. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
