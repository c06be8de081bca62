import { listPassedNodes } from '../../graph/paths/ways.ts';
import { useOwnWords } from '../../i18n/use-own-words.ts';
import { toggleAvoided } from '../../state/commands/connect.ts';
import type { ConnectedPair } from '../../state/use-connection.ts';
import { useNames } from '../../state/use-names.ts';
import { useViewStore } from '../../state/use-view.ts';
import type { Connection } from '../../state/view-state.ts';
import { TextButton } from '../../ui/Button.tsx';
import { CONNECT_WORDS } from './words.ts';

/** From so many relationships on a node is a hub: much leads through it and little is said by it. */
const HUB_DEGREE = 100;
const MOST_HUBS = 4;

interface RoundListProps {
  readonly connection: Connection;
  readonly pairs: readonly ConnectedPair[];
}

/** Hubs that the ways pass, to go round them, and those that they go round already. */
export function RoundList({ connection, pairs }: RoundListProps) {
  const own = useOwnWords(CONNECT_WORDS);
  const store = useViewStore();
  const nameOf = useNames();
  const hubs = listPassedNodes(pairs.flatMap(({ ways }) => ways ?? []))
    .filter(({ node, degree }) => degree >= HUB_DEGREE && !connection.ends.includes(node.id))
    .slice(0, MOST_HUBS);
  if (hubs.length === 0 && connection.avoid.length === 0) return null;
  return (
    <section aria-label={own.round}>
      <p className="quiet">{own.roundHint}</p>
      <div className="actions">
        {connection.avoid.map((id) => (
          <TextButton
            key={id}
            icon="close"
            aria-pressed="true"
            onClick={() => store.dispatch(toggleAvoided(id))}
          >
            {own.avoided(nameOf(id))}
          </TextButton>
        ))}
        {hubs.map(({ node }) => (
          <TextButton
            key={node.id}
            aria-pressed="false"
            onClick={() => store.dispatch(toggleAvoided(node.id))}
          >
            {own.avoid(nameOf(node.id))}
          </TextButton>
        ))}
      </div>
    </section>
  );
}
