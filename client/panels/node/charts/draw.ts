import * as Plot from '@observablehq/plot';

/** A bar of time, or a moment where both ends are one. */
export interface Span {
  readonly row: string;
  readonly from: Date;
  readonly until: Date;
  /** A colour of the page, such as `var(--kind-Team)`. */
  readonly colour: string;
  readonly title: string;
}

export interface Part {
  readonly label: string;
  readonly series: string;
  readonly value: number;
  readonly title: string;
}

export interface Column {
  readonly label: string;
  readonly value: number;
  readonly colour: string;
  readonly title: string;
}

/** What a chart may draw; which of them is said by `kind`. */
export type Drawing =
  | { readonly kind: 'spans'; readonly spans: readonly Span[] }
  | {
      readonly kind: 'parts';
      readonly parts: readonly Part[];
      readonly series: readonly { readonly key: string; readonly colour: string }[];
    }
  | { readonly kind: 'columns'; readonly columns: readonly Column[]; readonly isShare: boolean };

const ROW_HEIGHT = 22;
const LONGEST_ROW = 21;
/** So many names of columns have room under them. */
const MOST_TICKS = 5;
/** For the pointer only: the table says the same, and a part of a picture may have no name. */
const TIP = { ariaHidden: 'true' } as const;
const COMMON = { className: 'chart__plot', style: { background: 'none' } } as const;

/** A drawing as a picture of its own; colours follow the page, so it need not be drawn again. */
export function draw(drawing: Drawing, width: number): Element {
  const chart = Plot.plot(toOptions(drawing, width));
  // The page's own style sheet has these rules: a page of ours allows no others.
  for (const style of chart.querySelectorAll('style')) style.remove();
  // The picture as a whole has a name; names of its parts are for nobody.
  for (const part of chart.querySelectorAll('[aria-label]')) {
    part.classList.add(`chart__${(part.getAttribute('aria-label') ?? '').replaceAll(' ', '-')}`);
    part.removeAttribute('aria-label');
  }
  return chart;
}

function toOptions(drawing: Drawing, width: number): Plot.PlotOptions {
  switch (drawing.kind) {
    case 'spans':
      return toSpanOptions(drawing.spans, width);
    case 'parts': {
      const keys = drawing.series.map(({ key }) => key);
      return {
        ...COMMON,
        width,
        height: 170,
        marginLeft: 36,
        marginBottom: 24,
        x: { domain: [...new Set(drawing.parts.map(({ label }) => label))], label: null },
        y: { tickFormat: '%', label: null, ticks: 4, domain: [0, 1] },
        color: { domain: keys, range: drawing.series.map(({ colour }) => colour) },
        marks: [
          toTicks(drawing.parts.map(({ label }) => label)),
          Plot.barY(drawing.parts, {
            x: 'label',
            y: 'value',
            fill: 'series',
            order: keys,
            insetLeft: 0.5,
            insetRight: 0.5,
            title: 'title',
            tip: TIP,
          }),
        ],
      };
    }
    case 'columns':
      return {
        ...COMMON,
        width,
        height: 140,
        marginLeft: 44,
        marginBottom: 24,
        x: { domain: drawing.columns.map(({ label }) => label), label: null },
        y: { label: null, ticks: 4, grid: true, ...(drawing.isShare ? { tickFormat: '%' } : {}) },
        marks: [
          toTicks(drawing.columns.map(({ label }) => label)),
          Plot.barY(drawing.columns, {
            x: 'label',
            y: 'value',
            fill: ({ colour }: Column) => colour,
            insetLeft: 0.5,
            insetRight: 0.5,
            title: 'title',
            tip: TIP,
          }),
        ],
      };
    default:
      return drawing satisfies never;
  }
}

function toSpanOptions(spans: readonly Span[], width: number): Plot.PlotOptions {
  const rows = [...new Set(spans.map(({ row }) => row))];
  const isMoment = ({ from, until }: Span): boolean => from.getTime() === until.getTime();
  return {
    ...COMMON,
    width,
    height: rows.length * ROW_HEIGHT + 26,
    marginLeft: 136,
    marginTop: 22,
    marginBottom: 4,
    x: { type: 'utc', axis: 'top', label: null, ticks: 4, grid: true },
    y: {
      domain: rows,
      label: null,
      tickSize: 0,
      tickFormat: (row: string) =>
        row.length > LONGEST_ROW ? `${row.slice(0, LONGEST_ROW - 1)}…` : row,
    },
    marks: [
      Plot.barX(
        spans.filter((span) => !isMoment(span)),
        {
          x1: 'from',
          x2: 'until',
          y: 'row',
          fill: ({ colour }: Span) => colour,
          rx: 2,
          insetTop: 3,
          insetBottom: 3,
          title: 'title',
          tip: TIP,
        },
      ),
      Plot.dot(spans.filter(isMoment), {
        x: 'from',
        y: 'row',
        fill: ({ colour }: Span) => colour,
        r: 3.5,
        title: 'title',
        tip: TIP,
      }),
    ],
  };
}

/** A few names under the columns, evenly spread; the tips have them all. */
function toTicks(labels: readonly string[]) {
  const all = [...new Set(labels)];
  const step = Math.max(1, Math.ceil(all.length / MOST_TICKS));
  return Plot.axisX(
    all.filter((_label, index) => index % step === 0),
    { label: null, tickSize: 3 },
  );
}
