import { useWords } from '../i18n/use-messages.ts';
import { showAllKinds } from '../state/commands/show.ts';
import { collapseAll, collapseNode } from '../state/commands/walk.ts';
import { useNames } from '../state/use-names.ts';
import { useView, useViewStore } from '../state/use-view.ts';
import { IconButton, TextButton } from '../ui/Button.tsx';

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
  const expanded = useView((view) => view.expanded);
  const nameOf = useNames();
  return (
    <footer className="status-bar">
      {isEmpty && (
        <p className="notice">
          {t.nothingShown}
          <TextButton onClick={() => store.dispatch(showAllKinds)}>{t.allKinds}</TextButton>
        </p>
      )}
      {expanded.length > 0 && (
        <ul className="chips" aria-label={t.expanded}>
          {expanded.map(({ id }) => (
            <li key={id} className="chip">
              <button type="button" className="chip__name" onClick={() => onFind(id)}>
                {nameOf(id)}
              </button>
              <IconButton
                icon="close"
                label={t.collapseNamed(nameOf(id))}
                onClick={() => store.dispatch(collapseNode(id))}
              />
            </li>
          ))}
          {expanded.length > 1 && (
            <li>
              <TextButton onClick={() => store.dispatch(collapseAll)}>{t.collapseAll}</TextButton>
            </li>
          )}
        </ul>
      )}
      <p className="status-bar__counts">{t.counts(counts)}</p>
    </footer>
  );
}
