import { useEffect, useRef } from 'react';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { ReceiptMark } from '../../ReceiptMark.tsx';
import { INSIGHT_WORDS } from '../words.ts';
import type { Drawing } from './draw.ts';

/** A row of the table that says the same as the chart. */
export interface ChartRow {
  readonly key: string;
  readonly cells: readonly string[];
  readonly receipts?: readonly string[];
}

interface ChartProps {
  readonly title: string;
  readonly drawing: Drawing;
  readonly columns: readonly string[];
  readonly rows: readonly ChartRow[];
}

/** The width of a panel less its edges; a chart is drawn for it and fits into less. */
const WIDTH = 344;

/** A small chart, and everything that it shows as a table with receipts. */
export function Chart({ title, drawing, columns, rows }: ChartProps) {
  const own = useOwnWords(INSIGHT_WORDS);
  const label = own.chart(title);
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isGone = false;
    const show = async (): Promise<void> => {
      const { draw } = await import('./draw.ts');
      if (isGone) return;
      const picture = draw(drawing, WIDTH);
      picture.setAttribute('role', 'img');
      picture.setAttribute('aria-label', label);
      host.current?.replaceChildren(picture);
    };
    void show();
    return () => {
      isGone = true;
    };
  }, [drawing, label]);
  return (
    <figure className="chart">
      <div ref={host} className="chart__picture" data-kind={drawing.kind} />
      <details className="chart__table">
        <summary>{own.asTable}</summary>
        <table className="insight-table">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells, receipts = [] }) => (
              <tr key={key}>
                {cells.map((cell, index) => (
                  <td key={columns[index]}>
                    {cell}
                    {index === cells.length - 1 && (
                      <ReceiptMark fact={cells.join(' ')} receipts={receipts} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
