import type { Area } from './lay-out.ts';

/** What may not be covered, but by the text that has the same id. */
interface Round {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A text that wants a place beside a point; `radius` around it is its own. */
export interface Wish extends Round {
  readonly width: number;
  readonly height: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const GAP = 2;
const BREATH = 1;

/**
 * Places for texts, the first wish first, so that none touches another, or a disc of somebody else.
 * Each tries eight sides; one that finds no room is left out.
 */
export function placeLabels(
  wishes: readonly Wish[],
  around: { readonly discs: readonly Round[]; readonly area: Area },
): Map<string, Box> {
  const taken = createBoxIndex();
  for (const disc of around.discs) taken.add(toDiscBox(disc), disc.id);
  const { left, top, width, height } = around.area;
  const isInside = (box: Box) =>
    box.left >= left && box.right <= left + width && box.top >= top && box.bottom <= top + height;
  const placed = new Map<string, Box>();
  for (const wish of wishes) {
    const box = toSides(wish).find((side) => isInside(side) && !taken.touches(side, wish.id));
    if (box === undefined) continue;
    taken.add(box, null);
    placed.set(wish.id, box);
  }
  return placed;
}

function toDiscBox({ x, y, radius }: Round): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function toSides({ x, y, radius, width, height }: Wish): Box[] {
  const away = radius + GAP;
  const slant = radius * 0.7 + GAP;
  const at = (left: number, top: number) => ({
    left,
    right: left + width,
    top,
    bottom: top + height,
  });
  return [
    at(x + away, y - height / 2),
    at(x - away - width, y - height / 2),
    at(x - width / 2, y + away),
    at(x - width / 2, y - away - height),
    at(x + slant, y + slant),
    at(x + slant, y - slant - height),
    at(x - slant - width, y + slant),
    at(x - slant - width, y - slant - height),
  ];
}

/** Boxes by the squares of a grid that they lie in, so that few have to be compared. */
function createBoxIndex() {
  const side = 40;
  const squares = new Map<string, { readonly box: Box; readonly of: string | null }[]>();
  const forSquares = (box: Box, use: (key: string) => void) => {
    for (let x = Math.floor(box.left / side); x <= Math.floor(box.right / side); x += 1) {
      for (let y = Math.floor(box.top / side); y <= Math.floor(box.bottom / side); y += 1) {
        use(`${x} ${y}`);
      }
    }
  };
  return {
    add(box: Box, of: string | null): void {
      forSquares(box, (key) => {
        const there = squares.get(key);
        if (there === undefined) squares.set(key, [{ box, of }]);
        else there.push({ box, of });
      });
    },
    touches(box: Box, of: string): boolean {
      let found = false;
      forSquares(box, (key) => {
        found ||= (squares.get(key) ?? []).some(
          (other) => other.of !== of && doTouch(box, other.box),
        );
      });
      return found;
    },
  };
}

export function doTouch(one: Box, other: Box): boolean {
  return (
    one.left - BREATH < other.right &&
    one.right + BREATH > other.left &&
    one.top - BREATH < other.bottom &&
    one.bottom + BREATH > other.top
  );
}
