import type { ExportLanguage } from '../../../graph-data/model/api/export.ts';
import type { GraphNode, Properties, PropertyValue } from '../../../graph-data/model/graph.ts';
import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from '../../../graph-data/model/properties.ts';
import type { PropertyDefinition } from '../../../graph-data/model/properties.ts';
import { VALUE_TITLES } from '../../../graph-data/model/value-titles.ts';
import type { Fact } from '../../../graph-data/model/report-page.ts';
import { toHttpLink } from './references.ts';
import { REPORT_WORDS } from './words.ts';

/** Told elsewhere in a report, or of use to programs only. */
const NODE_KEYS_ELSEWHERE = [
  'description',
  'descriptionZh',
  'sources',
  'permalink',
  'commit',
  'x',
  'y',
  'degree',
  'community',
  'pagerank',
  'betweenness',
];
const RELATIONSHIP_KEYS_ELSEWHERE = ['sources', 'correctedBy', 'from', 'to', 'roleZh', 'purposeZh'];

/** So many items of a list are named. */
const MOST_ITEMS = 24;
const SHARES: ReadonlySet<string> = new Set(['share', 'independentShare', 'unattributedShare']);

/** What is known of a node beside name, kind and description, in the vocabulary's order. */
export function toNodeFacts({ properties }: GraphNode, language: ExportLanguage): Fact[] {
  // The other name is a fact: the one in this language is what the node is called.
  const { nameZh, ...others } = properties;
  const told = language === 'zh' ? others : properties;
  const hasOther = language === 'zh' && nameZh !== undefined;
  const elsewhere = hasOther ? NODE_KEYS_ELSEWHERE : [...NODE_KEYS_ELSEWHERE, 'name'];
  return toFacts(told, { definitions: NODE_PROPERTIES, language }, elsewhere);
}

/** What a relationship says beside its ends and its time. */
export function toRelationshipFacts(properties: Properties, language: ExportLanguage): Fact[] {
  const { role, roleZh, purpose, purposeZh } = properties;
  const told =
    language === 'zh'
      ? { ...properties, ...pick('role', roleZh ?? role), ...pick('purpose', purposeZh ?? purpose) }
      : properties;
  const scope = { definitions: RELATIONSHIP_PROPERTIES, language };
  return toFacts(told, scope, RELATIONSHIP_KEYS_ELSEWHERE);
}

function pick(key: string, value: PropertyValue | undefined): Properties {
  return value === undefined ? {} : { [key]: value };
}

interface Scope {
  readonly definitions: Readonly<Record<string, PropertyDefinition>>;
  readonly language: ExportLanguage;
}

function toFacts(properties: Properties, scope: Scope, elsewhere: readonly string[]): Fact[] {
  const known = Object.keys(scope.definitions);
  const unknown = Object.keys(properties)
    .filter((key) => !known.includes(key))
    .toSorted();
  return [...known, ...unknown].flatMap((key) => {
    const value = properties[key];
    if (value === undefined || value === '' || elsewhere.includes(key)) return [];
    if (Array.isArray(value) && value.length === 0) return [];
    const definition = Object.hasOwn(scope.definitions, key) ? scope.definitions[key] : undefined;
    const title = definition?.title[scope.language] ?? key;
    const link = definition?.type === 'url' ? toHttpLink(value) : null;
    return [{ title, text: write(value, { key, definition, language: scope.language }), link }];
  });
}

function write(
  value: PropertyValue,
  about: {
    readonly key: string;
    readonly definition: PropertyDefinition | undefined;
    readonly language: ExportLanguage;
  },
): string {
  const { key, definition, language } = about;
  const words = REPORT_WORDS[language];
  if (Array.isArray(value)) {
    const named = value.slice(0, MOST_ITEMS).map(String);
    const rest = value.length - named.length;
    return [...named, ...(rest > 0 ? [words.more(rest)] : [])].join(words.comma);
  }
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') {
    return SHARES.has(key) ? `${Math.round(value * 1_000) / 10} %` : toFigure(value);
  }
  const isClosed = definition?.values?.includes(value) === true;
  return (isClosed ? VALUE_TITLES[value]?.[language] : undefined) ?? value;
}

/** A number as people of both languages write it: 12,345.6. */
export function toFigure(value: number): string {
  const [whole = '', ...fraction] = String(value).split('.');
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ','), ...fraction].join('.');
}
