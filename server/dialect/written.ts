import type { ValueType } from './types/value-type.ts';

/** An expression in the engine's words, and what is known of its value. */
export interface Written {
  /** Stands wherever an operand may stand: in brackets where it must. */
  readonly text: string;
  readonly type: ValueType;
  /** Short and without work, so that it may stand twice. */
  readonly isSimple: boolean;
  /** Of a list that stands in the query. */
  readonly items?: readonly Written[];
  /** Of a map that stands in the query. */
  readonly fields?: ReadonlyMap<string, Written>;
}

export function written(text: string, type: ValueType, isSimple = false): Written {
  return { text, type, isSimple };
}

/** An operand of its own, by its brackets. */
export function inBrackets(text: string, type: ValueType): Written {
  return written(`(${text})`, type);
}
