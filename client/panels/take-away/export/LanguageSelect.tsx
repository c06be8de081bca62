import { EXPORT_LANGUAGES } from '../../../../graph-data/model/api/export.ts';
import type { ExportLanguage } from '../../../../graph-data/model/api/export.ts';

interface LanguageSelectProps {
  readonly id: string;
  readonly value: ExportLanguage;
  readonly onChoose: (language: ExportLanguage) => void;
}

/** Each language says its name itself. */
const NAMES: Readonly<Record<ExportLanguage, { readonly name: string; readonly tag: string }>> = {
  en: { name: 'English', tag: 'en' },
  zh: { name: '中文', tag: 'zh-Hans' },
};

/** The language in which a file or a report speaks, whatever that of the page is. */
export function LanguageSelect({ id, value, onChoose }: LanguageSelectProps) {
  return (
    <select
      id={id}
      className="field"
      value={value}
      onChange={({ target }) => {
        const chosen = EXPORT_LANGUAGES.find((language) => language === target.value);
        if (chosen !== undefined) onChoose(chosen);
      }}
    >
      {EXPORT_LANGUAGES.map((language) => (
        <option key={language} value={language} lang={NAMES[language].tag}>
          {NAMES[language].name}
        </option>
      ))}
    </select>
  );
}
