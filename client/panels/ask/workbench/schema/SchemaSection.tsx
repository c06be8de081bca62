import { useQuery } from '@tanstack/react-query';
import type { SchemaAnswer } from '../../../../../graph-data/model/api/schema.ts';
import { schemaQuery } from '../../../../api/queries.ts';
import { isDisplayKind } from '../../../../graph/kinds.ts';
import { useOwnWords } from '../../../../i18n/use-own-words.ts';
import { useWords } from '../../../../i18n/use-messages.ts';
import { ErrorNote } from '../../../../ui/ErrorNote.tsx';
import { KindMark } from '../../../../ui/KindMark.tsx';

const WORDS = {
  en: {
    loading: 'Reading the schema …',
    hint: 'A click puts a name into the query.',
    kinds: 'Kinds',
    types: 'Relationship types',
    insert: (name: string) => `Insert ${name}`,
  },
  zh: {
    loading: '正在读取结构……',
    hint: '点击名称即可插入查询。',
    kinds: '种类',
    types: '关系类型',
    insert: (name: string) => `插入 ${name}`,
  },
};

interface SchemaSectionProps {
  readonly onInsert: (text: string) => void;
}

/** What there is to ask for: kinds, types and their properties, with how many there are. */
export function SchemaSection({ onInsert }: SchemaSectionProps) {
  const own = useOwnWords(WORDS);
  const { data, error, refetch } = useQuery(schemaQuery());
  if (error !== null) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <output className="quiet">{own.loading}</output>;
  return (
    <div className="schema">
      <p className="quiet">{own.hint}</p>
      <h3 className="panel__title">{own.kinds}</h3>
      {data.kinds.map(({ kind, count, title, properties }) => (
        <SchemaItem key={kind} name={kind} {...{ count, title, properties, onInsert }} />
      ))}
      <h3 className="panel__title">{own.types}</h3>
      {data.relationshipTypes.map(({ type, count, title, properties, starts, ends }) => (
        <SchemaItem
          key={type}
          name={type}
          ends={`(${starts.join(' | ')}) → (${ends.join(' | ')})`}
          {...{ count, title, properties, onInsert }}
        />
      ))}
    </div>
  );
}

interface SchemaItemProps extends SchemaSectionProps {
  readonly name: string;
  readonly ends?: string;
  readonly count: number;
  readonly title: SchemaAnswer['kinds'][number]['title'];
  readonly properties: SchemaAnswer['kinds'][number]['properties'];
}

function SchemaItem({ name, ends, count, title, properties, onInsert }: SchemaItemProps) {
  const own = useOwnWords(WORDS);
  const { titleOf, formats } = useWords();
  return (
    <details className="schema__item">
      <summary>
        {isDisplayKind(name) && <KindMark kind={name} />}
        <code>{name}</code> <span className="quiet">{titleOf(title)}</span>
        <span className="count figure">{formats.number(count)}</span>
      </summary>
      {ends !== undefined && <p className="quiet">{ends}</p>}
      <div className="schema__names">
        <NameButton name={`:${name}`} label={own.insert(name)} onInsert={onInsert} />
        {properties.map(({ key, type }) => (
          <NameButton
            key={key}
            name={key}
            type={type}
            label={own.insert(key)}
            onInsert={onInsert}
          />
        ))}
      </div>
    </details>
  );
}

interface NameButtonProps extends SchemaSectionProps {
  readonly name: string;
  readonly type?: string;
  readonly label: string;
}

function NameButton({ name, type, label, onInsert }: NameButtonProps) {
  return (
    <button
      type="button"
      className="schema__name"
      aria-label={label}
      onClick={() => onInsert(name)}
    >
      <code>{name}</code>
      {type !== undefined && <span className="quiet">{type}</span>}
    </button>
  );
}
