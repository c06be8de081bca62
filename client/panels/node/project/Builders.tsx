import { useMemo } from 'react';
import {
  INDEPENDENT,
  listLargest,
  OTHERS,
  toShareRows,
  UNATTRIBUTED,
} from '../../../graph/insight/ties.ts';
import { useWords } from '../../../i18n/use-messages.ts';
import { useOwnWords } from '../../../i18n/use-own-words.ts';
import { useNames } from '../../../state/use-names.ts';
import { Chart } from '../charts/Chart.tsx';
import type { Drawing } from '../charts/draw.ts';
import { Insight } from '../Insight.tsx';
import { readId, readNumber, readReceipts, readText } from '../read-row.ts';
import type { QueryRow } from '../read-row.ts';
import { useAnswer } from '../use-answer.ts';
import { INSIGHT_WORDS } from '../words.ts';

/** As many organisations as colours can tell apart. */
const COLOURS = ['Organisation', 'Team', 'Person', 'Foundation', 'TelecomAdopter'].map(
  (kind) => `var(--kind-${kind})`,
);

/** Who made how much of a project in each release: the whole of it, not a list of the first. */
export function Builders({ id }: { readonly id: string }) {
  const own = useOwnWords(INSIGHT_WORDS);
  const parts = useAnswer('contributions-to-a-project', { project: id });
  const releases = useAnswer('releases-of-a-project', { project: id });
  const counted = useMemo(
    () => releases.items?.filter((row) => (readNumber(row, 'commits') ?? 0) > 0),
    [releases.items],
  );
  return (
    <Insight title={own.builders} asked={{ ...releases, items: counted }}>
      {(rows) => <BuildersChart releases={rows} parts={parts.items ?? []} />}
    </Insight>
  );
}

interface BuildersChartProps {
  readonly releases: readonly QueryRow[];
  readonly parts: readonly QueryRow[];
}

function BuildersChart({ releases, parts }: BuildersChartProps) {
  const own = useOwnWords(INSIGHT_WORDS);
  const { formats } = useWords();
  const nameOf = useNames();
  const told = useMemo(() => {
    const shares = parts.map((row) => ({
      release: `release:${readText(row, 'release') ?? ''}`,
      who: readId(row, 'organisation'),
      share: readNumber(row, 'share') ?? 0,
    }));
    const largest = listLargest(shares, COLOURS.length);
    const whole = releases.map((row) => ({
      release: readId(row, 'release'),
      independent: readNumber(row, 'independent') ?? 0,
      unattributed: readNumber(row, 'unattributed') ?? 0,
    }));
    return { largest, rows: toShareRows(whole, shares, largest) };
  }, [releases, parts]);
  const titles = useMemo(() => {
    const others = { [OTHERS]: own.others, [INDEPENDENT]: own.independent };
    const all: Record<string, string> = { ...others, [UNATTRIBUTED]: own.unattributed };
    return (key: string) => all[key] ?? nameOf(key);
  }, [own, nameOf]);
  const series = useMemo(
    () => [
      ...told.largest.map((key, index) => ({ key, colour: COLOURS[index] ?? 'var(--quiet)' })),
      { key: OTHERS, colour: 'var(--kind-Cloud)' },
      { key: INDEPENDENT, colour: 'var(--kind-Feature)' },
      { key: UNATTRIBUTED, colour: 'var(--kind-Source)' },
    ],
    [told],
  );
  const drawing = useMemo<Drawing>(
    () => ({
      kind: 'parts',
      series,
      parts: told.rows.map(({ release, series: key, share }) => ({
        label: nameOf(release),
        series: key,
        value: share,
        title: `${nameOf(release)}\n${titles(key)}: ${formats.share(share)}`,
      })),
    }),
    [told, series, titles, nameOf, formats],
  );
  const receipts = new Map(releases.map((row) => [readId(row, 'release'), readReceipts(row)]));
  for (const row of parts) {
    receipts.set(`${readText(row, 'release')} ${readId(row, 'organisation')}`, readReceipts(row));
  }
  return (
    <>
      <p className="quiet">{own.buildersHint}</p>
      <ul className="chart__legend">
        {series
          .filter(({ key }) => told.rows.some((row) => row.series === key))
          .map(({ key, colour }) => (
            <li key={key}>
              <span className="kind-mark" style={{ background: colour }} aria-hidden="true" />
              {titles(key)}
            </li>
          ))}
      </ul>
      <Chart
        title={own.builders}
        drawing={drawing}
        columns={[own.release, own.who, own.share]}
        rows={told.rows.map(({ release, series: key, share }) => ({
          key: `${release} ${key}`,
          cells: [nameOf(release), titles(key), formats.share(share)],
          receipts:
            receipts.get(`${release.replace('release:', '')} ${key}`) ??
            receipts.get(release) ??
            [],
        }))}
      />
    </>
  );
}
