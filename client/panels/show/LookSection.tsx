import { useId } from 'react';
import { COLOURS_BY, SIZES_BY } from '../../graph/looks.ts';
import type { ColourBy, SizeBy } from '../../graph/looks.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { setColourBy, setEdgeLabels, setSizeBy, setWeighted } from '../../state/commands/look.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import { useView, useViewStore } from '../../state/use-view.ts';
import { SHOW_WORDS } from './words.ts';

/** What colours, sizes and lines tell. */
export function LookSection() {
  const words = useOwnWords(SHOW_WORDS);
  const store = useViewStore();
  const { looks } = useExplorer();
  const colourBy = useView((view) => view.colourBy);
  const sizeBy = useView((view) => view.sizeBy);
  const weighted = useView((view) => view.weighted);
  const edgeLabels = useView((view) => view.edgeLabels);
  return (
    <section className="look">
      <h3 className="panel__title">{words.look}</h3>
      <Choice
        label={words.colour}
        value={colourBy}
        names={COLOURS_BY}
        titles={words.colours}
        // Only names of the list are offered.
        onChoose={(name) => store.dispatch(setColourBy(name as ColourBy))}
      />
      <Choice
        label={words.size}
        value={sizeBy}
        names={SIZES_BY}
        titles={words.sizes}
        // Only names of the list are offered.
        onChoose={(name) => store.dispatch(setSizeBy(name as SizeBy))}
      />
      {looks.state !== 'ready' && <output className="quiet">{words[looks.state]}</output>}
      <Switch
        label={words.weighted}
        isOn={weighted}
        onSwitch={(isOn) => store.dispatch(setWeighted(isOn))}
      />
      <Switch
        label={words.edgeLabels}
        isOn={edgeLabels}
        onSwitch={(isOn) => store.dispatch(setEdgeLabels(isOn))}
      />
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly names: readonly string[];
  readonly titles: Readonly<Record<string, string>>;
  readonly onChoose: (name: string) => void;
}

function Choice({ label, value, names, titles, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div className="look__choice">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="field"
        value={value}
        onChange={({ target }) => onChoose(target.value)}
      >
        {names.map((name) => (
          <option key={name} value={name}>
            {titles[name]}
          </option>
        ))}
      </select>
    </div>
  );
}

function Switch({
  label,
  isOn,
  onSwitch,
}: {
  readonly label: string;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
}) {
  return (
    <label className="switch">
      <input type="checkbox" checked={isOn} onChange={({ target }) => onSwitch(target.checked)} />
      <span className="switch__name">{label}</span>
    </label>
  );
}
