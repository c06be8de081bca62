import type { Connection } from '../view-state.ts';
import { toggle } from './command.ts';
import type { Command } from './command.ts';

/** As many nodes as one connection may join. */
export const MOST_ENDS = 6;
/** As long as a path may be. */
export const MOST_HOPS = 8;
/** As many nodes as paths can be told to go round. */
export const MOST_AVOIDED = 20;
/** How far paths reach unless somebody asks for more. */
export const USUAL_HOPS = 4;

const USUAL: Connection = {
  ends: [],
  mode: 'shortest',
  maxHops: USUAL_HOPS,
  types: [],
  avoid: [],
};

/** Whether these nodes can be connected: two at least, and no more than one address holds. */
export function canConnect(ids: readonly string[]): boolean {
  const count = new Set(ids).size;
  return count >= 2 && count <= MOST_ENDS;
}

/** How is this connected to that: shortest paths between each node and the next, on the map. */
export function connectNodes(ids: readonly string[]): Command {
  return (view) => {
    if (!canConnect(ids)) return view;
    const ends = [...new Set(ids)];
    const before = view.connection ?? USUAL;
    const avoid = before.avoid.filter((id) => !ends.includes(id));
    return { ...view, connection: { ...before, ends, avoid }, mode: 'map' };
  };
}

/** Other paths between the same nodes. */
export function changeConnection(change: Partial<Connection>): Command {
  return (view) =>
    view.connection === null ? view : { ...view, connection: { ...view.connection, ...change } };
}

/** Lets paths go round a node, or through it again. */
export function toggleAvoided(id: string): Command {
  return (view) => {
    const { connection } = view;
    if (connection === null || connection.ends.includes(id)) return view;
    const avoid = toggle(connection.avoid, id);
    return avoid.length > MOST_AVOIDED ? view : { ...view, connection: { ...connection, avoid } };
  };
}

export const endConnection: Command = (view) => ({ ...view, connection: null });
