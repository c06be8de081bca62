import { kindOf } from '../../../graph-data/model/graph.ts';
import type { GraphNode } from '../../../graph-data/model/graph.ts';
import { toPlainLetters } from '../../dataset/resolution/name-keys.ts';

/** What a text says, as far as names can be found in it. */
export interface Evidence {
  mentions(name: string): boolean;
}

/** So many words in a row may make one name: "openstack-helm images" of "OpenStackHelm images". */
const LONGEST_NAME = 7;

/** Names are found whatever parts their words; "nova" is not found within "novaclient". */
export function toEvidence(texts: readonly string[]): Evidence {
  const said = new Set<string>();
  for (const text of texts) {
    const words = toWordList(text);
    for (let start = 0; start < words.length; start += 1) {
      let name = '';
      for (const word of words.slice(start, start + LONGEST_NAME)) {
        name += word;
        said.add(name);
      }
    }
  }
  return {
    mentions(name) {
      const words = toWordList(name);
      // Family names come first or last.
      const turned = [...words.slice(-1), ...words.slice(0, -1)];
      return words.length > 0 && (said.has(words.join('')) || said.has(turned.join('')));
    },
  };
}

/** YAML and JSON may write a letter as its number: `\xE1`, `\u0142`. */
function readEscapes(text: string): string {
  return text.replace(
    /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4}))/gi,
    (_escape, short: string | undefined, long: string | undefined) =>
      String.fromCharCode(Number.parseInt(short ?? long ?? '', 16)),
  );
}

function toWordList(text: string): string[] {
  return toPlainLetters(readEscapes(text))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** All that sources may call a thing. */
export function toNames({ id, labels, properties }: GraphNode): string[] {
  const slug = id.slice(id.indexOf(':') + 1);
  const { name = [], aliases = [], series = [], packages = [] } = properties;
  const names = [name, aliases, series, packages, slug].flat().map(String);
  switch (kindOf(labels)) {
    case 'Team':
      return [...names, ...names.map((name) => name.replace(/[ -](?:SIG|Team)$/i, ''))];
    case 'Project': {
      const repositories = [properties.repositories ?? []].flat().map(String);
      return [...names, ...repositories, ...repositories.map((name) => name.replace(/^.*\//, ''))];
    }
    case 'Release':
      // `2025.2-flamingo` is called by either part.
      return [...names, ...slug.split('-')];
    default:
      return names;
  }
}
