import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseReceipt } from '../../graph-data/model/receipt.ts';
import { findProjectRoot } from '../command-line/project-root.ts';
import { parseYamlFacts } from '../../graph-data/facts/parse-yaml-facts.ts';

/** How many paragraphs stand below each heading of the article, by its name in receipts. */
const PARAGRAPHS = {
  lead: 5,
  'origin-story': 7,
  'open-collaboration': 4,
  powerhouse: 10,
  'linux-foundation': 8,
  'whats-new': 5,
  'release-schedule': 5,
};

const PLACES = new Set([
  ...['title', 'summary', 'credit'].map((part) => `lead/${part}`),
  ...Object.entries(PARAGRAPHS).flatMap(([heading, count]) =>
    Array.from({ length: count }, (_, index) => `${heading}/${index + 1}`),
  ),
  // The list of upgrades.
  ...[1, 2, 3, 4].map((item) => `whats-new/4.${item}`),
]);

const FOLDER = path.join(findProjectRoot(import.meta.url), 'graph-data/curated');

const curated = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yaml') && file !== 'aliases.yaml')
  .map((file) =>
    parseYamlFacts(readFileSync(path.join(FOLDER, file), 'utf8'), { file, layer: 'curated' }),
  );
const nodes = curated.flatMap((facts) => facts.nodes.map(({ node }) => node));
const relationships = curated.flatMap((facts) =>
  facts.relationships.map(({ relationship }) => relationship),
);

/** The places of the article that a fact rests on. */
function toPlaces({ properties }: { readonly properties: { readonly sources?: unknown } }) {
  return [properties.sources ?? []].flat().flatMap((text) => {
    const receipt = parseReceipt(String(text));
    return receipt?.sourceId === 'source:thenewstack-flamingo' ? [receipt.locator] : [];
  });
}

test('every receipt from the article names a paragraph that it has', () => {
  const named = [...nodes, ...relationships].flatMap(toPlaces);
  expect(named.length).toBeGreaterThan(500);
  expect(named.filter((place) => !PLACES.has(place))).toEqual([]);
});

test('every paragraph of the article that says more than an outlook gave a fact', () => {
  const named = new Set(relationships.flatMap(toPlaces));
  const silent = [...PLACES].filter((place) => !named.has(place));
  // The title is the name of the source; the last paragraph of its heading is a good wish.
  expect(silent).toEqual(['lead/title', 'linux-foundation/8']);
});

test('what the article names is described in both languages', () => {
  const named = nodes.filter((node) => toPlaces(node).length > 0);
  expect(named.length).toBeGreaterThan(150);
  const undescribed = named.filter(
    ({ properties }) =>
      properties.description === undefined || properties.descriptionZh === undefined,
  );
  expect(undescribed.map(({ id }) => id)).toEqual([]);
});

test('a role or a purpose that people wrote stands in both languages, and every event has roles', () => {
  const lacking = relationships.filter(
    ({ type, properties: { role, roleZh, purpose, purposeZh } }) =>
      (role === undefined) !== (roleZh === undefined) ||
      (purpose === undefined) !== (purposeZh === undefined) ||
      (type === 'INVOLVES' && role === undefined),
  );
  expect(lacking.map(({ id }) => id)).toEqual([]);
});
