import { useMemo } from 'react';
import { toTypeTitle } from '../../graph/type-titles.ts';
import { findCommonNeighbours } from '../../graph/paths/common-neighbours.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import { useNames } from '../../state/use-names.ts';
import type { Connection } from '../../state/view-state.ts';
import { NodeLink } from '../NodeLink.tsx';
import { CONNECT_WORDS } from './words.ts';

const MOST_LISTED = 12;

/** Nodes that are tied to every one of the ends, with how. */
export function CommonList({ connection }: { readonly connection: Connection }) {
  const own = useOwnWords(CONNECT_WORDS);
  const { titleOf, formats } = useWords();
  const { graphState } = useExplorer();
  const nameOf = useNames();
  const common = useMemo(
    () => findCommonNeighbours(graphState.graph, connection.ends, connection),
    [graphState, connection],
  );
  const toTitle = (type: string): string => titleOf(toTypeTitle(type));
  return (
    <section className="connect__common" aria-label={own.common}>
      <h3 className="panel__title">
        {own.common}
        <span className="count">{formats.number(common.length)}</span>
      </h3>
      {common.length === 0 && <p className="quiet">{own.commonNone}</p>}
      <ul>
        {common.slice(0, MOST_LISTED).map(({ id, types }) => (
          <li key={id}>
            <NodeLink id={id} />
            <p className="neighbour__details">
              {types
                .map((ties, index) => {
                  const end = nameOf(connection.ends[index] ?? '');
                  return `${end}: ${formats.list(ties.map(toTitle))}`;
                })
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {common.length > MOST_LISTED && (
        <p className="quiet">{own.commonMore(formats.number(common.length - MOST_LISTED))}</p>
      )}
    </section>
  );
}
