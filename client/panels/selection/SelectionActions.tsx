import { ACTIONS } from '../../actions/all-actions.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { setMode } from '../../state/commands/command.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import { useNames } from '../../state/use-names.ts';
import { useViewSnapshot, useViewStore } from '../../state/use-view.ts';
import { TextButton } from '../../ui/Button.tsx';
import type { IconName } from '../../ui/Icon.tsx';
import { WORDS } from './words.ts';

/** Actions by their names in the registry, with the words and signs for buttons. */
const BUTTONS = [
  { name: 'expand-selection', word: 'expand', icon: 'expand' },
  { name: 'connect', word: 'connect', icon: 'connect' },
  { name: 'keep-only', word: 'keepOnly', icon: 'focus' },
  { name: 'hide', word: 'hide', icon: 'close' },
  { name: 'select-neighbours', word: 'neighbours', icon: 'plus' },
  { name: 'invert', word: 'invert', icon: 'reset' },
  { name: 'fit-selection', word: 'fit', icon: 'fit' },
] as const satisfies readonly {
  readonly name: string;
  readonly word: keyof (typeof WORDS)['en'];
  readonly icon: IconName;
}[];

/** What can be done with all that is selected. */
export function SelectionActions() {
  const { formats, titleOf } = useWords();
  const own = useOwnWords(WORDS);
  const nameOf = useNames();
  const store = useViewStore();
  const { getContext, say } = useExplorer();
  const { view } = useViewSnapshot();
  const context = getContext();

  async function copyNames(): Promise<void> {
    try {
      await navigator.clipboard.writeText(view.selection.map(nameOf).join('\n'));
      say(own.copied(formats.number(view.selection.length)));
    } catch {
      say(own.notCopied);
    }
  }

  return (
    <div className="actions">
      {BUTTONS.map(({ name, word, icon }) => {
        const action = ACTIONS.find((known) => known.name === name);
        if (action === undefined || action.isAvailable?.(context) === false) return null;
        return (
          <TextButton
            key={name}
            icon={icon}
            title={titleOf(action.title)}
            onClick={() => action.run(getContext())}
          >
            {own[word]}
          </TextButton>
        );
      })}
      {view.mode === 'map' && (
        <TextButton icon="table" onClick={() => store.dispatch(setMode('table'))}>
          {own.table}
        </TextButton>
      )}
      <TextButton icon="receipt" onClick={() => void copyNames()}>
        {own.copy}
      </TextButton>
    </div>
  );
}
