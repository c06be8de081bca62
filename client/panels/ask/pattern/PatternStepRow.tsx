import { findDisplayKind } from '../../../graph/kinds.ts';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { KindMark } from '../../../ui/KindMark.tsx';
import type { PatternStep } from './pattern.ts';
import { useTitles } from '../../../i18n/use-titles.ts';
import { PATTERN_WORDS } from './words.ts';

interface PatternStepRowProps {
  readonly step: PatternStep;
  /** Null where others follow. */
  readonly onRemove: (() => void) | null;
}

/** A relationship of the pattern, and the kind that it leads to. */
export function PatternStepRow({ step, onRemove }: PatternStepRowProps) {
  const own = useOwnWords(PATTERN_WORDS);
  const titles = useTitles();
  const { type, direction, node } = step;
  const kind = titles.titleOfKind(node.kind);
  return (
    <div className="pattern__row">
      <KindMark kind={findDisplayKind(node.kind)} />
      <span>
        {own.step({
          type: titles.titleOfType(type),
          kind,
          isOut: direction === 'out',
          count: null,
        })}
      </span>
      {onRemove !== null && (
        <IconButton icon="close" label={own.removeStep(kind)} onClick={onRemove} />
      )}
    </div>
  );
}
