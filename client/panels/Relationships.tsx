import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { expansionsQuery, neighbourhoodQuery } from '../api/queries.ts';
import { groupRelationships } from '../graph/relationship-groups.ts';
import { useWords } from '../i18n/use-messages.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { RelationshipGroupSection } from './RelationshipGroupSection.tsx';

interface RelationshipsProps {
  readonly id: string;
  readonly onFind: (id: string) => void;
}

/** Neighbours asked for at once; a group that has more asks for its own. */
const FIRST_LIMIT = 300;
/** Groups up to this size are open from the start. */
const OPEN_SIZE = 6;

/** The relationships of a node by type and direction, with counts that hold for the whole graph. */
export function Relationships({ id, onFind }: RelationshipsProps) {
  const { t, formats } = useWords();
  const expansions = useQuery(expansionsQuery(id));
  const neighbourhood = useQuery(
    neighbourhoodQuery({ id, types: [], direction: 'both', limit: FIRST_LIMIT }),
  );
  const groups = useMemo(
    () =>
      expansions.data === undefined
        ? []
        : groupRelationships(id, expansions.data, neighbourhood.data),
    [id, expansions.data, neighbourhood.data],
  );
  if (expansions.isError) {
    return <ErrorNote error={expansions.error} onRetry={() => void expansions.refetch()} />;
  }
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="relationships">
      <h3 className="panel__title">
        {t.relationships}
        {expansions.data !== undefined && <span className="count">{formats.number(total)}</span>}
      </h3>
      {expansions.data !== undefined && total === 0 && <p className="quiet">{t.noRelationships}</p>}
      {groups.map((group) => (
        <RelationshipGroupSection
          key={`${group.direction} ${group.type}`}
          id={id}
          group={group}
          isOpenAtFirst={group.count <= OPEN_SIZE}
          onFind={onFind}
        />
      ))}
    </section>
  );
}
