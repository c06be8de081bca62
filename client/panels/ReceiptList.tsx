import { useQuery } from '@tanstack/react-query';
import type { GraphNode } from '../../graph-data/model/graph.ts';
import { parseReceipt, toReceiptLink } from '../../graph-data/model/receipt.ts';
import type { ReceiptSource } from '../../graph-data/model/receipt.ts';
import { nodeQuery } from '../api/queries.ts';
import { toNodeName } from '../graph/names.ts';
import { useWords } from '../i18n/use-messages.ts';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { ExternalLink } from '../ui/ExternalLink.tsx';

interface ReceiptListProps {
  readonly receipts: readonly string[];
  readonly sources: readonly GraphNode[];
}

/** Each receipt: the source, the place in it, when it was read, and the link. */
export function ReceiptList({ receipts, sources }: ReceiptListProps) {
  return (
    <ul className="receipts">
      {receipts.map((text) => {
        const receipt = parseReceipt(text);
        const sourceId = receipt?.sourceId ?? text;
        const known = sources.find((source) => source.id === sourceId);
        const locator = receipt?.locator ?? '';
        return (
          <li key={text}>
            {known === undefined ? (
              <FetchedReceipt sourceId={sourceId} locator={locator} />
            ) : (
              <ReceiptEntry source={known} locator={locator} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function FetchedReceipt({ sourceId, locator }: { sourceId: string; locator: string }) {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(nodeQuery(sourceId));
  if (error !== null) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <p className="quiet">{t.loadingDetails}</p>;
  return <ReceiptEntry source={data.node} locator={locator} />;
}

function ReceiptEntry({ source, locator }: { source: GraphNode; locator: string }) {
  const { t, language, formats } = useWords();
  const { read } = source.properties;
  const link = toReceiptLink(toReceiptSource(source), locator);
  return (
    <>
      <p className="receipts__source">{toNodeName(source, language)}</p>
      {locator !== '' && <p className="receipts__place">{locator}</p>}
      {typeof read === 'string' && <p className="quiet">{t.receiptRead(formats.date(read))}</p>}
      {link === null ? (
        <p className="quiet">{t.receiptNoLink}</p>
      ) : (
        <ExternalLink href={link}>{t.receiptOpen}</ExternalLink>
      )}
    </>
  );
}

function toReceiptSource({ properties }: GraphNode): ReceiptSource {
  const textOf = (key: string): string | undefined => {
    const value = properties[key];
    return typeof value === 'string' ? value : undefined;
  };
  return { url: textOf('url'), commit: textOf('commit'), permalink: textOf('permalink') };
}
