import { toForbidden } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { toDottedName } from '../dotted-name.ts';
import { findAll } from '../syntax-tree.ts';
import type { SyntaxTree } from '../syntax-tree.ts';

/** Functions of Neo4j 5 that compute from what they are given and touch nothing else. */
const ALLOWED = new Set(
  `all any exists isEmpty none single
  char_length character_length coalesce elementId endNode head id last length nullIf properties
  randomUUID size startNode timestamp toBoolean toBooleanOrNull toFloat toFloatOrNull toInteger
  toIntegerOrNull type valueType
  avg collect count max min percentileCont percentileDisc stDev stDevP sum
  keys labels nodes range relationships reverse tail toBooleanList toFloatList toIntegerList
  toStringList
  abs ceil floor isNaN rand round sign e exp log log10 sqrt acos asin atan atan2 cos cosh cot coth
  degrees haversin pi radians sin sinh tan tanh
  btrim left lower ltrim normalize replace right rtrim split substring toLower toString
  toStringOrNull toUpper trim upper
  date date.realtime date.statement date.transaction date.truncate
  datetime datetime.fromEpoch datetime.fromEpochMillis datetime.realtime datetime.statement
  datetime.transaction datetime.truncate
  localdatetime localdatetime.realtime localdatetime.statement localdatetime.transaction
  localdatetime.truncate
  localtime localtime.realtime localtime.statement localtime.transaction localtime.truncate
  time time.realtime time.statement time.transaction time.truncate
  duration duration.between duration.inDays duration.inMonths duration.inSeconds
  point point.distance point.withinBBox vector.similarity.cosine vector.similarity.euclidean`
    .trim()
    .split(/\s+/)
    .map((name) => name.toLowerCase()),
);

/** Only functions of the closed list may be called, however their names are written. */
export function checkFunctions(tree: SyntaxTree): Refusal | null {
  for (const node of findAll(tree.root, 'functionName')) {
    const name = toDottedName(node);
    // Neo4j does not heed case in the names of its own functions.
    if (!ALLOWED.has(name.toLowerCase())) {
      return toForbidden(node, `The function ${name}() is not among those that may be called`);
    }
  }
  return null;
}
