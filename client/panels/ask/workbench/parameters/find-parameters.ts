/** A place in a query where a parameter stands, in UTF-16 units. */
export interface ParameterPlace {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Comments, quoted texts and quoted names hold no parameters; what follows a dollar sign names one. */
const PIECES =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^'\\]|\\[\s\S])*(?:'|$)|"(?:[^"\\]|\\[\s\S])*(?:"|$)|\$(?:([\p{L}_][\p{L}\p{N}_]*)|`([^`]*)`)|`[^`]*(?:`|$)/gu;

export function findParameterPlaces(query: string): ParameterPlace[] {
  return [...query.matchAll(PIECES)].flatMap((piece) => {
    const name = piece[1] ?? piece[2];
    if (name === undefined || name === '') return [];
    return [{ name, from: piece.index, to: piece.index + piece[0].length }];
  });
}

/** The names of a query's parameters, each once, in their order. */
export function findParameterNames(query: string): string[] {
  return [...new Set(findParameterPlaces(query).map(({ name }) => name))];
}
