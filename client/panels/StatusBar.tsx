import { useWords } from '../i18n/use-messages.ts';
import { resetView } from '../state/commands/command.ts';
import { useViewSnapshot, useViewStore } from '../state/use-view.ts';
import { TextButton } from '../ui/Button.tsx';
import { HiddenChip } from './hidden/HiddenChip.tsx';
import { ExpansionChips } from './ExpansionChips.tsx';

interface Count {
  readonly shown: string;
  readonly total: string;
}

interface StatusBarProps {
  readonly counts: { readonly nodes: Count; readonly relationships: Count };
  readonly isEmpty: boolean;
  readonly onFind: (id: string) => void;
}

/** How much is shown, and which nodes were expanded. */
export function StatusBar({ counts, isEmpty, onFind }: StatusBarProps) {
  const { t } = useWords();
  const store = useViewStore();
  const { canUndo } = useViewSnapshot();
  return (
    <footer className="status-bar">
      {isEmpty && (
        <p className="notice">
          {t.nothingShown}
          {canUndo && (
            <TextButton icon="undo" onClick={store.undo}>
              {t.undo}
            </TextButton>
          )}
          <TextButton icon="reset" onClick={() => store.dispatch(resetView)}>
            {t.firstPicture}
          </TextButton>
        </p>
      )}
      <HiddenChip />
      <ExpansionChips onFind={onFind} />
      <p className="status-bar__counts">{t.counts(counts)}</p>
    </footer>
  );
}
