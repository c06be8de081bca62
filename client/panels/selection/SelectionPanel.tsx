import { useMemo, useState } from 'react';
import { groupByKind, listBetween } from '../../graph/selection-sets.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import { useView } from '../../state/use-view.ts';
import { IconButton } from '../../ui/Button.tsx';
import { SheetGrip } from '../../ui/SheetGrip.tsx';
import { BetweenList } from './BetweenList.tsx';
import { KindCounts } from './KindCounts.tsx';
import { NodeList } from './NodeList.tsx';
import { SelectionActions } from './SelectionActions.tsx';
import { WORDS } from './words.ts';
import './selection.css';

/** Several nodes at once: what they are, what ties them to one another, what can be done. */
export function SelectionPanel({ onClose }: { readonly onClose: () => void }) {
  const { t, formats } = useWords();
  const own = useOwnWords(WORDS);
  const { graphState } = useExplorer();
  const [isTall, setTall] = useState(false);
  const selection = useView((view) => view.selection);
  const groups = useMemo(() => groupByKind(graphState.graph, selection), [graphState, selection]);
  const between = useMemo(() => listBetween(graphState.graph, selection), [graphState, selection]);
  return (
    <aside
      className="panel floating node-panel selection-panel"
      aria-label={own.panel}
      data-tall={isTall}
    >
      <SheetGrip isTall={isTall} onTall={setTall} onClose={onClose} />
      <header className="panel__head">
        <h2>{own.title(formats.number(selection.length))}</h2>
        <IconButton icon="close" label={t.close} onClick={onClose} />
      </header>
      <div className="panel__body">
        <SelectionActions />
        <KindCounts groups={groups} />
        <NodeList ids={groups.flatMap(({ ids }) => ids)} />
        <BetweenList between={between} />
      </div>
    </aside>
  );
}
