import { useState } from 'react';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { useView } from '../../../state/use-view.ts';
import { formatViewUrl } from '../../../state/view-url.ts';
import { TextButton } from '../../../ui/Button.tsx';
import type { QueryDraft } from './kept/kept-query.ts';
import { toLinkText } from './kept/query-link.ts';
import { WORKBENCH_WORDS } from './words.ts';

interface RunToolsProps {
  readonly draft: QueryDraft;
  readonly isRunning: boolean;
  readonly hasSelection: boolean;
  readonly onRun: (part: 'all' | 'selection') => void;
  readonly onStop: () => void;
  readonly onFormat: () => void;
}

/** What can be done with the query. */
export function RunTools(props: RunToolsProps) {
  const own = useOwnWords(WORKBENCH_WORDS);
  return (
    <div className="actions run-tools">
      {props.isRunning ? (
        <TextButton icon="stop" className="button--main" onClick={props.onStop}>
          {own.stop}
        </TextButton>
      ) : (
        <TextButton
          icon="play"
          className="button--main"
          title={own.runKeys}
          onClick={() => props.onRun('all')}
        >
          {own.run}
        </TextButton>
      )}
      {props.hasSelection && (
        <TextButton onClick={() => props.onRun('selection')}>{own.runSelection}</TextButton>
      )}
      <TextButton onClick={props.onFormat}>{own.format}</TextButton>
      <LinkButton draft={props.draft} />
    </div>
  );
}

/** Copies a link to the present view that opens the query without running it. */
function LinkButton({ draft }: { readonly draft: QueryDraft }) {
  const own = useOwnWords(WORKBENCH_WORDS);
  const view = useView((whole) => whole);
  const [outcome, setOutcome] = useState<'copied' | string | null>(null);

  async function copy(): Promise<void> {
    const search = formatViewUrl({ ...view, query: toLinkText(draft) });
    const link = `${window.location.origin}${window.location.pathname}${search}`;
    try {
      await navigator.clipboard.writeText(link);
      setOutcome('copied');
    } catch {
      setOutcome(link);
    }
  }

  return (
    <>
      <TextButton icon="link" disabled={draft.text.trim() === ''} onClick={() => void copy()}>
        {own.link}
      </TextButton>
      {outcome !== null && (
        <output className="quiet run-tools__link">
          {outcome === 'copied' ? own.linked : own.linkFailed}
          {outcome !== 'copied' && <code>{outcome}</code>}
        </output>
      )}
    </>
  );
}
