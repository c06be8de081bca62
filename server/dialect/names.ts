/** Names that are words of Cypher or of the embedded engine's dialect. */
const RESERVED = new Set(
  `all and any as asc ascending by call case collect contains count create delete desc descending detach
  distinct else end ends exists explain false filter finish foreach from in insert is let limit load match
  merge mod none not null of offset on optional or order profile remove reduce return select set shortest
  shortestpath allshortestpaths single skip starts then true type union unwind use using when where with xor
  yield next nodes node edge edges path value int integer float string bool boolean list record date time
  datetime duration timestamp labels label keys id`.split(/\s+/),
);

const PLAIN = /^[A-Za-z][A-Za-z0-9_]*$/;

/**
 * Names for variables in the engine's text. Each declaration gets one of its own, so that no
 * variable hides another; what is no plain word gets a plain one.
 */
export interface Names {
  /** The name itself where it is free and plain, else one made from it. */
  declare(wanted: string): string;
}

/** Whether the engine takes it as it is, without quotes. */
export function isPlainName(name: string): boolean {
  return PLAIN.test(name) && !RESERVED.has(name.toLowerCase());
}

export function createNames(): Names {
  const taken = new Set<string>();
  return {
    declare(wanted) {
      const isPlain = isPlainName(wanted);
      const stem = isPlain ? wanted : 'v';
      let name = stem;
      for (let number = 1; taken.has(name) || (!isPlain && name === 'v'); number += 1) {
        name = `${stem}_${number}`;
      }
      taken.add(name);
      return name;
    },
  };
}

/**
 * A label, type, property or key as the engine reads it; null where it cannot, or where what it hands
 * out loses the key.
 */
export function quoteName(name: string): string | null {
  return name.includes('`') || name === '' || name === '__proto__' ? null : `\`${name}\``;
}
