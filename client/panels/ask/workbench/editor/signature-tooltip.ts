import { StateEffect, StateField } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { showTooltip, ViewPlugin } from '@codemirror/view';
import type { EditorView, Tooltip, ViewUpdate } from '@codemirror/view';
import type { LanguageClient } from '../language/language-client.ts';
import type { Signature } from '../language/language-messages.ts';

const PAUSE_MS = 120;

const setSignature = StateEffect.define<{
  readonly at: number;
  readonly signature: Signature;
} | null>();

const shown = StateField.define<Tooltip | null>({
  create: () => null,
  update: (before, transaction) => {
    for (const effect of transaction.effects) {
      if (effect.is(setSignature)) return effect.value === null ? null : toTooltip(effect.value);
    }
    return transaction.docChanged && before !== null
      ? { ...before, pos: transaction.changes.mapPos(before.pos) }
      : before;
  },
  provide: (field) => showTooltip.from(field),
});

/** What the function takes that the cursor is in, the present argument in bold. */
export function createSignatureTooltip(language: LanguageClient): Extension {
  const asker = ViewPlugin.define((view) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    return {
      update: (update: ViewUpdate) => {
        if (!update.docChanged && !update.selectionSet) return;
        clearTimeout(timer);
        timer = setTimeout(() => void askSignature(view, language), PAUSE_MS);
      },
      destroy: () => clearTimeout(timer),
    };
  });
  return [shown, asker];
}

async function askSignature(view: EditorView, language: LanguageClient): Promise<void> {
  const { state } = view;
  const { head } = state.selection.main;
  const text = state.doc.toString();
  const answer = view.hasFocus ? await language.ask({ ask: 'sign', text, offset: head }) : null;
  // What was typed in the meantime asks for itself.
  if (view.state !== state) return;
  const signature = answer ?? null;
  if (signature === null && state.field(shown) === null) return;
  view.dispatch({ effects: setSignature.of(signature === null ? null : { at: head, signature }) });
}

function toTooltip({ at, signature }: { at: number; signature: Signature }): Tooltip {
  return { pos: at, above: true, strictSide: false, create: () => ({ dom: toElement(signature) }) };
}

function toElement(signature: Signature): HTMLElement {
  const element = document.createElement('div');
  element.className = 'cm-signature';
  element.append(`${signature.name}(`);
  for (const [index, argument] of signature.arguments.entries()) {
    if (index > 0) element.append(', ');
    const part = document.createElement(index === signature.active ? 'b' : 'span');
    part.textContent = argument;
    element.append(part);
  }
  element.append(`) :: ${signature.returns}`);
  return element;
}
