import { Fragment } from 'react';
import { toValueName } from '../graph/facts.ts';
import type { Fact } from '../graph/facts.ts';
import { useWords } from '../i18n/use-messages.ts';
import { useNames } from '../state/use-names.ts';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { toSafeLink } from '../ui/safe-link.ts';

/** Numbers from 0 to 1 that say how much of a whole. */
const SHARES = new Set(['share', 'independentShare', 'unattributedShare']);

/** A value as people write it; always text, and a link only when it is http or https. */
export function FactValue({ fact }: { readonly fact: Fact }) {
  const { formats, t, valueOf } = useWords();
  const nameOf = useNames();
  const { value, definition } = fact;
  if (Array.isArray(value)) {
    return (
      <span className="fact__values">
        {value.map((item, index) => (
          // Values may repeat and never move.
          // eslint-disable-next-line react/no-array-index-key
          <span key={index} className="fact__value">
            {typeof item === 'string' ? toValueName(fact.key, item, nameOf) : String(item)}
          </span>
        ))}
      </span>
    );
  }
  if (typeof value === 'boolean') return <span>{value ? t.yes : t.no}</span>;
  if (typeof value === 'number' && SHARES.has(fact.key)) {
    return <span className="figure">{formats.share(value)}</span>;
  }
  if (typeof value === 'number') return <span className="figure">{formats.number(value)}</span>;
  if (definition?.type === 'date') return <time dateTime={value}>{formats.date(value)}</time>;
  const link = definition?.type === 'url' ? toSafeLink(value) : null;
  if (link !== null) {
    return (
      <ExternalLink href={link}>
        <ShortLink link={link} />
      </ExternalLink>
    );
  }
  return <span>{toValueName(fact.key, valueOf(value, definition), nameOf)}</span>;
}

/** `opendev.org/openstack/nova`: what people read of an address; its lines end after a stroke. */
function ShortLink({ link }: { readonly link: string }) {
  const parts = link
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '')
    .split('/');
  return parts.map((part, place) => (
    <Fragment key={parts.slice(0, place + 1).join('/')}>
      {place > 0 && (
        <>
          /<wbr />
        </>
      )}
      {part}
    </Fragment>
  ));
}
