import { useId } from 'react';
import type { ExportLanguage } from '../../../../graph-data/model/api/export.ts';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { FORMAT_GROUPS, OFFERED_FORMATS } from './formats.ts';
import type { FormatGroup, OfferedFormat } from './formats.ts';
import { LanguageSelect } from './LanguageSelect.tsx';
import { EXPORT_WORDS } from './words.ts';

interface FormatFieldProps {
  readonly format: OfferedFormat;
  readonly onFormat: (format: OfferedFormat) => void;
  readonly language: ExportLanguage;
  readonly onLanguage: (language: ExportLanguage) => void;
}

/** The closed list's own order. */
const GROUPS = Object.keys(FORMAT_GROUPS) as FormatGroup[]; // keys of a constant object

/** The form of the file, with who opens it, and the language of what it says. */
export function FormatField({ format, onFormat, language, onLanguage }: FormatFieldProps) {
  const own = useOwnWords(EXPORT_WORDS);
  const id = useId();
  return (
    <div className="take-away__fields">
      <label htmlFor={id}>{own.format}</label>
      <select
        id={id}
        className="field"
        aria-describedby={`${id}-opens`}
        value={format}
        onChange={({ target }) => {
          const chosen = OFFERED_FORMATS.find((name) => name === target.value);
          if (chosen !== undefined) onFormat(chosen);
        }}
      >
        {GROUPS.map((group) => (
          <optgroup key={group} label={own.groups[group]}>
            {FORMAT_GROUPS[group].map((name) => (
              <option key={name} value={name}>
                {own.formats[name].name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <p id={`${id}-opens`} className="quiet take-away__wide">
        {own.formats[format].opens}
      </p>
      <label htmlFor={`${id}-language`}>{own.language}</label>
      <LanguageSelect id={`${id}-language`} value={language} onChoose={onLanguage} />
    </div>
  );
}
