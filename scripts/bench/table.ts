/** A table in plain text: the first column to the left, numbers to the right. */
export function toTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const toLine = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [toLine(header), rule, ...rows.map(toLine)].join('\n');
}

/** Three significant digits are all that a noisy machine gives. */
export function toMilliseconds(value: number): string {
  return `${Number(value.toPrecision(3))} ms`;
}

/** `2.4×`: how many times the second the first is. */
export function toRatio(ours: number, bare: number): string {
  return `${(ours / bare).toFixed(2)}×`;
}
