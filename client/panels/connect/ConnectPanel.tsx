import { useEffect, useEffectEvent, useState } from 'react';
import { useWords } from '../../i18n/use-messages.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { canConnect, connectNodes, endConnection } from '../../state/commands/connect.ts';
import { useConnection } from '../../state/use-connection.ts';
import { useExplorer } from '../../state/use-explorer.ts';
import { useView, useViewStore } from '../../state/use-view.ts';
import { TextButton } from '../../ui/Button.tsx';
import { CommonList } from './CommonList.tsx';
import { ConnectOptions } from './ConnectOptions.tsx';
import { EndList } from './EndList.tsx';
import { PairWays } from './PairWays.tsx';
import { RoundList } from './RoundList.tsx';
import { CONNECT_WORDS } from './words.ts';
import './connect.css';

/** How nodes are connected: which, by what ways, and each way in words with its receipts. */
export function ConnectPanel() {
  const own = useOwnWords(CONNECT_WORDS);
  const store = useViewStore();
  const connection = useView((view) => view.connection);
  const { pairs } = useConnection(connection);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const ends = connection?.ends ?? picked;
  useSaidWays(pairs);

  function setEnds(ids: readonly string[]): void {
    setPicked(ids);
    if (canConnect(ids)) store.dispatch(connectNodes(ids));
    else if (connection !== null) store.dispatch(endConnection);
  }

  return (
    <>
      <div className="panel__body connect">
        <EndList ends={ends} onChange={setEnds} />
        {connection !== null && (
          <>
            <ConnectOptions connection={connection} />
            <RoundList connection={connection} pairs={pairs} />
            {pairs.map((pair) => (
              <PairWays key={`${pair.from} ${pair.to}`} pair={pair} connection={connection} />
            ))}
            <CommonList connection={connection} />
          </>
        )}
      </div>
      {connection !== null && (
        <footer className="panel__foot">
          <TextButton
            icon="close"
            className="button--quiet"
            onClick={() => {
              setPicked([]);
              store.dispatch(endConnection);
            }}
          >
            {own.end}
          </TextButton>
        </footer>
      )}
    </>
  );
}

/** Says how many ways there are once they are all found. */
function useSaidWays(pairs: ReturnType<typeof useConnection>['pairs']): void {
  const own = useOwnWords(CONNECT_WORDS);
  const { formats } = useWords();
  const { say } = useExplorer();
  const isFound = pairs.length > 0 && pairs.every(({ ways }) => ways !== undefined);
  const count = pairs.reduce((sum, { ways }) => sum + (ways?.length ?? 0), 0);
  const sentence = isFound ? own.said(formats.number(count)) : null;
  const tell = useEffectEvent(say);
  useEffect(() => {
    if (sentence !== null) tell(sentence);
  }, [sentence]);
}
