import { useState } from 'react';
import { toReceipts } from '../../graph/facts.ts';
import { tellWay } from '../../graph/paths/tell-way.ts';
import type { Clause } from '../../graph/paths/tell-way.ts';
import type { Way } from '../../graph/paths/ways.ts';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { changeConnection, MOST_HOPS } from '../../state/commands/connect.ts';
import type { ConnectedPair } from '../../state/use-connection.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import { useNames } from '../../state/use-names.ts';
import { useViewStore } from '../../state/use-view.ts';
import type { Connection } from '../../state/view-state.ts';
import { TextButton } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { ReceiptMark } from '../ReceiptMark.tsx';
import { CONNECT_WORDS } from './words.ts';

interface PairWaysProps {
  readonly pair: ConnectedPair;
  readonly connection: Connection;
}

/** Ways told at once; more on demand. */
const FIRST_WAYS = 5;
/** Receipts of a step that stands for many relationships; each year has one. */
const MOST_RECEIPTS = 8;

/** The ways between two nodes, each as a sentence. */
export function PairWays({ pair, connection }: PairWaysProps) {
  const own = useOwnWords(CONNECT_WORDS);
  const { formats } = useWords();
  const nameOf = useNames();
  const [showsAll, setShowsAll] = useState(false);
  const { ways } = pair;
  const names = { from: nameOf(pair.from), to: nameOf(pair.to) };
  return (
    <section className="connect__pair" aria-label={own.pair(names)}>
      <h3 className="panel__title">
        {own.pair(names)}
        {ways !== undefined && ways.length > 0 && (
          <span className="count">
            {own.ways(formats.number(ways.length), toSteps(ways, own.steps))}
          </span>
        )}
      </h3>
      {pair.error !== null && <ErrorNote error={pair.error} onRetry={pair.retry} />}
      {ways === undefined && pair.error === null && (
        <output className="quiet">{own.seeking}</output>
      )}
      {ways?.length === 0 && <NoWay names={names} connection={connection} />}
      {ways !== undefined && ways.length > 0 && (
        <ol className="connect__ways">
          {ways.slice(0, showsAll ? ways.length : FIRST_WAYS).map((way) => (
            <li key={way.nodes.map(({ id }) => id).join(' ')}>
              <WaySentence way={way} />
            </li>
          ))}
        </ol>
      )}
      {ways !== undefined && ways.length > FIRST_WAYS && !showsAll && (
        <TextButton className="button--quiet" onClick={() => setShowsAll(true)}>
          {own.showAll(formats.number(ways.length))}
        </TextButton>
      )}
      {pair.truncated && <p className="quiet">{own.more}</p>}
    </section>
  );
}

function toSteps(ways: readonly Way[], steps: (low: number, high: number) => string): string {
  const lengths = ways.map((way) => way.steps.length);
  return steps(Math.min(...lengths), Math.max(...lengths));
}

function WaySentence({ way }: { readonly way: Way }) {
  const { language } = useWords();
  return (
    <p>
      {tellWay(way, language).map((clause, index) => (
        // Clauses of a way never move.
        // eslint-disable-next-line react/no-array-index-key
        <ClauseText key={index} clause={clause} />
      ))}
      {language === 'zh' ? '。' : '.'}
    </p>
  );
}

function ClauseText({ clause }: { readonly clause: Clause }) {
  const { find } = useExplorer();
  const text = clause.words.map((word) => (typeof word === 'string' ? word : word.name)).join('');
  const receipts = [
    ...new Set(clause.relationships.flatMap(({ properties }) => toReceipts(properties))),
  ];
  return (
    <>
      {clause.words.map((word) =>
        typeof word === 'string' ? (
          word
        ) : (
          <button
            key={word.node}
            type="button"
            className="text-link"
            onClick={() => find(word.node)}
          >
            {word.name}
          </button>
        ),
      )}
      <ReceiptMark fact={text} receipts={receipts.slice(0, MOST_RECEIPTS)} />
    </>
  );
}

interface NoWayProps {
  readonly names: { readonly from: string; readonly to: string };
  readonly connection: Connection;
}

/** Says that there is no such way, and what to try. */
function NoWay({ names, connection }: NoWayProps) {
  const own = useOwnWords(CONNECT_WORDS);
  const store = useViewStore();
  const { maxHops, types, avoid } = connection;
  const change = (part: Partial<Connection>): void => store.dispatch(changeConnection(part));
  const isWidest = maxHops >= MOST_HOPS && types.length === 0 && avoid.length === 0;
  return (
    <div className="note">
      <p>{own.none({ ...names, hops: maxHops })}</p>
      {isWidest && <p className="quiet">{own.noMore}</p>}
      <div className="actions">
        {maxHops < MOST_HOPS && (
          <TextButton onClick={() => change({ maxHops: Math.min(MOST_HOPS, maxHops + 2) })}>
            {own.tryLonger}
          </TextButton>
        )}
        {types.length > 0 && (
          <TextButton onClick={() => change({ types: [] })}>{own.tryAllTypes}</TextButton>
        )}
        {avoid.length > 0 && (
          <TextButton onClick={() => change({ avoid: [] })}>{own.tryThrough}</TextButton>
        )}
      </div>
    </div>
  );
}
