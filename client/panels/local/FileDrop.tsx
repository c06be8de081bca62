import { useEffect, useEffectEvent, useState } from 'react';
import { isExportedTable } from '../../files/is-exported-table.ts';
import type { Origin } from '../../graph/local/local-layer.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import './local.css';

const WORDS = {
  en: { drop: 'Let go to open it here. It stays in this tab and is sent nowhere.' },
  zh: { drop: '松开即可在此打开。文件只留在此标签页，不会发送到任何地方。' },
};

/** More than the columns of an exported table take. */
const HEAD_BYTES = 20_000;

/** Facts are written in YAML, or as tables; those of an export are told by their columns. */
async function toOrigin(files: readonly File[]): Promise<Origin> {
  if (!files.every(({ name }) => /\.(?:ya?ml|csv)$/i.test(name))) return 'file';
  const tables = files.filter(({ name }) => /\.csv$/i.test(name));
  if (tables.length < files.length) return 'own';
  const heads = await Promise.all(tables.map((file) => file.slice(0, HEAD_BYTES).text()));
  return heads.every(isExportedTable) ? 'file' : 'own';
}

/** Files that are dropped anywhere on the page are opened; what came of it, the panel says. */
export function FileDrop() {
  const own = useOwnWords(WORDS);
  const { localFiles, setOpenPanel, setTakeAwayTab } = useExplorer();
  const [isOver, setOver] = useState(false);
  const open = useEffectEvent(async (files: readonly File[]) => {
    setTakeAwayTab('open');
    setOpenPanel('take-away');
    await localFiles.bring(files, await toOrigin(files));
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
        void open([...(event.dataTransfer?.files ?? [])]);
      },
      { signal },
    );
    return () => listening.abort();
  }, []);
  if (!isOver) return null;
  return <output className="file-drop floating">{own.drop}</output>;
}
