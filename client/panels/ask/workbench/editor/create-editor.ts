import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
} from '@codemirror/autocomplete';
import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { linter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import type { Diagnostic } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
  placeholder,
} from '@codemirror/view';
import type { LanguageClient } from '../language/language-client.ts';
import type { Suggestion } from '../language/language-messages.ts';
import { createCypherColours } from './cypher-colours.ts';
import { EDITOR_LOOK } from './editor-look.ts';
import { createSignatureTooltip } from './signature-tooltip.ts';

export interface EditorParts {
  readonly host: HTMLElement;
  readonly text: string;
  readonly language: LanguageClient;
  readonly labels: { readonly editor: string; readonly placeholder: string };
  readonly onText: (text: string) => void;
  /** Whether some of the text is selected. */
  readonly onSelection: (hasSelection: boolean) => void;
  readonly onRun: (part: 'all' | 'selection') => void;
  readonly onFormat: () => void;
  /** What is wrong with a text; asked again when it has stood still for a moment. */
  readonly check: (text: string) => Promise<readonly Diagnostic[]>;
}

export interface Editor {
  readonly getText: () => string;
  readonly getSelection: () => { readonly text: string; readonly from: number } | null;
  readonly setText: (text: string) => void;
  readonly insert: (text: string) => void;
  /** Underlines a place and brings it into sight. */
  readonly mark: (diagnostic: Diagnostic) => void;
  /** Asks anew what is wrong, as when other parameters are given. */
  readonly recheck: () => Promise<void>;
  readonly focus: () => void;
  readonly close: () => void;
}

const CHECK_AFTER_MS = 250;

/**
 * The editor in a shadow of its own: there its styles are constructed sheets, which a page that lets
 * no inline styles in admits.
 */
export function createEditor(parts: EditorParts): Editor {
  const root = parts.host.shadowRoot ?? parts.host.attachShadow({ mode: 'open' });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({ doc: parts.text, extensions: createExtensions(parts) }),
  });
  const whole = (): string => view.state.doc.toString();
  return {
    getText: whole,
    getSelection: () => {
      const { from, to, empty } = view.state.selection.main;
      return empty ? null : { text: view.state.sliceDoc(from, to), from };
    },
    setText: (text) => {
      if (text === whole()) return;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    insert: (text) => {
      view.dispatch(view.state.replaceSelection(text), { scrollIntoView: true });
      view.focus();
    },
    mark: (diagnostic) => {
      const end = view.state.doc.length;
      const from = Math.min(diagnostic.from, end);
      const to = Math.min(Math.max(diagnostic.to, from), end);
      view.dispatch(setDiagnostics(view.state, [{ ...diagnostic, from, to }]));
      view.dispatch({ effects: EditorView.scrollIntoView(from) });
    },
    recheck: async () => {
      const text = whole();
      const found = await parts.check(text);
      if (whole() === text) view.dispatch(setDiagnostics(view.state, [...found]));
    },
    focus: () => view.focus(),
    close: () => view.destroy(),
  };
}

function createExtensions(parts: EditorParts) {
  return [
    lineNumbers(),
    history(),
    drawSelection(),
    highlightActiveLine(),
    bracketMatching(),
    closeBrackets(),
    EditorView.lineWrapping,
    placeholder(parts.labels.placeholder),
    EditorView.contentAttributes.of({ 'aria-label': parts.labels.editor, spellcheck: 'false' }),
    createCypherColours(),
    EDITOR_LOOK,
    autocompletion({ override: [(context) => complete(context, parts.language)], icons: false }),
    createSignatureTooltip(parts.language),
    linter((view) => parts.check(view.state.doc.toString()), { delay: CHECK_AFTER_MS }),
    keymap.of([
      { key: 'Mod-Enter', run: (view) => runQuery(view, () => parts.onRun('all')) },
      { key: 'Mod-Shift-Enter', run: (view) => runQuery(view, () => parts.onRun('selection')) },
      { key: 'Shift-Alt-f', run: () => done(parts.onFormat()) },
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...lintKeymap,
      ...historyKeymap,
      ...defaultKeymap,
    ]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) parts.onText(update.state.doc.toString());
      if (update.selectionSet || update.docChanged) {
        parts.onSelection(!update.state.selection.main.empty);
      }
    }),
  ];
}

/** Who runs a query looks at its answer: a list of completions would lie over it. */
function runQuery(view: EditorView, run: () => void): true {
  closeCompletion(view);
  return done(run());
}

/** A key that was meant for the editor goes no further. */
function done(_nothing: void): true {
  return true;
}

const OPTION_TYPES: Readonly<Record<Suggestion['is'], string>> = {
  keyword: 'keyword',
  function: 'function',
  type: 'type',
  variable: 'variable',
  property: 'property',
  text: 'text',
};

async function complete(
  context: CompletionContext,
  language: LanguageClient,
): Promise<CompletionResult | null> {
  const word = context.matchBefore(/[$\p{L}_`][\p{L}\p{N}_`]*/u);
  const before = context.state.sliceDoc(Math.max(0, context.pos - 1), context.pos);
  if (word === null && !context.explicit && !/[:.$|]/.test(before)) return null;
  const suggestions = await language.ask({
    ask: 'complete',
    text: context.state.doc.toString(),
    offset: context.pos,
    explicit: context.explicit || word !== null,
  });
  if (suggestions === undefined || suggestions.length === 0 || context.aborted) return null;
  return {
    from: word?.from ?? context.pos,
    options: suggestions.map(({ label, insert, is, detail }) => ({
      label,
      apply: insert,
      type: OPTION_TYPES[is],
      // Names of the graph before words of the language.
      boost: is === 'keyword' ? -1 : 1,
      ...(detail === null ? {} : { detail }),
    })),
    validFor: /^[$\p{L}_`][\p{L}\p{N}_`]*$/u,
  };
}
