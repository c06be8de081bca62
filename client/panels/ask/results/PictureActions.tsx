import { useState } from 'react';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { useWords } from '../../../i18n/use-messages.ts';
import { setMode } from '../../../state/commands/command.ts';
import type { Command } from '../../../state/commands/command.ts';
import { MOST_SHOWN, showResult } from '../../../state/commands/show-result.ts';
import { addNodes } from '../../../state/commands/walk.ts';
import { useViewStore } from '../../../state/use-view.ts';
import { TextButton } from '../../../ui/Button.tsx';
import { useExplorer } from '../../../state/use-explorer.ts';
import { RESULT_WORDS } from './words.ts';

interface PictureActionsProps {
  readonly ids: readonly string[];
  /** The types of relationships that are to be drawn between them; null is all. */
  readonly types: readonly string[] | null;
}

/** Puts what an answer mentions into the picture, beside what is there or alone. */
export function PictureActions({ ids, types }: PictureActionsProps) {
  const own = useOwnWords(RESULT_WORDS);
  const { formats } = useWords();
  const store = useViewStore();
  const { say } = useExplorer();
  const [done, setDone] = useState<readonly string[] | null>(null);
  if (ids.length === 0) return <p className="quiet">{own.noNodes}</p>;
  const taken = ids.slice(0, MOST_SHOWN);

  function apply(...commands: readonly Command[]): void {
    store.dispatch(...commands, setMode('map'));
    const sentence = own.added(formats.number(taken.length));
    setDone(ids);
    say(sentence);
  }

  return (
    <div className="actions picture-actions">
      <TextButton icon="plus" onClick={() => apply(addNodes(taken))}>
        {own.addToPicture}
      </TextButton>
      <TextButton icon="focus" onClick={() => apply(showResult(taken, types))}>
        {own.onlyThese}
      </TextButton>
      <span className="quiet">
        {done === ids
          ? own.added(formats.number(taken.length))
          : own.nodes(formats.number(ids.length))}
        {ids.length > taken.length && ` ${own.tooMany(formats.number(taken.length))}`}
      </span>
    </div>
  );
}
