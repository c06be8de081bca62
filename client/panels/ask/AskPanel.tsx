import { useState } from 'react';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import { LEAST_PANEL_WIDTH } from '../../state/use-panel-width.ts';
import { PanelEdge } from '../../ui/PanelEdge.tsx';
import { QuestionsTab } from './questions/QuestionsTab.tsx';
import { ASK_WORDS } from './words.ts';
import './ask.css';

/** Asking the graph: named questions as forms. */
export function AskPanel() {
  const own = useOwnWords(ASK_WORDS);
  const { panelWidth, setPanelWidth } = useExplorer();
  const [question, setQuestion] = useState<string | null>(null);
  return (
    <>
      <div className="panel__body ask">
        <QuestionsTab open={question} onOpen={setQuestion} />
      </div>
      <PanelEdge
        label={own.width}
        width={panelWidth}
        least={LEAST_PANEL_WIDTH}
        onWidth={setPanelWidth}
      />
    </>
  );
}
