import { Suspense, useEffect, useRef, useState } from 'react';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import { useViewStore } from '../../state/use-view.ts';
import { IconButton } from '../../ui/Button.tsx';
import { SheetGrip } from '../../ui/SheetGrip.tsx';
import { PHONE, useMedia } from '../../ui/use-media.ts';
import { RAIL_PANELS } from './rail-panels.ts';
import './rail.css';

const WORDS = {
  en: { panels: 'Panels', opening: 'Opening …' },
  zh: { panels: '面板', opening: '正在打开……' },
};

/** The left edge: what can be opened, and what is open beside it. */
export function Rail() {
  const { titleOf, t } = useWords();
  const own = useOwnWords(WORDS);
  const { openPanel, setOpenPanel } = useExplorer();
  const [isTall, setTall] = useState(false);
  const open = RAIL_PANELS.find(({ name }) => name === openPanel);
  useWholeAboveSheet(openPanel);
  return (
    <>
      <nav className="rail floating" aria-label={own.panels}>
        {RAIL_PANELS.map(({ name, icon, title }) => (
          <IconButton
            key={name}
            icon={icon}
            label={titleOf(title)}
            aria-expanded={name === openPanel}
            onClick={() => setOpenPanel(name === openPanel ? null : name)}
          />
        ))}
      </nav>
      {open !== undefined && (
        <aside
          className={`panel floating rail-panel ${open.name}-panel`}
          aria-label={titleOf(open.title)}
          data-tall={isTall}
        >
          <SheetGrip isTall={isTall} onTall={setTall} onClose={() => setOpenPanel(null)} />
          <header className="panel__head">
            <h2>{titleOf(open.title)}</h2>
            <IconButton icon="close" label={t.close} onClick={() => setOpenPanel(null)} />
          </header>
          <Suspense fallback={<output className="quiet panel__body">{own.opening}</output>}>
            <open.Body />
          </Suspense>
        </aside>
      )}
    </>
  );
}

/** On a phone, a picture of the whole graph stays whole above the sheet that opens or goes. */
function useWholeAboveSheet(openPanel: string | null): void {
  const { control } = useExplorer();
  const store = useViewStore();
  const isPhone = useMedia(PHONE);
  const shown = useRef(openPanel);
  useEffect(() => {
    if (shown.current === openPanel) return;
    shown.current = openPanel;
    if (!isPhone || store.getSnapshot().view.camera !== null) return;
    // The picture knows its room by then.
    requestAnimationFrame(() => control.current?.fit());
  }, [openPanel, isPhone, store, control]);
}
