import { useState } from 'react';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { ExamplesSection } from './examples/ExamplesSection.tsx';
import { HistorySection } from './kept/HistorySection.tsx';
import type { PastQuery, QueryDraft } from './kept/kept-query.ts';
import { SavedSection } from './kept/SavedSection.tsx';
import { RunResult } from './results/RunResult.tsx';
import type { RunState } from './run-state.ts';
import { RunStatus } from './RunStatus.tsx';
import { SchemaSection } from './schema/SchemaSection.tsx';
import { WORKBENCH_WORDS } from './words.ts';

const SECTIONS = ['result', 'examples', 'schema', 'saved', 'history'] as const;
type Section = (typeof SECTIONS)[number];

interface WorkbenchSectionsProps {
  readonly draft: QueryDraft;
  readonly state: RunState;
  readonly past: readonly PastQuery[];
  readonly onRetry: () => void;
  readonly onOpen: (draft: QueryDraft) => void;
  readonly onInsert: (text: string) => void;
  readonly onForget: () => void;
}

/** Below the query: what came of it, and what helps to write the next. */
export function WorkbenchSections(props: WorkbenchSectionsProps) {
  const own = useOwnWords(WORKBENCH_WORDS);
  const { state, draft, onOpen } = props;
  const [chosen, setChosen] = useState<{ section: Section; during: RunState }>({
    section: state.is === 'idle' ? 'examples' : 'result',
    during: state,
  });
  // Whatever was looked at, what a run gives comes to the front.
  const isNew = chosen.during !== state && state.is !== 'idle';
  const section = isNew ? 'result' : chosen.section;
  return (
    <>
      <fieldset className="segments">
        <legend className="visually-hidden">{own.sections}</legend>
        {SECTIONS.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === section}
            onClick={() => setChosen({ section: name, during: state })}
          >
            {own[name]}
          </button>
        ))}
      </fieldset>
      {section === 'result' && (
        <>
          <RunStatus state={state} onRetry={props.onRetry} />
          {state.is === 'done' && <RunResult answer={state.answer} asked={state.asked} />}
        </>
      )}
      {section === 'examples' && <ExamplesSection onOpen={onOpen} />}
      {section === 'schema' && <SchemaSection onInsert={props.onInsert} />}
      {section === 'saved' && <SavedSection draft={draft} onOpen={onOpen} />}
      {section === 'history' && (
        <HistorySection past={props.past} onOpen={onOpen} onClear={props.onForget} />
      )}
    </>
  );
}
