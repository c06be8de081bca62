import { isRelationshipType } from '../../graph/layers.ts';
import { MOST_AVOIDED, MOST_ENDS, MOST_HOPS } from '../commands/connect.ts';
import type { Connection, TourPlace } from '../view-state.ts';
import { isId, toNumber } from './pieces.ts';
import { createPart } from './url-part.ts';
import type { Read, UrlPart } from './url-part.ts';

const TOUR = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** `p=a,b~shortest~6~LEADS,FUNDS~c`: how nodes are connected, without passing c; and where one is on a tour. */
export const CONNECTION_PARTS: readonly UrlPart[] = [
  createPart('connection', {
    key: 'p',
    part: 'connection',
    write: (connection) =>
      connection === null
        ? null
        : [
            connection.ends.join(','),
            connection.mode,
            connection.maxHops,
            ...(connection.types.length > 0 || connection.avoid.length > 0
              ? [connection.types.join(',')]
              : []),
            ...(connection.avoid.length > 0 ? [connection.avoid.join(',')] : []),
          ].join('~'),
    read: readConnection,
  }),
  createPart('tour', {
    key: 'tour',
    part: 'tour',
    write: (tour) => (tour === null ? null : `${tour.name}~${tour.step}`),
    read: readTour,
  }),
];

function readConnection(text: string): Read<Connection | null> {
  const [ends = '', mode, hops, types = '', avoided = ''] = text.split('~');
  const ids = [...new Set(ends.split(','))];
  const maxHops = toNumber(hops);
  const listed = types === '' ? [] : [...new Set(types.split(','))];
  const avoid = avoided === '' ? [] : [...new Set(avoided.split(','))];
  const isSound =
    ids.every(isId) &&
    ids.length >= 2 &&
    ids.length <= MOST_ENDS &&
    listed.every(isRelationshipType) &&
    avoid.every(isId) &&
    avoid.length <= MOST_AVOIDED &&
    maxHops !== undefined &&
    Number.isInteger(maxHops) &&
    maxHops >= 1 &&
    maxHops <= MOST_HOPS;
  if (!isSound || (mode !== 'shortest' && mode !== 'all')) return { value: null, whole: false };
  return { value: { ends: ids, mode, maxHops, types: listed, avoid }, whole: true };
}

function readTour(text: string): Read<TourPlace | null> {
  const [name = '', place = '1', ...rest] = text.split('~');
  const step = toNumber(place);
  const isStep = step !== undefined && Number.isInteger(step) && step >= 1 && step <= 100;
  const isSound = TOUR.test(name) && name.length <= 60 && isStep && rest.length === 0;
  return isSound ? { value: { name, step }, whole: true } : { value: null, whole: false };
}
