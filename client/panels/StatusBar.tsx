import { useWords } from '../i18n/use-messages.ts';
import { resetView } from '../state/commands/command.ts';
import { useExplorer } from '../state/use-explorer.ts';
import { useViewSnapshot, useViewStore } from '../state/use-view.ts';
import { TextButton } from '../ui/Button.tsx';
import { HiddenChip } from './hidden/HiddenChip.tsx';
import { ExpansionChips } from './ExpansionChips.tsx';

/** How much is shown, and which nodes were expanded. */
export function StatusBar() {
  const { t, formats } = useWords();
  const { overview, visible, find } = useExplorer();
  const store = useViewStore();
  const { canUndo } = useViewSnapshot();
  const { nodes, edges } = visible.visibility;
  const counts = {
    nodes: { shown: formats.number(nodes.size), total: formats.number(overview.total.nodes) },
    relationships: {
      shown: formats.number(edges.size),
      total: formats.number(overview.total.relationships),
    },
  };
  return (
    <footer className="status-bar">
      {nodes.size === 0 && (
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
      <ExpansionChips onFind={find} />
      <p className="status-bar__counts">{t.counts(counts)}</p>
    </footer>
  );
}
