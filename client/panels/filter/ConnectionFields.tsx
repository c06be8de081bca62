import type { Filter } from '../../graph/filter.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { useNames } from '../../state/use-names.ts';
import { useView } from '../../state/use-view.ts';
import { TextButton } from '../../ui/Button.tsx';
import { WORDS } from './words.ts';

type ConnectionFilter = Extract<Filter, { readonly kind: 'core' | 'component' | 'near' }>;

interface ConnectionFieldsProps<Kind extends ConnectionFilter['kind']> {
  readonly filter: Extract<ConnectionFilter, { readonly kind: Kind }>;
  readonly onChange: (filter: Filter) => void;
}

const MOST_TIES = 12;
const MOST_STEPS = 3;

/** What can be set of a filter by connection. */
export function ConnectionFields({
  filter,
  onChange,
}: {
  readonly filter: ConnectionFilter;
  readonly onChange: (filter: Filter) => void;
}) {
  switch (filter.kind) {
    case 'core':
      return <CoreFields filter={filter} onChange={onChange} />;
    case 'component':
      return <ComponentFields filter={filter} onChange={onChange} />;
    case 'near':
      return <NearFields filter={filter} onChange={onChange} />;
    default:
      return filter satisfies never;
  }
}

function CoreFields({ filter, onChange }: ConnectionFieldsProps<'core'>) {
  const own = useOwnWords(WORDS);
  const { formats } = useWords();
  return (
    <>
      <Choice
        label={own.coreMost}
        most={Math.max(MOST_TIES, filter.k)}
        value={filter.k}
        onChange={(k) => onChange({ ...filter, k })}
      />
      <p className="quiet">{own.coreHint(formats.number(filter.k))}</p>
    </>
  );
}

function ComponentFields({ filter, onChange }: ConnectionFieldsProps<'component'>) {
  const own = useOwnWords(WORDS);
  return (
    <>
      <p className="quiet">{own.componentHint}</p>
      <TakeSelected id={filter.id} onTake={(id) => onChange({ ...filter, id })} />
      {filter.id !== null && (
        <TextButton className="button--quiet" onClick={() => onChange({ ...filter, id: null })}>
          {own.largest}
        </TextButton>
      )}
    </>
  );
}

function NearFields({ filter, onChange }: ConnectionFieldsProps<'near'>) {
  const own = useOwnWords(WORDS);
  return (
    <>
      <Choice
        label={own.steps}
        most={Math.max(MOST_STEPS, filter.depth)}
        value={filter.depth}
        onChange={(depth) => onChange({ ...filter, depth })}
      />
      <TakeSelected id={filter.id} onTake={(id) => onChange({ ...filter, id })} />
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly most: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A small number. */
function Choice({ label, most, value, onChange }: ChoiceProps) {
  return (
    <label className="filter-card__row">
      <span>{label}</span>
      <select
        className="field"
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        {Array.from({ length: most }, (_none, index) => index + 1).map((number) => (
          <option key={number}>{number}</option>
        ))}
      </select>
    </label>
  );
}

/** Takes the selected node into the filter. */
function TakeSelected(props: {
  readonly id: string | null;
  readonly onTake: (id: string) => void;
}) {
  const own = useOwnWords(WORDS);
  const nameOf = useNames();
  const selected = useView((view) => view.selection[0]);
  if (selected === props.id) return null;
  if (selected === undefined) return <p className="quiet">{own.selectFirst}</p>;
  return (
    <TextButton className="button--quiet" onClick={() => props.onTake(selected)}>
      {own.takeSelected(nameOf(selected))}
    </TextButton>
  );
}
