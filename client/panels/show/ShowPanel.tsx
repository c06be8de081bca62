import { DISPLAY_KINDS, getKindTitles } from '../../graph/kinds.ts';
import { LAYERS } from '../../graph/layers.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { resetView } from '../../state/commands/command.ts';
import { showAllKinds, showOnlyKind, toggleKind, toggleLayer } from '../../state/commands/show.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import { useView, useViewStore } from '../../state/use-view.ts';
import { TextButton } from '../../ui/Button.tsx';
import { KindMark } from '../../ui/KindMark.tsx';
import { GroupLegend } from './GroupLegend.tsx';
import { LayoutSection } from './LayoutSection.tsx';
import { LookSection } from './LookSection.tsx';
import './show.css';

/** The legend that filters, and the layers that are off at first. */
export function ShowPanel() {
  const { t } = useWords();
  const store = useViewStore();
  const { groups } = useExplorer().looks;
  return (
    <>
      <div className="panel__body">
        {groups !== null && <GroupLegend groups={groups} />}
        <KindList />
        <LayerList />
        <LookSection />
        <LayoutSection />
      </div>
      <footer className="panel__foot">
        <TextButton
          icon="reset"
          className="button--quiet"
          onClick={() => store.dispatch(resetView)}
        >
          {t.firstPicture}
        </TextButton>
      </footer>
    </>
  );
}

function KindList() {
  const { kinds, looks } = useExplorer();
  const { t, titleOf, formats } = useWords();
  const store = useViewStore();
  const hidden = useView((view) => view.hiddenKinds);
  const present = DISPLAY_KINDS.filter((kind) => (kinds.get(kind)?.total ?? 0) > 0);
  return (
    <section>
      <h3 className="panel__title">{t.kinds}</h3>
      <ul className="switches">
        {present.map((kind) => {
          const plural = titleOf(getKindTitles(kind).plural);
          const count = kinds.get(kind) ?? { shown: 0, total: 0 };
          return (
            <li key={kind} className="switch-row">
              <label className="switch">
                <input
                  type="checkbox"
                  checked={!hidden.includes(kind)}
                  onChange={() => store.dispatch(toggleKind(kind))}
                />
                {looks.groups === null && <KindMark kind={kind} />}
                <span className="switch__name">{plural}</span>
                <span className="switch__count">{formats.number(count.shown)}</span>
              </label>
              <button
                type="button"
                className="only-button"
                aria-label={t.onlyThis(plural)}
                onClick={() => store.dispatch(showOnlyKind(kind, present))}
              >
                {t.only}
              </button>
            </li>
          );
        })}
      </ul>
      {hidden.length > 0 && (
        <TextButton className="button--quiet" onClick={() => store.dispatch(showAllKinds)}>
          {t.allKinds}
        </TextButton>
      )}
    </section>
  );
}

function LayerList() {
  const { layerCounts } = useExplorer();
  const { t, formats } = useWords();
  const store = useViewStore();
  const shown = useView((view) => view.layers);
  const present = LAYERS.filter((layer) => (layerCounts.get(layer) ?? 0) > 0);
  if (present.length === 0) return null;
  return (
    <section>
      <h3 className="panel__title">{t.layers}</h3>
      <p className="quiet">{t.layersHint}</p>
      <ul className="switches">
        {present.map((layer) => (
          <li key={layer} className="switch-row">
            <label className="switch">
              <input
                type="checkbox"
                checked={shown.includes(layer)}
                onChange={() => store.dispatch(toggleLayer(layer))}
              />
              <span className="switch__name">{t.layerTitles[layer] ?? layer}</span>
              <span className="switch__count">{formats.number(layerCounts.get(layer) ?? 0)}</span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
