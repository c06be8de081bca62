import { useMemo, useState } from 'react';
import type { PropertyValue } from '../../../graph-data/model/graph.ts';
import type { Filter } from '../../graph/filter.ts';
import { collectNumbers, toHistogram, toScale } from '../../graph/filters/histogram.ts';
import type { NumberScale } from '../../graph/filters/histogram.ts';
import type { PropertyFilter } from '../../graph/filters/values.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { SettledField } from '../../ui/SettledField.tsx';
import { Histogram } from './Histogram.tsx';
import { WORDS } from './words.ts';

type NumberFilter = Extract<PropertyFilter, { readonly kind: 'number' }>;

interface NumberFieldsProps {
  readonly name: string;
  readonly filter: NumberFilter;
  readonly values: readonly PropertyValue[];
  readonly onChange: (filter: Filter) => void;
}

const BARS = 32;
/** Steps of the sliders from one end to the other. */
const STEPS = 200;

/** A range of numbers: by two sliders under a histogram, or exactly. */
export function NumberFields({ name, filter, values, onChange }: NumberFieldsProps) {
  const own = useOwnWords(WORDS);
  const { formats } = useWords();
  const numbers = useMemo(() => collectNumbers(values), [values]);
  const scale = useMemo(() => toScale(numbers), [numbers]);
  const bars = useMemo(
    () => (scale === null ? [] : toHistogram(numbers, scale, BARS)),
    [numbers, scale],
  );
  const [draft, setDraft] = useState<Pick<NumberFilter, 'from' | 'to'> | null>(null);
  if (scale === null) return <p className="quiet">{own.noValues}</p>;
  const { from, to } = draft ?? filter;
  const [low, high] = [from ?? scale.least, to ?? scale.greatest];
  const settle = (): void => {
    if (draft !== null && (draft.from !== filter.from || draft.to !== filter.to)) {
      onChange({ ...filter, ...draft });
    }
    setDraft(null);
  };
  const bounds = { least: formats.number(scale.least), greatest: formats.number(scale.greatest) };
  const count = formats.number(numbers.length);
  return (
    <div>
      <Histogram
        label={own.histogram({ name, ...bounds, count })}
        bars={bars}
        from={scale.toShare(low)}
        to={scale.toShare(high)}
      />
      <div className="filter-card__sliders">
        <Slider
          name={own.fromOf(name)}
          value={low}
          scale={scale}
          onMove={(value) => setDraft({ from: openLow(Math.min(value, high), scale), to })}
          onRest={settle}
        />
        <Slider
          name={own.toOf(name)}
          value={high}
          scale={scale}
          onMove={(value) => setDraft({ from, to: openHigh(Math.max(value, low), scale) })}
          onRest={settle}
        />
      </div>
      <div className="filter-card__pair">
        <NumberField
          label={own.from}
          name={own.fromOf(name)}
          value={low}
          onChange={(value) => onChange({ ...filter, from: value })}
        />
        <NumberField
          label={own.to}
          name={own.toOf(name)}
          value={high}
          onChange={(value) => onChange({ ...filter, to: value })}
        />
      </div>
    </div>
  );
}

/** At the end of the scale there is no bound. */
function openLow(value: number, { least }: NumberScale): number | null {
  return value <= least ? null : value;
}

function openHigh(value: number, { greatest }: NumberScale): number | null {
  return value >= greatest ? null : value;
}

interface SliderProps {
  readonly name: string;
  readonly value: number;
  readonly scale: NumberScale;
  readonly onMove: (value: number) => void;
  /** Let go, by hand or by key. */
  readonly onRest: () => void;
}

function Slider({ name, value, scale, onMove, onRest }: SliderProps) {
  const { formats } = useWords();
  return (
    <input
      type="range"
      aria-label={name}
      aria-valuetext={formats.number(value)}
      min={0}
      max={STEPS}
      value={Math.round(scale.toShare(value) * STEPS)}
      onChange={(event) => onMove(scale.fromShare(Number(event.target.value) / STEPS))}
      onPointerUp={onRest}
      onKeyUp={onRest}
      onBlur={onRest}
    />
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly name: string;
  readonly value: number;
  readonly onChange: (value: number | null) => void;
}

function NumberField({ label, name, value, onChange }: NumberFieldProps) {
  return (
    <SettledField
      type="number"
      step="any"
      label={label}
      name={name}
      value={String(Number(value.toPrecision(6)))}
      onSettle={(text) => {
        const number = Number(text);
        if (Number.isFinite(number)) onChange(text.trim() === '' ? null : number);
      }}
    />
  );
}
