import { useEffect, useEffectEvent, useState } from 'react';
import type { Origin } from '../../graph/local/local-layer.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import './local.css';

const WORDS = {
  en: { drop: 'Let go to open it here. It stays in this page and is sent nowhere.' },
  zh: { drop: '松开即可在此打开。文件只留在本页面，不会发送到任何地方。' },
};

/** Facts are written in YAML; tables may be facts, but those that are dropped were exported. */
function toOrigin(files: readonly File[]): Origin {
  return files.every(({ name }) => /\.ya?ml$/i.test(name)) ? 'own' : 'file';
}

/** Files that are dropped anywhere on the page are opened; what came of it, the panel says. */
export function FileDrop() {
  const own = useOwnWords(WORDS);
  const { localFiles, setOpenPanel, setTakeAwayTab } = useExplorer();
  const [isOver, setOver] = useState(false);
  const open = useEffectEvent((files: readonly File[]) => {
    setTakeAwayTab('open');
    setOpenPanel('take-away');
    void localFiles.bring(files, toOrigin(files));
  });
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const hasFiles = (event: DragEvent): boolean =>
      event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      // Without this the browser would leave the page for the file.
      event.preventDefault();
      setOver(true);
    };
    window.addEventListener('dragover', over, { signal });
    window.addEventListener(
      'dragleave',
      (event) => {
        if (event.relatedTarget === null) setOver(false);
      },
      { signal },
    );
    window.addEventListener(
      'drop',
      (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        open([...(event.dataTransfer?.files ?? [])]);
      },
      { signal },
    );
    return () => listening.abort();
  }, []);
  if (!isOver) return null;
  return <output className="file-drop floating">{own.drop}</output>;
}
