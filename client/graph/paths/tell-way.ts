import type { GraphNode, Relationship } from '../../../graph-data/model/graph.ts';
import { toTypePhrase } from '../type-titles.ts';
import { toNodeName } from '../names.ts';
import type { Language } from '../names.ts';
import type { Way } from './ways.ts';

/** A piece of a sentence: what joins it to the piece before, and its words. */
export interface Clause {
  /** Ids of the nodes it names, in the order of its words; a text between. */
  readonly words: readonly (string | { readonly node: string; readonly name: string })[];
  readonly relationships: readonly Relationship[];
}

interface Step {
  readonly from: GraphNode;
  readonly to: GraphNode;
  readonly relationships: readonly Relationship[];
}

/**
 * A way as one sentence, a clause a step, in the phrases of the vocabulary: "Rackspace founded
 * OpenStack, which NASA founded". A relationship that points against the way turns its clause.
 */
export function tellWay(way: Way, language: Language): Clause[] {
  const clauses: Clause[] = [];
  /** The node whose name ended the clause before: what "which" would mean. */
  let last: string | null = null;
  for (const [index, relationships] of way.steps.entries()) {
    const [from, to] = [way.nodes[index], way.nodes[index + 1]];
    if (from === undefined || to === undefined) continue;
    for (const same of splitByDirection(from.id, relationships)) {
      const step = { from, to, relationships: same };
      const told: Told = language === 'zh' ? tellInChinese(step) : tellInEnglish(step, last);
      clauses.push({
        words: clauses.length === 0 ? told.words : [told.joint, ...told.words],
        relationships: same,
      });
      last = told.last;
    }
  }
  return clauses;
}

/** Those that start at the node first, then those that end there. */
function splitByDirection(
  from: string,
  relationships: readonly Relationship[],
): (readonly Relationship[])[] {
  const [out, back] = [
    relationships.filter(({ start }) => start === from),
    relationships.filter(({ start }) => start !== from),
  ];
  return [out, back].filter(({ length }) => length > 0);
}

interface Told {
  readonly joint: string;
  readonly words: Clause['words'];
  readonly last: string | null;
}

function tellInEnglish({ from, to, relationships }: Step, last: string | null): Told {
  const isOut = relationships[0]?.start === from.id;
  const phrase = toPhrases(relationships, 'en', ' and ');
  const isPerson = from.labels.includes('Person');
  if (last !== from.id) {
    const [subject, object] = isOut ? [from, to] : [to, from];
    const words = [toName(subject, 'en'), ` ${phrase} `, toName(object, 'en')];
    return { joint: '; ', words, last: object.id };
  }
  if (isOut) {
    const words = [`${isPerson ? 'who' : 'which'} ${phrase} `, toName(to, 'en')];
    return { joint: ', ', words, last: to.id };
  }
  const words = [isPerson ? 'whom ' : 'which ', toName(to, 'en'), ` ${phrase}`];
  return { joint: ', ', words, last: null };
}

function tellInChinese({ from, to, relationships }: Step): Told {
  const [subject, object] = relationships[0]?.start === from.id ? [from, to] : [to, from];
  const phrase = toPhrases(relationships, 'zh', '，并');
  const words = [toName(subject, 'zh'), ` ${phrase} `, toName(object, 'zh')];
  return { joint: '；', words, last: object.id };
}

/** Each phrase once, in the order of the relationships. */
function toPhrases(
  relationships: readonly Relationship[],
  language: Language,
  joint: string,
): string {
  const phrases = relationships.map(({ type }) => toTypePhrase(type)[language]);
  return [...new Set(phrases)].join(joint);
}

function toName(node: GraphNode, language: Language): { node: string; name: string } {
  return { node: node.id, name: toNodeName(node, language) };
}
