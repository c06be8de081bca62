import { useId } from 'react';
import type { ExportLanguage } from '../../../graph-data/model/api/export.ts';
import type { ReportSection } from '../../../graph-data/model/api/report.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { LanguageSelect } from '../take-away/export/LanguageSelect.tsx';
import { REPORT_FORMATS } from './report-request.ts';
import type { ReportFormat } from './report-request.ts';
import { REPORT_WORDS } from './words.ts';

interface ReportFormProps {
  /** The parts that there can be. */
  readonly sections: readonly ReportSection[];
  readonly without: readonly ReportSection[];
  readonly onWithout: (without: readonly ReportSection[]) => void;
  readonly format: ReportFormat;
  readonly onFormat: (format: ReportFormat) => void;
  readonly language: ExportLanguage;
  readonly onLanguage: (language: ExportLanguage) => void;
}

/** Which parts a report has, in which form and language. */
export function ReportForm({
  sections,
  without,
  onWithout,
  format,
  onFormat,
  language,
  onLanguage,
}: ReportFormProps) {
  const own = useOwnWords(REPORT_WORDS);
  const id = useId();
  return (
    <>
      <fieldset className="take-away__subjects">
        <legend className="panel__title">{own.parts}</legend>
        {sections.map((section) => (
          <label key={section} className="take-away__subject">
            <input
              type="checkbox"
              checked={!without.includes(section)}
              onChange={({ target }) =>
                onWithout(
                  target.checked
                    ? without.filter((other) => other !== section)
                    : [...without, section],
                )
              }
            />
            <span>{own.sections[section]}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="take-away__subjects">
        <legend className="panel__title">{own.form}</legend>
        {REPORT_FORMATS.map((name) => (
          <label key={name} className="take-away__subject">
            <input
              type="radio"
              name={`${id}-format`}
              checked={name === format}
              onChange={() => onFormat(name)}
            />
            <span>
              {own.formats[name].name}
              <small className="quiet">{own.formats[name].opens}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <label className="take-away__row" htmlFor={`${id}-language`}>
        <span>{own.language}</span>
        <LanguageSelect id={`${id}-language`} value={language} onChoose={onLanguage} />
      </label>
    </>
  );
}
