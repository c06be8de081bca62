import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { API_LIMITS } from '../../graph-data/model/api/limits.ts';
import { neighbourhoodQuery } from '../api/queries.ts';
import { toCorrections, toReceipts } from '../graph/facts.ts';
import { toDisplayKind } from '../graph/kinds.ts';
import { toTypeTitle } from '../graph/type-titles.ts';
import { toNodeName } from '../graph/names.ts';
import { listItems } from '../graph/relationship-groups.ts';
import type { RelationshipGroup, RelationshipItem } from '../graph/relationship-groups.ts';
import { useWords } from '../i18n/use-messages.ts';
import { useExpand } from '../state/use-expand.ts';
import { IconButton, TextButton } from '../ui/Button.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { Icon } from '../ui/Icon.tsx';
import { KindMark } from '../ui/KindMark.tsx';
import { ReceiptMark } from './ReceiptMark.tsx';
import { RelationshipDetails } from './RelationshipDetails.tsx';

interface GroupProps {
  readonly id: string;
  readonly group: RelationshipGroup;
  readonly isOpenAtFirst: boolean;
  readonly onFind: (id: string) => void;
}

const PAGE = 30;

/** One type in one direction: a title with its count, and the neighbours when it is opened. */
export function RelationshipGroupSection({ id, group, isOpenAtFirst, onFind }: GroupProps) {
  const { t, titleOf, formats } = useWords();
  const expand = useExpand();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const { type, direction, count } = group;
  const title = titleOf(toTypeTitle(type));
  return (
    <section className="group">
      <h4 className="group__head">
        <button
          type="button"
          className="group__toggle"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="chevron" />
          <span className="group__direction">
            <Icon name={direction === 'out' ? 'outgoing' : 'incoming'} />
          </span>
          <span>{title}</span>
          {direction === 'in' && <span className="visually-hidden">{t.incoming}</span>}
          <span className="count">{formats.number(count)}</span>
        </button>
        <IconButton
          icon="expand"
          label={`${t.showInMap}: ${title}`}
          onClick={() => expand.show(id, [type])}
        />
      </h4>
      {isOpen && <GroupItems id={id} group={group} onFind={onFind} />}
    </section>
  );
}

function GroupItems({ id, group, onFind }: Omit<GroupProps, 'isOpenAtFirst'>) {
  const { t, formats } = useWords();
  const [shown, setShown] = useState(PAGE);
  const isPartial = group.items.length < group.count;
  const request = neighbourhoodQuery({
    id,
    types: [group.type],
    direction: group.direction,
    limit: API_LIMITS.neighbourhood.maximum,
  });
  const rest = useQuery({ ...request, enabled: isPartial });
  const items =
    isPartial && rest.data !== undefined ? listItems(id, group, rest.data) : group.items;
  if (rest.isError) return <ErrorNote error={rest.error} onRetry={() => void rest.refetch()} />;
  const share = {
    shown: formats.number(Math.min(shown, items.length)),
    total: formats.number(group.count),
  };
  return (
    <>
      <ul className="group__items">
        {items.slice(0, shown).map((item) => (
          <GroupItem key={item.relationship.id} item={item} onFind={onFind} />
        ))}
      </ul>
      {items.length === 0 && <p className="quiet">{t.loadingDetails}</p>}
      {items.length > shown && (
        <TextButton className="button--quiet" onClick={() => setShown(shown + PAGE * 3)}>
          {t.showMore(share)}
        </TextButton>
      )}
      {items.length > 0 && items.length <= shown && items.length < group.count && (
        <p className="quiet">{t.cutAt(share)}</p>
      )}
    </>
  );
}

interface GroupItemProps {
  readonly item: RelationshipItem;
  readonly onFind: (id: string) => void;
}

function GroupItem({ item: { relationship, other }, onFind }: GroupItemProps) {
  const { t, language } = useWords();
  const corrections = toCorrections(relationship.properties);
  const title = toNodeName(other, language);
  return (
    <li className="neighbour">
      <button type="button" className="neighbour__name" onClick={() => onFind(other.id)}>
        <KindMark kind={toDisplayKind(other.labels)} />
        <span>{title}</span>
      </button>
      <ReceiptMark fact={title} receipts={toReceipts(relationship.properties)} />
      <RelationshipDetails properties={relationship.properties} />
      {corrections.length > 0 && (
        <p className="neighbour__details">
          {t.corrected} <ReceiptMark fact={t.corrected} receipts={corrections} />
        </p>
      )}
    </li>
  );
}
