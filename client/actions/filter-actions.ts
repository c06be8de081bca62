import type { Title } from '../../graph-data/model/title.ts';

/** What a line of the palette is found by, in both languages. */
interface Titled {
  readonly title: Title;
  readonly group: Title;
}

/**
 * The lines that a text asks for: each of its words begins a word of the title or of its group, in
 * either language, or stands in the Chinese title. Titles that begin with the text come first.
 */
export function filterTitled<Line extends Titled>(lines: readonly Line[], text: string): Line[] {
  const parts = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (parts.length === 0) return [...lines];
  const start = parts.join(' ');
  return lines
    .filter((line) => parts.every((part) => isIn(line, part)))
    .toSorted((a, b) => Number(beginsWith(b, start)) - Number(beginsWith(a, start)));
}

function isIn({ title, group }: Titled, part: string): boolean {
  const words = `${title.en} ${group.en}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const chinese = `${title.zh} ${group.zh}`.toLowerCase();
  return words.some((word) => word.startsWith(part)) || chinese.includes(part);
}

function beginsWith({ title }: Titled, start: string): boolean {
  return title.en.toLowerCase().startsWith(start) || title.zh.toLowerCase().startsWith(start);
}
