import { useOwnWords } from '../../../../i18n/use-own-words.ts';
import { EntityField } from '../../../fields/EntityField.tsx';
import { EMPTY_FIELD, PARAMETER_TYPES, toParameterValue } from './parameter.ts';
import type { ParameterField, ParameterFields } from './parameter.ts';
import { PARAMETER_WORDS } from './words.ts';

interface ParameterFormProps {
  /** The names that the query mentions. */
  readonly names: readonly string[];
  readonly fields: ParameterFields;
  readonly onField: (name: string, field: ParameterField) => void;
}

/** A row for each parameter of the query: its type and its value. */
export function ParameterForm({ names, fields, onField }: ParameterFormProps) {
  const own = useOwnWords(PARAMETER_WORDS);
  if (names.length === 0) return null;
  return (
    <section className="parameters">
      <h3 className="panel__title">{own.title}</h3>
      {names.map((name) => {
        const field = Object.hasOwn(fields, name) ? (fields[name] ?? EMPTY_FIELD) : EMPTY_FIELD;
        const isWrong = field.typed !== '' && toParameterValue(field) === undefined;
        return (
          <div key={name} className="parameter">
            <code className="parameter__name">${name}</code>
            <select
              className="field"
              aria-label={own.typeOf(name)}
              value={field.type}
              onChange={(event) => {
                const type = PARAMETER_TYPES.find((known) => known === event.target.value);
                if (type !== undefined) onField(name, { ...field, type });
              }}
            >
              {PARAMETER_TYPES.map((type) => (
                <option key={type} value={type}>
                  {own.types[type]}
                </option>
              ))}
            </select>
            <ValueField name={name} field={field} onField={(next) => onField(name, next)} />
            {isWrong && <p className="form-row__problem">{own.wrong[field.type]}</p>}
          </div>
        );
      })}
    </section>
  );
}

interface ValueFieldProps {
  readonly name: string;
  readonly field: ParameterField;
  readonly onField: (field: ParameterField) => void;
}

function ValueField({ name, field, onField }: ValueFieldProps) {
  const own = useOwnWords(PARAMETER_WORDS);
  const label = own.valueOf(name);
  const set = (typed: string): void => onField({ ...field, typed });
  if (field.type === 'node') {
    return <EntityField label={label} kind={null} value={field.typed} onChange={set} />;
  }
  if (field.type === 'boolean') {
    return (
      <select
        className="field"
        aria-label={label}
        value={field.typed}
        onChange={(event) => set(event.target.value)}
      >
        <option value="">{own.choose}</option>
        <option value="true">true</option>
        <option value="false">false</option>
      </select>
    );
  }
  return (
    <input
      type="text"
      className="field"
      aria-label={label}
      autoComplete="off"
      spellCheck={false}
      value={field.typed}
      onChange={(event) => set(event.target.value)}
    />
  );
}
