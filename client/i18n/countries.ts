import type { Language } from '../graph/names.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

let codes: ReadonlyMap<string, string> | null = null;

/** The code of each country by its English name, as the browser knows them. */
function readCodes(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return new Map(
    LETTERS.flatMap((first) =>
      LETTERS.flatMap((second): [string, string][] => {
        const name = names.of(first + second);
        return name === undefined ? [] : [[name, first + second]];
      }),
    ),
  );
}

/** What a country is called in a language; the facts have its English name. */
export function toCountryName(name: string, language: Language): string {
  if (language === 'en') return name;
  codes ??= readCodes();
  const code = codes.get(name);
  if (code === undefined) return name;
  return new Intl.DisplayNames('zh-CN', { type: 'region' }).of(code) ?? name;
}
