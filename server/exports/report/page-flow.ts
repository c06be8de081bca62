import type { PictureFonts } from '../picture/fonts.ts';
import { FAINT_INK, INK, setText, toLines } from '../picture/set-text.ts';
import { drawText } from '../picture/to-pdf.ts';

/** A4 upright, in points. */
const PAGE = { width: 595, height: 842 };
const MARGIN = 54;
export const TEXT_WIDTH = PAGE.width - 2 * MARGIN;
const BOTTOM = PAGE.height - MARGIN - 14;
const LINE_HEIGHT = 1.4;
const LINK_INK = '#1f5a9c';
const RULE_INK = '#c8ced6';
const ANY_LINES = Number.MAX_SAFE_INTEGER;

export interface TextStyle {
  readonly size?: number;
  readonly isBold?: boolean;
  readonly colour?: string;
  /** From the left edge of the text. */
  readonly indent?: number;
  readonly width?: number;
  readonly link?: string | null;
}

/** One text of a cell; a cell is some of them, one under the other. */
export interface CellText {
  readonly text: string;
  readonly link?: string | null;
}

export interface Column {
  readonly title: string;
  /** A share of the width of the text. */
  readonly share: number;
}

/** Text that flows down pages of A4. */
export interface PageFlow {
  readonly heading: (text: string, level: 1 | 2 | 3) => void;
  readonly paragraph: (text: string, style?: TextStyle) => void;
  readonly gap: (points: number) => void;
  readonly table: (columns: readonly Column[], rows: readonly (readonly CellText[])[][]) => void;
  readonly bars: (
    rows: readonly { readonly label: string; readonly value: number; readonly figure: string }[],
  ) => void;
  /** What follows begins on a page of its own. */
  readonly newPage: () => void;
  /** The number of each page at its foot, with what document it is of. */
  readonly number: (title: string) => void;
}

const HEADINGS = { 1: 20, 2: 14, 3: 11 } as const;
const BODY = 9.5;
const CELL = 8;
/** Of a row, that are not parted. */
const FIRST_LINES = 6;

export function createPageFlow(document: PDFKit.PDFDocument, fonts: PictureFonts): PageFlow {
  let y = BOTTOM;
  let isFresh = false;
  let onNewPage: (() => void) | null = null;

  function newPage(): void {
    document.addPage({ size: [PAGE.width, PAGE.height], margin: 0 });
    y = MARGIN;
    isFresh = true;
    onNewPage?.();
  }

  function ensure(height: number): void {
    if (y + height > BOTTOM && !(isFresh && y === MARGIN)) newPage();
  }

  function line(text: string, style: TextStyle & { readonly size: number }): void {
    const { size, isBold = false, indent = 0, link = null } = style;
    const colour = style.colour ?? (link === null ? INK : LINK_INK);
    const set = setText(text, fonts, { size, most: TEXT_WIDTH, isBold, colour, link });
    drawText(document, { ...set, x: MARGIN + indent, y: y + size }, fonts);
  }

  function paragraph(text: string, style: TextStyle = {}): void {
    const { size = BODY, indent = 0, width = TEXT_WIDTH - indent } = style;
    // Bold letters are wider than those that are measured for the lines.
    const most = style.isBold === true ? width * 0.92 : width;
    for (const part of toLines(text, fonts, { size, most, lines: ANY_LINES })) {
      ensure(size * LINE_HEIGHT);
      line(part, { ...style, size });
      y += size * LINE_HEIGHT;
    }
  }

  function rule(): void {
    document.lineWidth(0.4).strokeColor(RULE_INK, 1);
    document
      .moveTo(MARGIN, y)
      .lineTo(PAGE.width - MARGIN, y)
      .stroke();
  }

  function tableRow(
    columns: readonly Column[],
    cells: readonly (readonly CellText[])[],
    style: TextStyle = {},
  ): void {
    const lefts = columns.map((_, index) =>
      columns.slice(0, index).reduce((left, { share }) => left + share * TEXT_WIDTH, 0),
    );
    const lines = cells.map((texts, index) => {
      const most = (columns[index]?.share ?? 0) * TEXT_WIDTH - 6;
      return texts.flatMap(({ text, link = null }) =>
        toLines(text, fonts, { size: CELL, most, lines: ANY_LINES }).map((part) => ({
          text: part,
          link,
        })),
      );
    });
    const height = Math.max(1, ...lines.map(({ length }) => length));
    // A row begins where its first lines are together: a name is not parted by the end of a page.
    ensure(Math.min(height, FIRST_LINES) * CELL * LINE_HEIGHT);
    // Cell by cell, so that who reads or copies it has each text in one piece; what goes over the
    // end of a page goes on with its next line.
    for (let first = 0; first < height;) {
      ensure(CELL * LINE_HEIGHT);
      const room = Math.max(1, Math.floor((BOTTOM - y) / (CELL * LINE_HEIGHT)));
      const count = Math.min(room, height - first);
      const top = y;
      for (const [index, parts] of lines.entries()) {
        for (const [place, part] of parts.slice(first, first + count).entries()) {
          y = top + place * CELL * LINE_HEIGHT;
          line(part.text, { ...style, link: part.link, size: CELL, indent: lefts[index] ?? 0 });
        }
      }
      y = top + count * CELL * LINE_HEIGHT;
      first += count;
    }
    rule();
    y += 2;
  }

  return {
    newPage,
    gap: (points) => {
      y += points;
    },
    heading: (text, level) => {
      const size = HEADINGS[level];
      if (level > 1) y += size * 0.9;
      // Never alone at the foot of a page.
      ensure(size * LINE_HEIGHT + 4 * BODY);
      if (level < 3) document.outline.addItem(text);
      paragraph(text, { size, isBold: true });
      y += 3;
    },
    paragraph: (text, style) => {
      paragraph(text, style);
      y += 3;
    },
    table: (columns, rows) => {
      const head = (): void =>
        tableRow(
          columns,
          columns.map(({ title }) => [{ text: title }]),
          { colour: FAINT_INK },
        );
      ensure(6 * CELL);
      head();
      onNewPage = head;
      for (const row of rows) tableRow(columns, row);
      onNewPage = null;
    },
    bars: (rows) => {
      const most = Math.max(1, ...rows.map(({ value }) => value));
      const [label, bar] = [TEXT_WIDTH * 0.36, TEXT_WIDTH * 0.5];
      for (const { label: text, value, figure } of rows) {
        ensure(CELL * LINE_HEIGHT + 2);
        const [first = ''] = toLines(text, fonts, {
          size: CELL,
          most: label - 8,
          lines: ANY_LINES,
        });
        line(first, { size: CELL });
        document
          .fillColor(LINK_INK, 1)
          .rect(MARGIN + label, y + 1.5, (value / most) * bar, CELL - 1)
          .fill();
        line(figure, { size: CELL, indent: label + bar + 8 });
        y += CELL * LINE_HEIGHT + 1;
      }
    },
    number: (title) => {
      const { start, count } = document.bufferedPageRange();
      for (let page = start; page < start + count; page += 1) {
        document.switchToPage(page);
        const [x, foot] = [MARGIN, document.page.height - 30];
        const style = { size: 7.5, colour: FAINT_INK, most: TEXT_WIDTH - 60 };
        drawText(document, { ...setText(title, fonts, style), x, y: foot }, fonts);
        const number = setText(`${page - start + 1} / ${count}`, fonts, style);
        const right = document.page.width - MARGIN - number.width;
        drawText(document, { ...number, x: right, y: foot }, fonts);
      }
    },
  };
}
