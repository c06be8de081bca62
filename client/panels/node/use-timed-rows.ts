import { useMemo } from 'react';
import { toReceipts } from '../../graph/facts.ts';
import { toText } from '../../graph/insight/ties.ts';
import type { Tie } from '../../graph/insight/ties.ts';
import { toDisplayKind } from '../../graph/kinds.ts';
import { toTypeTitle } from '../../graph/type-titles.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { useNames } from '../../state/use-names.ts';
import type { TimedRow } from './SpanChart.tsx';
import { INSIGHT_WORDS } from './words.ts';

/** Ties as rows of a chart over time; a candidacy is a moment. */
export function useTimedRows(ties: readonly Tie[]): readonly TimedRow[] {
  const own = useOwnWords(INSIGHT_WORDS);
  const { titleOf, language } = useWords();
  const nameOf = useNames();
  return useMemo(
    () =>
      ties.map(({ relationship: { id, type, properties }, other }) => {
        const said = language === 'zh' ? toText(properties, 'roleZh') : null;
        const title = titleOf(toTypeTitle(type));
        const isCandidacy = type === 'STOOD_FOR';
        const { elected } = properties;
        const moment = toText(properties, 'date');
        return {
          key: id,
          name: nameOf(other.id),
          role: isCandidacy
            ? own.stood(typeof elected === 'boolean' ? elected : null)
            : (said ?? toText(properties, 'role') ?? title),
          from: toText(properties, 'from') ?? moment,
          until: toText(properties, 'to'),
          isMoment: isCandidacy || (moment !== null && toText(properties, 'from') === null),
          colour: isCandidacy
            ? 'var(--quiet)'
            : `var(--kind-${toDisplayKind(other.labels) ?? 'Source'})`,
          receipts: toReceipts(properties),
        };
      }),
    [ties, own, titleOf, language, nameOf],
  );
}
