import { EXPORT_LIMITS } from '../../../../graph-data/model/api/export.ts';
import { useWords } from '../../../i18n/use-messages.ts';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { TextButton } from '../../../ui/Button.tsx';
import { ROOMY_FORMATS } from './formats.ts';
import type { OfferedFormat } from './formats.ts';
import { EXPORT_WORDS } from './words.ts';

interface TooMuchProps {
  readonly format: OfferedFormat;
  readonly onFormat: (format: OfferedFormat) => void;
}

/** A format for people cannot hold so much; here are others. */
export function TooMuch({ format, onFormat }: TooMuchProps) {
  const own = useOwnWords(EXPORT_WORDS);
  const { formats } = useWords();
  const limits = EXPORT_LIMITS[format];
  return (
    <div className="note" role="alert">
      {limits !== undefined && (
        <p>
          {own.tooMuch({
            format: own.formats[format].name,
            nodes: formats.number(limits.nodes),
            relationships: formats.number(limits.relationships),
          })}
        </p>
      )}
      <div className="actions">
        {ROOMY_FORMATS.map((name) => (
          <TextButton key={name} onClick={() => onFormat(name)}>
            {own.instead(own.formats[name].name)}
          </TextButton>
        ))}
      </div>
    </div>
  );
}
