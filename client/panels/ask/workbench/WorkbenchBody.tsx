import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { schemaQuery } from '../../../api/queries.ts';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { createCheck, toRefusal } from './editor/create-check.ts';
import type { Editor } from './editor/create-editor.ts';
import { CypherEditor } from './editor/CypherEditor.tsx';
import { addPast, pastListSchema } from './kept/kept-query.ts';
import type { PastQuery, QueryDraft } from './kept/kept-query.ts';
import { useKept } from './kept/use-kept.ts';
import { useOpenQuery } from '../use-open-query.ts';
import type { LanguageClient } from './language/language-client.ts';
import { toLanguageSchema } from './language/to-language-schema.ts';
import { findParameterNames } from './parameters/find-parameters.ts';
import { ParameterForm } from './parameters/ParameterForm.tsx';
import { toRequest } from './parameters/to-request.ts';
import { RunTools } from './RunTools.tsx';
import { useRun } from './use-run.ts';
import { WorkbenchSections } from './WorkbenchSections.tsx';
import { WORKBENCH_WORDS } from './words.ts';

interface WorkbenchBodyProps {
  readonly draft: QueryDraft;
  readonly onDraft: (draft: QueryDraft) => void;
  readonly language: LanguageClient;
}

const NOTHING: readonly PastQuery[] = [];

/** Editor, tools, parameters, and below them what came of it. */
export function WorkbenchBody({ draft, onDraft, language }: WorkbenchBodyProps) {
  const own = useOwnWords(WORKBENCH_WORDS);
  const editor = useRef<Editor>(null);
  const [hasSelection, setSelection] = useState(false);
  const [note, setNote] = useState<string | null>(null);
  const names = useMemo(() => findParameterNames(draft.text), [draft.text]);
  const isTouched = useRef(false);
  const openQuery = useOpenQuery();
  const [past, setPast] = useKept<readonly PastQuery[]>(
    'stackscape:query-history',
    pastListSchema,
    NOTHING,
  );
  const schema = useQuery(schemaQuery()).data;
  const parameterNames = Object.keys(draft.parameters);

  const { state, run, stop } = useRun((next, { toWritten }) => {
    const rows = next.is === 'done' ? next.answer.rows.length : null;
    setPast(addPast(past, { ...draft, ranAt: new Date().toISOString(), rows }));
    if (next.is !== 'failed') return;
    const text = editor.current?.getText() ?? '';
    const refusal = toRefusal(next.error, { text, toWritten });
    if (refusal !== null) editor.current?.mark(refusal);
  });

  const recheck = useEffectEvent(() => void editor.current?.recheck());
  useEffect(() => {
    const configured = toLanguageSchema(schema, parameterNames);
    void language.ask({ ask: 'configure', schema: configured });
    recheck();
    // Names are told apart by what they are, not by which list holds them.
    // eslint-disable-next-line react/exhaustive-deps
  }, [language, schema, parameterNames.join('\n')]);

  const latest = useRef({ own, fields: draft.parameters });
  useEffect(() => {
    latest.current = { own, fields: draft.parameters };
  });
  const [check] = useState(() =>
    createCheck({
      language,
      getWords: () => latest.current.own,
      getFields: () => latest.current.fields,
      mayAsk: () => isTouched.current,
    }),
  );

  function runPart(part: 'all' | 'selection'): void {
    const text = editor.current?.getText() ?? draft.text;
    const selected = part === 'selection' ? (editor.current?.getSelection() ?? null) : null;
    const written = selected?.text ?? text;
    setNote(null);
    if (written.trim() === '') return setNote(own.empty);
    const sent = toRequest(written, draft.parameters);
    const from = selected?.from ?? 0;
    if ('missing' in sent) {
      const { name } = sent.missing;
      const span = { from: sent.missing.from + from, to: sent.missing.to + from };
      editor.current?.mark({ ...span, severity: 'error', message: own.missing(name) });
      return setNote(own.missing(name));
    }
    const { toWritten } = sent.request;
    return run({ ...sent.request, toWritten: (offset) => toWritten(offset) + from });
  }

  async function format(): Promise<void> {
    const text = editor.current?.getText() ?? '';
    const formatted = (await language.ask({ ask: 'format', text })) ?? null;
    if (editor.current?.getText() !== text) return;
    setNote(formatted === null ? own.notFormatted : null);
    if (formatted !== null) editor.current.setText(formatted);
  }

  return (
    <div className="workbench">
      <CypherEditor
        editorRef={editor}
        initialText={draft.text}
        language={language}
        labels={{ editor: own.editor, placeholder: own.placeholder }}
        onText={(text) => {
          isTouched.current = true;
          onDraft({ ...draft, text });
        }}
        onSelection={setSelection}
        onRun={runPart}
        onFormat={() => void format()}
        check={check}
      />
      <RunTools
        draft={draft}
        isRunning={state.is === 'running'}
        hasSelection={hasSelection}
        onRun={runPart}
        onStop={stop}
        onFormat={() => void format()}
      />
      {note !== null && (
        <p className="form-row__problem" role="alert">
          {note}
        </p>
      )}
      <ParameterForm
        names={names}
        fields={draft.parameters}
        onField={(name, field) => {
          isTouched.current = true;
          onDraft({ ...draft, parameters: { ...draft.parameters, [name]: field } });
        }}
      />
      <WorkbenchSections
        draft={draft}
        state={state}
        past={past}
        onRetry={() => runPart('all')}
        onOpen={openQuery}
        onInsert={(text) => editor.current?.insert(text)}
        onForget={() => setPast([])}
      />
    </div>
  );
}
