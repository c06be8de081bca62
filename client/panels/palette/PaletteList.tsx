import { useEffect } from 'react';
import { describeBinding } from '../../actions/key-binding.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import type { PaletteLine } from './palette-lines.ts';
import { WORDS } from './words.ts';

interface PaletteListProps {
  readonly id: string;
  readonly lines: readonly PaletteLine[];
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onRun: (index: number) => void;
}

export function toLineId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** The commands with their keys; what cannot be done now is muted and says why. */
export function PaletteList({ id, lines, active, onActive, onRun }: PaletteListProps) {
  const { titleOf } = useWords();
  const own = useOwnWords(WORDS);
  useEffect(() => {
    document.getElementById(toLineId(id, active))?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  return (
    // A native list cannot be driven from the field.
    // eslint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div id={id} role="listbox" aria-label={own.list} className="palette__list">
      {lines.map((line, index) => (
        // The keyboard stays in the field, as a combobox wants it.
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={line.name}
          id={toLineId(id, index)}
          // eslint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          aria-disabled={line.obstacle !== null}
          className="palette__line"
          onPointerMove={() => onActive(index)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onRun(index)}
        >
          <span className="palette__group">{titleOf(line.group)}</span>
          <span className="palette__title">
            {titleOf(line.title)}
            {line.obstacle !== null && (
              <span className="palette__obstacle">{titleOf(line.obstacle)}</span>
            )}
          </span>
          <span className="palette__keys">
            {line.keys.map((key) => (
              <kbd key={key}>{describeBinding(key)}</kbd>
            ))}
          </span>
        </div>
      ))}
    </div>
  );
}
