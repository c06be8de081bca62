import type { SchemaAnswer } from '../../../../graph-data/model/api/schema.ts';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { useWords } from '../../../i18n/use-messages.ts';
import { IconButton, TextButton } from '../../../ui/Button.tsx';
import { listOperators, MOST_CONDITIONS, needsValue, toValueType } from './pattern.ts';
import type { Condition, PatternNode } from './pattern.ts';
import { PATTERN_WORDS } from './words.ts';

interface NodeConditionsProps {
  readonly schema: SchemaAnswer;
  readonly node: PatternNode;
  readonly onNode: (node: PatternNode) => void;
}

type Property = SchemaAnswer['kinds'][number]['properties'][number];

/** Conditions on the properties of a node of the pattern. */
export function NodeConditions({ schema, node, onNode }: NodeConditionsProps) {
  const own = useOwnWords(PATTERN_WORDS);
  const properties = schema.kinds.find(({ kind }) => kind === node.kind)?.properties ?? [];
  const [first] = properties;
  const { conditions } = node;
  const set = (next: readonly Condition[]): void => onNode({ ...node, conditions: next });
  return (
    <div className="pattern__conditions">
      {conditions.map((condition, index) => (
        // Conditions have no name of their own; what is typed stands in the pattern.
        // eslint-disable-next-line react/no-array-index-key
        <div key={index} className="pattern__condition">
          <ConditionFields
            properties={properties}
            condition={condition}
            onCondition={(next) => set(conditions.map((each, at) => (at === index ? next : each)))}
          />
          <IconButton
            icon="close"
            label={own.removeCondition}
            onClick={() => set(conditions.filter((_each, at) => at !== index))}
          />
        </div>
      ))}
      {first !== undefined && conditions.length < MOST_CONDITIONS && (
        <TextButton
          icon="plus"
          className="button--quiet"
          onClick={() => set([...conditions, createCondition(first)])}
        >
          {own.addCondition}
        </TextButton>
      )}
    </div>
  );
}

function createCondition({ key, type }: Property): Condition {
  const operator = listOperators(type)[0] ?? 'IS NOT NULL';
  return { property: key, operator, value: { type: toValueType(type, operator), typed: '' } };
}

interface ConditionFieldsProps {
  readonly properties: readonly Property[];
  readonly condition: Condition;
  readonly onCondition: (condition: Condition) => void;
}

function ConditionFields({ properties, condition, onCondition }: ConditionFieldsProps) {
  const own = useOwnWords(PATTERN_WORDS);
  const { titleOf } = useWords();
  const { property, operator, value } = condition;
  const type = properties.find(({ key }) => key === property)?.type ?? 'string';
  return (
    <>
      <select
        className="field"
        aria-label={own.property}
        value={property}
        onChange={(event) => {
          const chosen = properties.find(({ key }) => key === event.target.value);
          if (chosen !== undefined) onCondition(createCondition(chosen));
        }}
      >
        {properties.map(({ key, title }) => (
          <option key={key} value={key}>
            {titleOf(title)}
          </option>
        ))}
      </select>
      <select
        className="field"
        aria-label={own.operator}
        value={operator}
        onChange={(event) => {
          const chosen = listOperators(type).find((each) => each === event.target.value);
          if (chosen === undefined) return;
          const valueType = toValueType(type, chosen);
          onCondition({ property, operator: chosen, value: { ...value, type: valueType } });
        }}
      >
        {listOperators(type).map((each) => (
          <option key={each} value={each}>
            {own.operators[each]}
          </option>
        ))}
      </select>
      {needsValue(operator) && (
        <ValueField
          condition={condition}
          onTyped={(typed) => onCondition({ ...condition, value: { ...value, typed } })}
        />
      )}
    </>
  );
}

interface ValueFieldProps {
  readonly condition: Condition;
  readonly onTyped: (typed: string) => void;
}

function ValueField({ condition: { value }, onTyped }: ValueFieldProps) {
  const own = useOwnWords(PATTERN_WORDS);
  if (value.type === 'boolean') {
    return (
      <select
        className="field"
        aria-label={own.value}
        value={value.typed}
        onChange={(event) => onTyped(event.target.value)}
      >
        <option value="">…</option>
        <option value="true">{own.yes}</option>
        <option value="false">{own.no}</option>
      </select>
    );
  }
  return (
    <input
      type="text"
      className="field"
      aria-label={own.value}
      autoComplete="off"
      maxLength={300}
      value={value.typed}
      onChange={(event) => onTyped(event.target.value)}
    />
  );
}
