/** The parser counts code points, an editor counts UTF-16 units; these go from one to the other. */
export interface Offsets {
  readonly toUnits: (points: number) => number;
  readonly toPoints: (units: number) => number;
}

export function createOffsets(text: string): Offsets {
  if (!/[\ud800-\udfff]/.test(text)) return { toUnits: clamp, toPoints: clamp };
  const units: number[] = [];
  let unit = 0;
  for (const character of text) {
    units.push(unit);
    unit += character.length;
  }
  units.push(unit);
  return {
    toUnits: (points) => units[points] ?? text.length,
    toPoints: (offset) => units.filter((start) => start < offset).length,
  };

  function clamp(offset: number): number {
    return Math.min(Math.max(offset, 0), text.length);
  }
}
