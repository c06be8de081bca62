import { toPlainLetters } from '../../dataset/resolution/name-keys.ts';
import type { FoundSpan, LineSpan } from './line-span.ts';

interface Heading {
  readonly words: string;
  /** Counted from 0. */
  readonly index: number;
  /** Lines that it takes, with what underlines it. */
  readonly height: number;
  /** Headings of a lower level are within it. */
  readonly level: number;
}

/**
 * A place in a text with headings, in Markdown or reStructuredText: headings from the outer to the
 * inner, then the number of a paragraph, `N.M` for an entry of the list after it, or `list`. `lead`
 * is what stands before the first heading, `title` the text as a whole. Who counts paragraphs may
 * count pictures or not, so the section around is found too. Null when it is not there.
 */
export function findInProse(lines: readonly string[], names: readonly string[]): FoundSpan | null {
  const headings = findHeadings(lines);
  const whole: Section = { start: 0, end: lines.length, level: 0 };
  const [first, ...rest] = names;
  if (first === 'title') return descend({ lines, headings }, whole, rest);
  if (first !== 'lead') return descend({ lines, headings }, whole, names);
  const end = headings[0]?.index ?? lines.length;
  return descend({ lines, headings: [] }, { ...whole, end }, rest);
}

/** The section whose heading stands in a line, counted from 1; null where there is none. */
export function findSectionAt(lines: readonly string[], line: number): LineSpan | null {
  const headings = findHeadings(lines);
  const heading = headings.find(({ index }) => index === line - 1);
  if (heading === undefined) return null;
  const { start, end } = toSection(headings, heading, lines.length);
  return { first: start + 1, last: end };
}

/** Texts have headings that read alike; the first in which the rest is found counts. */
function descend(
  text: { readonly lines: readonly string[]; readonly headings: readonly Heading[] },
  section: Section,
  names: readonly string[],
): FoundSpan | null {
  const around = { first: section.start + 1, last: Math.max(section.start + 1, section.end) };
  const [name, ...rest] = names;
  if (name === undefined) return { ...around, around };
  for (const inner of findSections(text.headings, section, name)) {
    const found = descend(text, inner, rest);
    if (found !== null) return found;
  }
  const block = rest.length > 0 ? null : findBlock(text.lines, section, name);
  return block === null ? null : { first: block.first, last: block.last, around };
}

/** From a line (counted from 0) up to another, not included. */
interface Section {
  readonly start: number;
  readonly end: number;
  readonly level: number;
}

/** Those that are called so, then those whose name only begins so. */
function findSections(headings: readonly Heading[], within: Section, name: string): Section[] {
  const words = toWords(name);
  const inside = headings.filter(
    ({ index }) => index >= within.start && index < within.end && words !== '',
  );
  const exact = inside.filter((heading) => heading.words === words);
  const longer = inside.filter(
    (heading) => heading.words !== words && `${heading.words} `.startsWith(`${words} `),
  );
  return [...exact, ...longer].map((heading) => toSection(headings, heading, within.end));
}

function toSection(headings: readonly Heading[], heading: Heading, limit: number): Section {
  const next = headings.find(({ index, level }) => index > heading.index && level <= heading.level);
  return { start: heading.index, end: Math.min(next?.index ?? limit, limit), level: heading.level };
}

/** What underlines headings in reStructuredText, in the order in which a text first uses them. */
const UNDERLINE = /^([=\-~^"'`*+#:.])\1{2,}\s*$/;

/** What some texts have for headings: a line in bold, or a logo. */
const LOOKALIKE = /^\s*(?:\*\*([^*]+)\*\*\s*$|<img [^>]*alt="([^"]+)")/;
const LOWEST_LEVEL = 7;

function findHeadings(lines: readonly string[]): Heading[] {
  const marks: string[] = [];
  // What stands between two lines of hyphens at the top describes the text and is none of it.
  const matter = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  return lines.flatMap((line, index): Heading[] => {
    if (index <= matter) return [];
    const [, hashes, text] = /^(#{1,6})\s*([^#\s].*)$/.exec(line) ?? [];
    if (hashes !== undefined) {
      return [{ words: toWords(text ?? ''), index, height: 1, level: hashes.length }];
    }
    const lookalike = LOOKALIKE.exec(line)?.slice(1).find(Boolean);
    if (lookalike !== undefined) {
      return [{ words: toWords(lookalike), index, height: 1, level: LOWEST_LEVEL }];
    }
    const mark = UNDERLINE.exec(lines[index + 1] ?? '')?.[1];
    if (mark === undefined || line.trim() === '' || UNDERLINE.test(line)) return [];
    if (!marks.includes(mark)) marks.push(mark);
    return [{ words: toWords(line), index, height: 2, level: marks.indexOf(mark) + 1 }];
  });
}

/** The words of a heading without its markup and the addresses of its links. */
function toWords(text: string): string {
  return toPlainLetters(text.replace(/\]\([^)]*\)/g, ']'))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');
}

const LIST_ENTRY = /^\s*(?:[*+-]|\d+[.)])\s+/;

function findBlock(lines: readonly string[], section: Section, place: string): LineSpan | null {
  const blocks = toBlocks(lines, section);
  if (place === 'list') return blocks.find(({ isList }) => isList) ?? null;
  const [, paragraph, entry] = /^(\d+)(?:\.(\d+))?$/.exec(place) ?? [];
  if (paragraph === undefined) return null;
  const index = blocks.findIndex(({ number }) => number === Number(paragraph));
  const block = blocks[index];
  if (block === undefined || entry === undefined) return block ?? null;
  const list = blocks.slice(index + 1).find(({ isList }) => isList);
  if (list === undefined) return null;
  const starts = lines
    .slice(list.first - 1, list.last)
    .flatMap((line, offset) => (LIST_ENTRY.test(line) ? [list.first + offset] : []));
  const first = starts[Number(entry) - 1];
  return first === undefined ? null : { first, last: (starts[Number(entry)] ?? list.last + 1) - 1 };
}

interface Block extends LineSpan {
  readonly isList: boolean;
  /** Of a paragraph below the heading, from 1; null of a list or a picture. */
  readonly number: number | null;
}

/** Blocks parted by empty lines; entries of one list, however they are parted, are one block. */
function toBlocks(lines: readonly string[], { start, end }: Section): Block[] {
  const blocks: Block[] = [];
  const headings = findHeadings(lines).filter(({ index }) => index >= start && index < end);
  const isHeading = (index: number) =>
    headings.some((heading) => index >= heading.index && index < heading.index + heading.height);
  let count = 0;
  for (let index = start; index < end; index += 1) {
    if (isBlank(lines[index]) || isHeading(index)) continue;
    const first = index;
    while (index + 1 < end && !isBlank(lines[index + 1]) && !isHeading(index + 1)) index += 1;
    const text = lines[first] ?? '';
    const isList = LIST_ENTRY.test(text);
    const previous = blocks.at(-1);
    if (isList && previous?.isList === true) {
      blocks.splice(-1, 1, { ...previous, last: index + 1 });
      continue;
    }
    const isParagraph = !isList && !/^\s*(?:!\[|<)/.test(text);
    if (isParagraph) count += 1;
    blocks.push({ first: first + 1, last: index + 1, isList, number: isParagraph ? count : null });
  }
  return blocks;
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}
