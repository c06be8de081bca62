import { describeBinding } from '../../actions/key-binding.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { Option, OptionList } from '../../ui/combobox/OptionList.tsx';
import type { PaletteLine } from './palette-lines.ts';
import { WORDS } from './words.ts';

interface PaletteListProps {
  readonly id: string;
  readonly lines: readonly PaletteLine[];
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onRun: (index: number) => void;
}

/** The commands with their keys; what cannot be done now is muted and says why. */
export function PaletteList({ id, lines, active, onActive, onRun }: PaletteListProps) {
  const { titleOf } = useWords();
  const own = useOwnWords(WORDS);
  return (
    <OptionList id={id} label={own.list} className="palette__list">
      {lines.map((line, index) => (
        <Option
          key={line.name}
          listId={id}
          index={index}
          isActive={index === active}
          isDisabled={line.obstacle !== null}
          className="palette__line"
          onActive={onActive}
          onChoose={onRun}
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
        </Option>
      ))}
    </OptionList>
  );
}
