import type { QueryValue } from '../../graph-data/model/api/query-value.ts';

/**
 * Values as the kit writes them: `(:A {x: 1})` is a node, `[:T {x: 1}]` a relationship,
 * `<(:A)-[:T]->(:B)>` a path; lists, maps, texts and numbers are as in Cypher. Nodes and
 * relationships have no identity there.
 */
export type KitValue =
  | null
  | boolean
  | number
  | string
  | readonly KitValue[]
  | { readonly kind: 'map'; readonly entries: Readonly<Record<string, KitValue>> }
  | KitNode
  | KitRelationship
  | {
      readonly kind: 'path';
      readonly nodes: readonly KitNode[];
      readonly steps: readonly {
        readonly relationship: KitRelationship;
        readonly forwards: boolean;
      }[];
    };

interface KitNode {
  readonly kind: 'node';
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, KitValue>>;
}

interface KitRelationship {
  readonly kind: 'relationship';
  readonly type: string;
  readonly properties: Readonly<Record<string, KitValue>>;
}

/** Reads one value; throws where the text is none. */
export function parseKitValue(text: string): KitValue {
  const reader = createReader(text);
  const value = reader.value();
  reader.end();
  return value;
}

/** A parameter's value: what the kit writes for it is plain data. */
export function toParameter(value: KitValue): QueryValue {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(toParameter);
  if (value.kind !== 'map') throw new Error('A parameter is no part of a graph.');
  return Object.fromEntries(
    Object.entries(value.entries).map(([key, item]) => [key, toParameter(item)]),
  );
}

export function isList(value: KitValue): value is readonly KitValue[] {
  return Array.isArray(value);
}

function createReader(text: string) {
  let at = 0;

  function fail(): never {
    throw new Error(`Not a value of the kit, at ${at}: ${text}`);
  }
  function skipSpace(): void {
    while (/\s/.test(text[at] ?? '')) at += 1;
  }
  function has(sign: string): boolean {
    skipSpace();
    if (!text.startsWith(sign, at)) return false;
    at += sign.length;
    return true;
  }
  function expect(sign: string): void {
    if (!has(sign)) fail();
  }
  function match(pattern: RegExp): string | null {
    skipSpace();
    const sticky = new RegExp(pattern, 'uy');
    sticky.lastIndex = at;
    const [found] = sticky.exec(text) ?? [];
    if (found === undefined) return null;
    at += found.length;
    return found;
  }
  function name(): string {
    return match(/[\p{L}_][\p{L}\p{N}_]*/u) ?? fail();
  }
  function properties(): Record<string, KitValue> {
    const entries: Record<string, KitValue> = {};
    if (!has('{')) return entries;
    while (!has('}')) {
      const key = name();
      expect(':');
      entries[key] = value();
      has(',');
    }
    return entries;
  }
  function string(): string {
    let result = '';
    for (; at < text.length; at += 1) {
      if (text[at] === "'") {
        at += 1;
        return result;
      }
      if (text[at] === '\\' && /['\\]/.test(text[at + 1] ?? '')) at += 1;
      result += text[at];
    }
    return fail();
  }
  function node(): KitNode {
    expect('(');
    const labels: string[] = [];
    while (has(':')) labels.push(name());
    const found = properties();
    expect(')');
    return { kind: 'node', labels: labels.toSorted(), properties: found };
  }
  function relationship(): KitRelationship {
    expect('[');
    expect(':');
    const type = name();
    const found = properties();
    expect(']');
    return { kind: 'relationship', type, properties: found };
  }
  function path(): KitValue {
    const nodes = [node()];
    const steps: { relationship: KitRelationship; forwards: boolean }[] = [];
    while (!has('>')) {
      const backwards = has('<-');
      if (!backwards) expect('-');
      const step = relationship();
      if (backwards) expect('-');
      else expect('->');
      steps.push({ relationship: step, forwards: !backwards });
      nodes.push(node());
    }
    return { kind: 'path', nodes, steps };
  }
  function list(): KitValue {
    const items: KitValue[] = [];
    while (!has(']')) {
      items.push(value());
      has(',');
    }
    return items;
  }
  function value(): KitValue {
    skipSpace();
    const rest = text.slice(at);
    if (rest.startsWith('(')) return node();
    if (/^\[\s*:/.test(rest)) return relationship();
    if (has('<')) return path();
    if (has('[')) return list();
    if (rest.startsWith('{')) return { kind: 'map', entries: properties() };
    if (has("'")) return string();
    const number = match(/[-+]?(\d+(\.\d+)?|\.\d+)([eE][-+]?\d+)?/);
    if (number !== null) return Number(number);
    return word(match(/[-\w]+/) ?? fail());
  }
  function word(found: string): KitValue {
    if (found === 'null') return null;
    if (found === 'true' || found === 'false') return found === 'true';
    // JSON has no such numbers: the engines give them as text.
    if (found === 'NaN') return 'NaN';
    if (found === 'Inf' || found === '-Inf') return found.replace('Inf', 'Infinity');
    return fail();
  }
  return {
    value,
    end(): void {
      skipSpace();
      if (at < text.length) fail();
    },
  };
}
