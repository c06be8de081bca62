/** A key of an INI file with the lines of its value, comments left out. */
export interface IniEntry {
  readonly section: string;
  /** In lower case, `-` as `_`. */
  readonly key: string;
  readonly lines: readonly { readonly text: string; readonly line: number }[];
}

/**
 * Reads an INI file as Python's tools do: what is indented goes on with the value above it. Never
 * throws; what belongs to nothing is left out.
 */
export function parseIni(text: string): IniEntry[] {
  const entries: { section: string; key: string; lines: { text: string; line: number }[] }[] = [];
  let section = '';
  let isOpen = false;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = index + 1;
    const content = raw.trim();
    if (content === '' || /^[#;]/.test(content)) continue;
    const last = entries.at(-1);
    if (/^\s/.test(raw) && isOpen && last !== undefined) {
      last.lines.push({ text: content, line });
      continue;
    }
    const [, heading] = /^\[([^\]]+)\]/.exec(content) ?? [];
    const [, key, value = ''] = /^([^=:]+?)\s*[=:]\s*(.*)$/.exec(content) ?? [];
    isOpen = heading === undefined && key !== undefined;
    if (heading !== undefined) section = heading.trim();
    else if (key !== undefined) {
      const lines = value === '' ? [] : [{ text: value, line }];
      entries.push({ section, key: key.toLowerCase().replaceAll('-', '_'), lines });
    }
  }
  return entries;
}
