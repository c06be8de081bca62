import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useRef } from 'react';
import { subgraphQuery } from '../../api/queries.ts';
import { toReceipts } from '../../graph/facts.ts';
import { toTypePhrase } from '../../graph/type-titles.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import { findLocalRelationship } from '../../graph/local/local-layer.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { LOCAL_WORDS } from '../local/words.ts';
import { hide } from '../../state/commands/show.ts';
import { useNames } from '../../state/use-names.ts';
import { useViewStore } from '../../state/use-view.ts';
import { TextButton } from '../../ui/Button.tsx';
import type { EdgeRequest } from '../../state/use-overlays.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { ReceiptMark } from '../ReceiptMark.tsx';
import { RelationshipDetails } from '../RelationshipDetails.tsx';
import './edge.css';

const WORDS = {
  en: { hide: 'Hide this line' },
  zh: { hide: '隐藏这条连线' },
};

interface EdgeCardProps {
  readonly request: EdgeRequest;
  readonly onClose: () => void;
}

/** What a relationship says that was clicked: who, what, since when, and where it was read. */
export function EdgeCard({ request, onClose }: EdgeCardProps) {
  const { graph } = useExplorer();
  const { t } = useWords();
  const own = useOwnWords(WORDS);
  const store = useViewStore();
  const ref = useRef<HTMLElement>(null);
  const { edge, point } = request;
  useLayoutEffect(() => {
    const card = ref.current;
    if (card === null) return;
    card.showPopover();
    const { width, height } = card.getBoundingClientRect();
    card.style.left = `${Math.max(8, Math.min(point.x + 8, window.innerWidth - width - 8))}px`;
    card.style.top = `${Math.max(8, Math.min(point.y + 8, window.innerHeight - height - 60))}px`;
  }, [point]);
  if (!graph.hasEdge(edge)) return null;
  return (
    <section
      ref={ref}
      popover="auto"
      className="popover edge-card"
      aria-label={t.relationships}
      onToggle={({ newState }) => {
        if (newState === 'closed') onClose();
      }}
    >
      <EdgeFacts edge={edge} />
      <TextButton
        className="button--quiet"
        icon="close"
        onClick={() => {
          store.dispatch(hide([edge]));
          onClose();
        }}
      >
        {own.hide}
      </TextButton>
    </section>
  );
}

function EdgeFacts({ edge }: { readonly edge: string }) {
  const { graph, find, localFiles } = useExplorer();
  const own = useOwnWords(LOCAL_WORDS);
  const { t, titleOf } = useWords();
  const nameOf = useNames();
  const [start, end] = graph.extremities(edge);
  const { type } = graph.getEdgeAttributes(edge);
  const local = findLocalRelationship(localFiles.layers, edge);
  const answer = useQuery({
    ...subgraphQuery([...new Set([start, end])]),
    // The server has no such relationship, perhaps not even its ends.
    enabled: graph.getEdgeAttribute(edge, 'origin') === undefined,
  });
  const relationship =
    answer.data?.relationships.find(({ id }) => id === edge) ?? local?.relationship;
  const phrase = titleOf(toTypePhrase(type));
  return (
    <>
      <p>
        <button type="button" className="text-link" onClick={() => find(start)}>
          {nameOf(start)}
        </button>
        {` ${phrase} `}
        <button type="button" className="text-link" onClick={() => find(end)}>
          {nameOf(end)}
        </button>
        {relationship !== undefined && (
          <ReceiptMark
            fact={`${nameOf(start)} ${phrase} ${nameOf(end)}`}
            receipts={toReceipts(relationship.properties)}
          />
        )}
      </p>
      {local !== null && <p className="quiet">{own[local.layer.origin](local.layer.name)}</p>}
      {answer.isLoading && <output className="quiet">{t.loadingDetails}</output>}
      {answer.isError && <ErrorNote error={answer.error} onRetry={() => void answer.refetch()} />}
      {relationship !== undefined && <RelationshipDetails properties={relationship.properties} />}
    </>
  );
}
