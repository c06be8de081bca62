import type { Properties } from '../../graph-data/model/graph.ts';
import type { Fact } from '../graph/facts.ts';
import { toRelationshipFacts } from '../graph/facts.ts';
import { useWords } from '../i18n/use-messages.ts';
import type { Words } from '../i18n/use-messages.ts';

/** What a relationship says beside its ends, in one quiet line: role, time, figures. */
export function RelationshipDetails({ properties }: { readonly properties: Properties }) {
  const words = useWords();
  const parts = describe(properties, words);
  if (parts.length === 0) return null;
  return <p className="neighbour__details">{parts.join(' · ')}</p>;
}

function describe(properties: Properties, words: Words): string[] {
  const facts = toRelationshipFacts(properties).filter(({ key }) => key !== 'from' && key !== 'to');
  const parts = facts.map((fact) => describeFact(fact, properties, words));
  const span = describeSpan(properties, words);
  return span === null ? parts : [...parts, span];
}

/** Plain words for a role or purpose; other facts with their title. */
function describeFact({ key, value, definition }: Fact, all: Properties, words: Words): string {
  const { formats, titleOf, t, language } = words;
  if (key === 'role' || key === 'purpose' || key === 'tier' || key === 'access') {
    const chinese = all[`${key}Zh`];
    return language === 'zh' && typeof chinese === 'string' ? chinese : String(value);
  }
  const title = definition === undefined ? key : titleOf(definition.title);
  if (typeof value === 'boolean') return `${title}: ${value ? t.yes : t.no}`;
  if (typeof value === 'number') return `${title}: ${formats.number(value)}`;
  if (typeof value === 'string') {
    return `${title}: ${definition?.type === 'date' ? formats.date(value) : value}`;
  }
  return `${title}: ${formats.list(value.map(String))}`;
}

function describeSpan({ from, to }: Properties, { formats, t }: Words): string | null {
  const start = typeof from === 'string' ? formats.date(from) : '';
  const end = typeof to === 'string' ? formats.date(to) : '';
  if (start === '' && end === '') return null;
  return `${start === '' ? '…' : start} – ${end === '' ? t.present : end}`;
}
