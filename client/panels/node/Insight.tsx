import type { ReactNode } from 'react';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import type { Asked } from './use-answer.ts';
import { INSIGHT_WORDS } from './words.ts';

interface InsightProps<Item> {
  readonly title: string;
  readonly asked: Asked<Item>;
  readonly children: (items: readonly Item[]) => ReactNode;
}

/** One question of a kind and its answer; nothing at all where the graph does not know. */
export function Insight<Item>({ title, asked, children }: InsightProps<Item>) {
  const own = useOwnWords(INSIGHT_WORDS);
  const { items, error, retry } = asked;
  if (items?.length === 0) return null;
  return (
    <section className="insight" aria-label={title}>
      <h3 className="panel__title">{title}</h3>
      {error !== null && <ErrorNote error={error} onRetry={retry} />}
      {error === null && items === undefined && (
        <output className="quiet insight__wait">{own.loading}</output>
      )}
      {items !== undefined && children(items)}
    </section>
  );
}
