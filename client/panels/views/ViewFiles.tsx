import { useRef } from 'react';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { toEmbedCode, toViewLink } from '../../state/copy-link.ts';
import { useViewStore } from '../../state/use-view.ts';
import { formatViewFile, parseViewFile, withViews } from '../../state/saved-views.ts';
import type { SavedView } from '../../state/saved-views.ts';
import { TextButton } from '../../ui/Button.tsx';
import { saveFile, toJsonFile } from '../../ui/save-file.ts';
import { VIEWS_WORDS } from './words.ts';

interface ViewFilesProps {
  readonly views: readonly SavedView[];
  readonly onViews: (views: readonly SavedView[]) => void;
  readonly onSay: (text: string) => void;
}

/** Views as a file, out and in. */
export function ViewFiles({ views, onViews, onSay }: ViewFilesProps) {
  const { formats } = useWords();
  const own = useOwnWords(VIEWS_WORDS);
  const store = useViewStore();
  const inputRef = useRef<HTMLInputElement>(null);

  async function read(file: File): Promise<void> {
    const result = parseViewFile(await file.text());
    if ('problem' in result) {
      onSay(own.problems[result.problem]);
      return;
    }
    const next = withViews(views, result.views);
    onViews(next);
    onSay(own.imported(formats.number(next.length - views.length)));
  }

  async function copyEmbedCode(): Promise<void> {
    const { view } = store.getSnapshot();
    const link = toViewLink(location.href, { ...view, isEmbedded: true }, null);
    try {
      await navigator.clipboard.writeText(toEmbedCode(link));
      onSay(own.embedCopied);
    } catch {
      onSay(own.notCopied);
    }
  }

  return (
    <div className="actions">
      <TextButton
        disabled={views.length === 0}
        onClick={() => saveFile('stackscape-views.json', toJsonFile(formatViewFile(views)))}
      >
        {own.exportAll}
      </TextButton>
      <TextButton onClick={() => inputRef.current?.click()}>{own.importFile}</TextButton>
      <TextButton onClick={() => void copyEmbedCode()}>{own.embed}</TextButton>
      <input
        ref={inputRef}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={own.importFile}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be chosen again.
          event.target.value = '';
          if (file !== undefined) void read(file);
        }}
      />
    </div>
  );
}
