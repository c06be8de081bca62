import type { CheckedReceipt, CheckedReceipts } from './check-receipts.ts';

const MOST_LINES = 8;
const WIDEST_LINE = 120;

/** Sources have addresses of people in them; nobody needs those to check a fact. */
const ADDRESS = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;

/** Fact, receipt, link and the text found, a block each, and what it comes to. */
export function formatReceipts({ receipts, openable, others }: CheckedReceipts): string[] {
  const wrong = receipts.filter(({ missing }) => missing.length > 0).length;
  const elsewhere = [...others.values()].reduce((sum, count) => sum + count, 0);
  return [
    ...receipts.flatMap((receipt, index) => formatReceipt(receipt, index + 1)),
    `${receipts.length} of ${openable} receipts that a clone here can open were drawn: ${receipts.length - wrong} say so, ${wrong} do not.`,
    `${elsewhere} more rest on ${others.size} sources that are no repository with a clone here.`,
  ];
}

function formatReceipt(checked: CheckedReceipt, number: number): string[] {
  const { fact, receipt, link, where, lines, found, missing } = checked;
  return [
    `${number}. ${fact}`,
    `   receipt  ${mask(receipt)}`,
    ...(link === null ? [] : [`   link     ${mask(link)}`]),
    ...(where === null ? [] : [`   found    ${mask(where)}`]),
    ...formatLines(lines, found).map((line) => `            | ${line}`),
    ...(found.length === 0 ? [] : [`   says     ${found.join(', ')}`]),
    ...(missing.length === 0 ? [] : [`   MISSING  ${missing.join(', ')}`]),
    '',
  ];
}

/** The lines that name what was found, or the first ones. */
function formatLines(lines: readonly string[], found: readonly string[]): string[] {
  const indent = Math.min(
    ...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)),
  );
  const telling = lines.filter((line) => found.some((name) => toPlace(line, name) !== -1));
  const chosen = lines.length > MOST_LINES && telling.length > 0 ? telling : lines;
  const shown = chosen
    .slice(0, MOST_LINES)
    .map((line) => cut(mask(line.slice(Number.isFinite(indent) ? indent : 0)), found));
  const rest = lines.length - shown.length;
  return rest === 0 ? shown : [...shown, `… ${rest} more`];
}

function toPlace(line: string, name: string): number {
  return line.toLowerCase().indexOf(name.toLowerCase());
}

/** Paragraphs may be one long line; what was found in it is what people want to see. */
function cut(line: string, found: readonly string[]): string {
  if (line.length <= WIDEST_LINE) return line;
  const place = Math.max(0, ...found.map((name) => toPlace(line, name)));
  const start = Math.max(0, Math.min(place - WIDEST_LINE / 3, line.length - WIDEST_LINE));
  const end = start + WIDEST_LINE;
  const [before, after] = [start > 0 ? '…' : '', end < line.length ? '…' : ''];
  return `${before}${line.slice(start, end)}${after}`;
}

function mask(text: string): string {
  return text.replace(ADDRESS, '…@…');
}
