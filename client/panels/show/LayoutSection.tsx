import { useId } from 'react';
import { LAYOUT_NAMES } from '../../graph/layout-names.ts';
import type { LayoutName } from '../../graph/layout-names.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { setLayout } from '../../state/commands/layout.ts';
import { unpinAll } from '../../state/commands/pin.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import type { LayoutRun } from '../../state/use-layout.ts';
import { useNames } from '../../state/use-names.ts';
import { useView, useViewStore } from '../../state/use-view.ts';
import { getSelected } from '../../state/view-state.ts';
import { TextButton } from '../../ui/Button.tsx';
import { SHOW_WORDS } from './words.ts';

/** Where the nodes stand: which layout, how far it is, and what was pinned. */
export function LayoutSection() {
  const words = useOwnWords(SHOW_WORDS);
  const { formats } = useWords();
  const { layoutRun } = useExplorer();
  const store = useViewStore();
  const layout = useView((view) => view.layout);
  const pins = useView((view) => view.pins.length);
  const selectId = useId();

  const choose = (name: LayoutName): void => {
    const { view } = store.getSnapshot();
    const centre = name === 'radial' ? (getSelected(view) ?? view.focus) : null;
    store.dispatch(setLayout({ name, centre }));
  };
  return (
    <section className="look">
      <h3 className="panel__title">
        <label htmlFor={selectId}>{words.layout}</label>
      </h3>
      <select
        id={selectId}
        className="field"
        value={layout.name}
        // Only names of layouts are offered.
        onChange={({ target }) => choose(target.value as LayoutName)}
      >
        {LAYOUT_NAMES.map((name) => (
          <option key={name} value={name}>
            {words.layouts[name]}
          </option>
        ))}
      </select>
      <p className="quiet">{words.layoutHints[layout.name]}</p>
      {layout.name === 'radial' && <Centre />}
      {layoutRun !== null && <Progress run={layoutRun} />}
      <div className="look__actions">
        {layout.name !== 'stored' && (
          <TextButton icon="map" className="button--quiet" onClick={() => choose('stored')}>
            {words.backToMap}
          </TextButton>
        )}
        {pins > 0 && (
          <TextButton className="button--quiet" onClick={() => store.dispatch(unpinAll)}>
            {`${words.unpinAll} (${words.pinned(formats.number(pins))})`}
          </TextButton>
        )}
      </div>
    </section>
  );
}

/** Whom the rings are around, and how to make it another one. */
function Centre() {
  const words = useOwnWords(SHOW_WORDS);
  const store = useViewStore();
  const centre = useView((view) => view.layout.centre);
  const selected = useView(getSelected);
  const nameOf = useNames();
  return (
    <>
      {centre !== null && <p>{words.around(nameOf(centre))}</p>}
      {selected !== null && selected !== centre && (
        <TextButton
          icon="target"
          className="button--quiet"
          onClick={() => store.dispatch(setLayout({ name: 'radial', centre: selected }))}
        >
          {words.aroundSelected}
        </TextButton>
      )}
    </>
  );
}

function Progress({ run }: { readonly run: LayoutRun }) {
  const words = useOwnWords(SHOW_WORDS);
  const { formats } = useWords();
  const share = formats.percent(run.done / run.total);
  switch (run.state) {
    case 'running':
      return (
        <div className="look__progress">
          <progress max={run.total} value={run.done} aria-label={words.layout} />
          <span>{words.working(share)}</span>
          <TextButton className="button--quiet" onClick={run.stop}>
            {words.stop}
          </TextButton>
        </div>
      );
    case 'stopped':
      return <output>{words.stopped(share)}</output>;
    case 'failed':
      return <output>{words.layoutFailed}</output>;
    case 'done':
      return null;
    default:
      return run.state satisfies never;
  }
}
