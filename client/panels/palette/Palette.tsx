import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { filterTitled } from '../../actions/filter-actions.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import { ComboboxField } from '../../ui/combobox/ComboboxField.tsx';
import { stepOption } from '../../ui/combobox/step-option.ts';
import { listPaletteLines } from './palette-lines.ts';
import { PaletteList } from './PaletteList.tsx';
import { WORDS } from './words.ts';
import './palette.css';

interface PaletteProps {
  /** What was typed already. */
  readonly initialText: string;
  readonly onClose: () => void;
}

/** Everything one can do, by typing a part of its name. */
export function Palette({ initialText, onClose }: PaletteProps) {
  const own = useOwnWords(WORDS);
  const { formats } = useWords();
  const { getContext } = useExplorer();
  const dialogRef = useRef<HTMLDialogElement>(null);
  const listId = useId();
  const [text, setText] = useState(initialText);
  const [active, setActive] = useState(0);
  const [all] = useState(() => listPaletteLines(getContext()));
  const lines = filterTitled(all, text);
  useEffect(() => dialogRef.current?.showModal(), []);

  function run(index: number): void {
    const line = lines[index];
    if (line === undefined || line.obstacle !== null) return;
    // The focus goes back to where it was; what the command moves it to comes after that.
    dialogRef.current?.close();
    onClose();
    line.run(getContext());
  }

  function handleKey(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    const next = stepOption(event.key, active, lines.length);
    if (next !== null) {
      event.preventDefault();
      setActive(next);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(active);
    }
  }

  return (
    // A click beside the dialog is a click on the dialog itself; Escape does the same by keyboard.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialogRef}
      className="palette"
      aria-label={own.title}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
    >
      <div className="palette__body">
        <ComboboxField
          className="palette__field"
          label={own.field}
          listId={listId}
          isExpanded={lines.length > 0}
          count={lines.length}
          active={active}
          maxLength={100}
          placeholder={own.placeholder}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={handleKey}
        />
        <PaletteList id={listId} lines={lines} active={active} onActive={setActive} onRun={run} />
        <output className={lines.length > 0 ? 'visually-hidden' : 'palette__nothing'}>
          {lines.length > 0 ? (
            own.found(formats.number(lines.length))
          ) : (
            <>
              <span>{own.nothing(text)}</span> <span className="quiet">{own.hint}</span>
            </>
          )}
        </output>
      </div>
    </dialog>
  );
}
