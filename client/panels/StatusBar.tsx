import { useWords } from '../i18n/use-messages.ts';
import { useExplorer } from '../state/use-explorer.ts';
import { HiddenChip } from './hidden/HiddenChip.tsx';
import { ExpansionChips } from './ExpansionChips.tsx';

/** How much is shown, and which nodes were expanded. */
export function StatusBar() {
  const { t, formats } = useWords();
  const { overview, visible, find } = useExplorer();
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
      <HiddenChip />
      <ExpansionChips onFind={find} />
      <p className="status-bar__counts">{t.counts(counts)}</p>
    </footer>
  );
}
