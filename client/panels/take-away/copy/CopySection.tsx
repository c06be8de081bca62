import { useRef, useState } from 'react';
import { EXPORT_LIMITS } from '../../../../graph-data/model/api/export.ts';
import { AppError } from '../../../../graph-data/model/app-error.ts';
import { fetchExport } from '../../../api/export-file.ts';
import type { ExportBody, ExportedFile } from '../../../api/export-file.ts';
import { useWords } from '../../../i18n/use-messages.ts';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { TextButton } from '../../../ui/Button.tsx';
import { copyToClipboard } from '../../../ui/copy.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { AskProblem } from '../../ask/AskProblem.tsx';
import { useCopiedTable } from './use-copied-table.ts';

const WORDS = {
  en: {
    title: 'Copy',
    picture: 'Picture',
    nodes: 'Nodes as a table',
    relationships: 'Relationships as a table',
    drawing: 'The server is drawing …',
    pictureCopied: 'The picture is copied.',
    pictureSaved: 'The browser does not let pages copy pictures, so it is downloaded.',
    rowsCopied: (count: string) => `${count} rows are copied, for a spreadsheet or a document.`,
    tableSaved: 'The browser does not let pages copy tables, so it is downloaded.',
    tooMuch: (limits: { nodes: string; relationships: string }) =>
      `A picture holds at most ${limits.nodes} nodes and ${limits.relationships} relationships. Show less, then copy it.`,
  },
  zh: {
    title: '复制',
    picture: '图片',
    nodes: '节点表',
    relationships: '关系表',
    drawing: '服务器正在绘制……',
    pictureCopied: '图片已复制。',
    pictureSaved: '浏览器不允许网页复制图片，已改为下载。',
    rowsCopied: (count: string) => `已复制 ${count} 行，可粘贴到电子表格或文档。`,
    tableSaved: '浏览器不允许网页复制表格，已改为下载。',
    tooMuch: (limits: { nodes: string; relationships: string }) =>
      `图片最多容纳 ${limits.nodes} 个节点和 ${limits.relationships} 条关系。请减少显示内容后再复制。`,
  },
};

interface CopySectionProps {
  /** What the view shows, as a picture; null where it is nothing, or too much to be named. */
  readonly toPicture: () => ExportBody | null;
}

/** The picture and the table of the view, for the clipboard; or as files where it is refused. */
export function CopySection({ toPicture }: CopySectionProps) {
  const own = useOwnWords(WORDS);
  const { formats } = useWords();
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<Error | null>(null);
  const drawing = useRef<AbortController>(null);
  const toTable = useCopiedTable();
  const { nodes, relationships } = EXPORT_LIMITS.png ?? { nodes: 0, relationships: 0 };
  const tooMuch = own.tooMuch({
    nodes: formats.number(nodes),
    relationships: formats.number(relationships),
  });

  function say(text: string, error: Error | null = null): void {
    setSaid(text);
    setProblem(error);
  }

  async function copyPicture(): Promise<void> {
    const body = toPicture();
    if (body === null) return say(tooMuch);
    say(own.drawing);
    drawing.current?.abort();
    drawing.current = new AbortController();
    const { signal } = drawing.current;
    const file = fetchExport(body, { signal, onProgress: () => {} });
    // The clipboard is asked while the click still counts, and gets the picture when it is there.
    const isCopied = await copyToClipboard({ 'image/png': file.then(({ content }) => content) });
    const drawn = await file.catch(toError);
    if (signal.aborted) return;
    if (drawn instanceof Error)
      say(isTooLarge(drawn) ? tooMuch : '', isTooLarge(drawn) ? null : drawn);
    else if (isCopied) say(own.pictureCopied);
    else {
      saveFile(drawn.name, drawn.content);
      say(own.pictureSaved);
    }
  }

  async function copyTable(of: 'node' | 'relationship'): Promise<void> {
    const table = toTable(of);
    const isCopied = await copyToClipboard({ 'text/plain': table.tsv, 'text/html': table.html });
    if (isCopied) return say(own.rowsCopied(formats.number(table.rows)));
    const name = of === 'node' ? 'nodes' : 'relationships';
    saveFile(`stackscape-${name}.csv`, table.toFile());
    say(own.tableSaved);
  }

  return (
    <section className="take-away__preview">
      <h3 className="panel__title">{own.title}</h3>
      <div className="actions">
        <TextButton onClick={() => void copyPicture()}>{own.picture}</TextButton>
        <TextButton onClick={() => void copyTable('node')}>{own.nodes}</TextButton>
        <TextButton onClick={() => void copyTable('relationship')}>{own.relationships}</TextButton>
      </div>
      <output className="quiet">{said}</output>
      {problem !== null && <AskProblem error={problem} onRetry={() => void copyPicture()} />}
    </section>
  );
}

function toError(error: unknown): ExportedFile | Error {
  return error instanceof Error ? error : new AppError('internal', 'The picture failed.');
}

function isTooLarge(error: Error): boolean {
  return error instanceof AppError && error.code === 'too_large';
}
