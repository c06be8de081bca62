import { SaxesParser } from 'saxes';
import type { SaxesTagNS } from 'saxes';

const GEXF = 'http://gexf.net/1.3';
const VIZ = 'http://gexf.net/1.3/viz';

/** What an element may have: attributes with the form of their values, and children. */
interface Rule {
  readonly required?: Readonly<Record<string, RegExp>>;
  readonly optional?: Readonly<Record<string, RegExp>>;
  /** At most once each. */
  readonly once?: readonly string[];
  readonly many?: readonly string[];
  /** Those that have to come, in this order. */
  readonly order?: readonly string[];
  readonly hasText?: true;
}

const ANY = /^[^]*$/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i;
const CHANNEL = /^(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])$/;
const TYPE =
  /^(?:(?:list)?(?:integer|long|double|float|boolean|bigdecimal|biginteger|byte|char|short|string)|anyURI)$/;
const LIFETIME = { start: DATE, end: DATE };
const LOOKS = ['viz:color', 'viz:position', 'viz:size'];

/** The facts of GEXF 1.3 about all elements that we write; what is not here is not allowed. */
const RULES: Readonly<Record<string, Rule>> = {
  gexf: { required: { version: /^1\.3$/ }, once: ['meta', 'graph'], order: ['meta', 'graph'] },
  meta: { once: ['creator', 'keywords', 'description'] },
  creator: { hasText: true },
  keywords: { hasText: true },
  description: { hasText: true },
  graph: {
    optional: {
      defaultedgetype: /^(?:directed|undirected|mutual)$/,
      idtype: /^(?:string|integer)$/,
      mode: /^(?:static|dynamic|slice)$/,
      timeformat: /^(?:integer|double|date|dateTime)$/,
      timerepresentation: /^(?:interval|timestamp)$/,
      ...LIFETIME,
    },
    many: ['attributes'],
    once: ['nodes', 'edges'],
    order: ['attributes', 'nodes', 'edges'],
  },
  attributes: { required: { class: /^(?:node|edge)$/ }, many: ['attribute'] },
  attribute: { required: { id: ANY, title: ANY, type: TYPE }, once: ['default', 'options'] },
  nodes: { optional: { count: /^\d+$/ }, many: ['node'] },
  edges: { optional: { count: /^\d+$/ }, many: ['edge'] },
  node: {
    required: { id: ANY },
    optional: { label: ANY, ...LIFETIME },
    once: ['attvalues', ...LOOKS],
  },
  edge: {
    required: { source: ANY, target: ANY },
    optional: { id: ANY, label: ANY, kind: ANY, weight: NUMBER, ...LIFETIME },
    once: ['attvalues'],
  },
  attvalues: { many: ['attvalue'] },
  attvalue: { required: { for: ANY, value: ANY } },
  'viz:color': { required: { r: CHANNEL, g: CHANNEL, b: CHANNEL } },
  'viz:position': { required: { x: NUMBER, y: NUMBER }, optional: { z: NUMBER } },
  'viz:size': { required: { value: NUMBER } },
};

/** What is wrong with a file by the grammar of GEXF 1.3; nothing when it is right. */
export function findGexfFaults(text: string): string[] {
  const faults: string[] = [];
  const open: { readonly name: string; readonly children: string[] }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => faults.push(message));
  parser.on('opentag', (tag) => {
    const name = toName(tag);
    const parent = open.at(-1);
    parent?.children.push(name);
    const allowed = parent === undefined ? ['gexf'] : toChildren(RULES[parent.name]);
    if (!allowed.includes(name)) faults.push(`${name} within ${parent?.name ?? 'the document'}`);
    else faults.push(...findWrongAttributes(name, tag));
    open.push({ name, children: [] });
  });
  parser.on('text', (content) => {
    const name = open.at(-1)?.name ?? '';
    if (content.trim() !== '' && RULES[name]?.hasText !== true) faults.push(`text within ${name}`);
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed !== undefined) faults.push(...findWrongChildren(closed.name, closed.children));
  });
  parser.write(text).close();
  return faults;
}

function toName({ uri, local }: SaxesTagNS): string {
  if (uri === GEXF) return local;
  return uri === VIZ ? `viz:${local}` : `{${uri}}${local}`;
}

function toChildren({ once = [], many = [] }: Rule = {}): readonly string[] {
  return [...once, ...many];
}

function findWrongAttributes(name: string, tag: SaxesTagNS): string[] {
  const { required = {}, optional = {} } = RULES[name] ?? {};
  const forms: Readonly<Record<string, RegExp>> = { ...required, ...optional };
  // Those of other namespaces, such as where the schema lies, are free.
  const own = Object.values(tag.attributes).filter(({ uri }) => uri === '');
  const missing = Object.keys(required).filter((key) => !own.some(({ local }) => local === key));
  return [
    ...missing.map((key) => `${name} without ${key}`),
    ...own
      .filter(({ local, value }) => forms[local]?.test(value) !== true)
      .map(({ local, value }) => `${name} ${local}=${value}`),
  ];
}

function findWrongChildren(name: string, children: readonly string[]): string[] {
  const { once = [], order = [] } = RULES[name] ?? {};
  const twice = once.filter((child) => children.filter((each) => each === child).length > 1);
  const absent = order.filter((child) => child !== 'attributes' && !children.includes(child));
  const places = children.map((child) => order.indexOf(child)).filter((place) => place >= 0);
  const isOrdered = places.every((place, index) => place >= (places[index - 1] ?? 0));
  return [
    ...twice.map((child) => `${child} twice within ${name}`),
    ...absent.map((child) => `${name} without ${child}`),
    ...(isOrdered ? [] : [`children of ${name} out of order`]),
  ];
}
