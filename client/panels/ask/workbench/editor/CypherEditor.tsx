import { useEffect, useEffectEvent, useRef } from 'react';
import type { RefObject } from 'react';
import type { LanguageClient } from '../language/language-client.ts';
import { createEditor } from './create-editor.ts';
import type { Editor, EditorParts } from './create-editor.ts';

interface CypherEditorProps extends Omit<EditorParts, 'host' | 'text'> {
  /** The text that it begins with; later texts go through the editor itself. */
  readonly initialText: string;
  readonly language: LanguageClient;
  readonly editorRef: RefObject<Editor | null>;
}

/** The editor's place in the page. */
export function CypherEditor({ initialText, editorRef, ...parts }: CypherEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const onText = useEffectEvent(parts.onText);
  const onSelection = useEffectEvent(parts.onSelection);
  const onRun = useEffectEvent(parts.onRun);
  const onFormat = useEffectEvent(parts.onFormat);
  const check = useEffectEvent(parts.check);
  const open = useEffectEvent((element: HTMLElement) =>
    createEditor({
      ...parts,
      host: element,
      text: initialText,
      onText: (text) => onText(text),
      onSelection: (hasSelection) => onSelection(hasSelection),
      onRun: (part) => onRun(part),
      onFormat: () => onFormat(),
      check: (text) => check(text),
    }),
  );
  useEffect(() => {
    if (host.current === null) return undefined;
    const editor = open(host.current);
    editorRef.current = editor;
    return () => {
      editor.close();
      editorRef.current = null;
    };
  }, [editorRef]);
  return <div ref={host} className="cypher-editor" />;
}
