import type { Properties } from '../../graph-data/model/graph.ts';
import type { Fact } from '../graph/facts.ts';
import { toRelationshipFacts, toValueName } from '../graph/facts.ts';
import { useWords } from '../i18n/use-messages.ts';
import type { Words } from '../i18n/use-messages.ts';
import { useNames } from '../state/use-names.ts';

interface Scope {
  readonly words: Words;
  /** Names for values that are ids of nodes, such as a release. */
  readonly nameOf: (text: string) => string;
  readonly properties: Properties;
}

/** What a relationship says beside its ends, in one quiet line: role, time, figures. */
export function RelationshipDetails({ properties }: { readonly properties: Properties }) {
  const parts = describe({ words: useWords(), nameOf: useNames(), properties });
  if (parts.length === 0) return null;
  return <p className="neighbour__details">{parts.join(' · ')}</p>;
}

function describe(scope: Scope): string[] {
  const parts = toRelationshipFacts(scope.properties)
    .filter(({ key }) => key !== 'from' && key !== 'to')
    .map((fact) => describeFact(fact, scope));
  const span = describeSpan(scope);
  return span === null ? parts : [...parts, span];
}

/** These say by themselves what they are. */
const UNTITLED = new Set(['role', 'purpose', 'tier', 'access', 'releases', 'release']);

function describeFact(fact: Fact, scope: Scope): string {
  const { t, titleOf, language } = scope.words;
  const chinese = scope.properties[`${fact.key}Zh`];
  const value =
    language === 'zh' && typeof chinese === 'string' ? chinese : describeValue(fact, scope);
  if (UNTITLED.has(fact.key)) return value;
  const title = fact.definition === undefined ? fact.key : titleOf(fact.definition.title);
  return t.labelled({ title, value });
}

function describeValue({ key, value, definition }: Fact, { words, nameOf }: Scope): string {
  const { formats, t, valueOf } = words;
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (typeof value === 'number') return formats.number(value);
  if (typeof value === 'string') {
    return definition?.type === 'date'
      ? formats.date(value)
      : toValueName(key, valueOf(value, definition), nameOf);
  }
  return formats.list(value.map((item) => toValueName(key, String(item), nameOf)));
}

function describeSpan({ properties: { from, to }, words: { formats, t } }: Scope): string | null {
  const start = typeof from === 'string' ? formats.date(from) : '';
  const end = typeof to === 'string' ? formats.date(to) : '';
  if (start === '' && end === '') return null;
  return `${start === '' ? '…' : start} – ${end === '' ? t.present : end}`;
}
