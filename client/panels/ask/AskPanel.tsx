import { lazy, Suspense, useEffect, useState } from 'react';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import { LEAST_PANEL_WIDTH } from '../../state/use-panel-width.ts';
import { useView, useViewStore } from '../../state/use-view.ts';
import { PanelEdge } from '../../ui/PanelEdge.tsx';
import { QuestionsTab } from './questions/QuestionsTab.tsx';
import { OpenQueryContext } from './use-open-query.ts';
import { ASK_WORDS } from './words.ts';
import { draftSchema, EMPTY_DRAFT } from './workbench/kept/kept-query.ts';
import type { QueryDraft } from './workbench/kept/kept-query.ts';
import { fromLinkText } from './workbench/kept/query-link.ts';
import { useKept } from './workbench/kept/use-kept.ts';
import './ask.css';

const Workbench = lazy(() =>
  import('./workbench/Workbench.tsx').then((module) => ({ default: module.Workbench })),
);

const PatternTab = lazy(() =>
  import('./pattern/PatternTab.tsx').then((module) => ({ default: module.PatternTab })),
);

const TABS = ['questions', 'pattern', 'cypher'] as const;
type Tab = (typeof TABS)[number];

/** Asking the graph: named questions as forms, patterns that are clicked together, and free Cypher. */
export function AskPanel() {
  const own = useOwnWords(ASK_WORDS);
  const { panelWidth, setPanelWidth } = useExplorer();
  const store = useViewStore();
  const linked = useView((view) => view.query);
  const [tab, setTab] = useState<Tab>(linked === null ? 'questions' : 'cypher');
  const [question, setQuestion] = useState<string | null>(null);
  const [draft, setDraft] = useKept('stackscape:query-draft', draftSchema, EMPTY_DRAFT);
  /** Counts the queries that were brought from elsewhere: each gets an editor of its own. */
  const [opening, setOpening] = useState(0);
  const [taken, setTaken] = useState<string | null>(null);
  const open = (next: QueryDraft): void => {
    setDraft(next);
    setOpening(opening + 1);
    setTab('cypher');
  };

  // The query of a link is taken over once: what is written from then on is this browser's own.
  if (linked !== taken) {
    setTaken(linked);
    if (linked !== null) open(fromLinkText(linked));
  }
  useEffect(() => {
    if (linked !== null) store.amend({ query: null });
  }, [linked, store]);

  return (
    <OpenQueryContext value={open}>
      <div className="panel__body ask">
        <div className="segments ask__tabs" role="tablist" aria-label={own.tabs}>
          {TABS.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              aria-selected={name === tab}
              onClick={() => setTab(name)}
            >
              {own[name]}
            </button>
          ))}
        </div>
        {tab === 'questions' && <QuestionsTab open={question} onOpen={setQuestion} />}
        {tab === 'pattern' && (
          <Suspense fallback={<output className="quiet">{own.opening}</output>}>
            <PatternTab />
          </Suspense>
        )}
        {tab === 'cypher' && (
          <Suspense fallback={<output className="quiet">{own.opening}</output>}>
            <Workbench key={opening} draft={draft} onDraft={setDraft} />
          </Suspense>
        )}
      </div>
      <PanelEdge
        label={own.width}
        width={panelWidth}
        least={LEAST_PANEL_WIDTH}
        onWidth={setPanelWidth}
      />
    </OpenQueryContext>
  );
}
