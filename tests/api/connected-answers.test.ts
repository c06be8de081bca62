import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseLine } from '../../graph-data/model/json-lines.ts';
import type { Question } from '../../graph-data/model/api/questions.ts';
import { node, relationship, toDataset } from '../support/graphs.ts';
import { describeWithNeo4j } from '../support/neo4j.ts';
import { serveStore } from '../support/serve.ts';
import type { ServedStore } from '../support/serve.ts';
import { openLoadedEmbedded, openLoadedNeo4j } from '../support/stores.ts';
import type { LoadedStore } from '../support/stores.ts';

const [USES, DROPPED, PART] = [
  'USES|project:nova|technology:python',
  'USES|project:nova|technology:eventlet',
  'PART_OF|project:nova|project:openstack',
];

/** As many relationships between two nodes as no Mermaid file holds. */
const MANY = 501;

/**
 *     nova ──USES──▶ python          lone
 *     nova ──USES, until 2024──▶ eventlet
 *     nova ──PART_OF──▶ openstack    org ──CONTRIBUTED_TO, 501 in parallel──▶ openstack
 */
const GRAPH = toDataset(
  [
    node('project:nova', 'Project', { name: 'Nova' }),
    node('project:openstack', 'Project', { name: 'OpenStack' }),
    node('technology:python', 'Technology', { name: 'Python' }),
    node('technology:eventlet', 'Technology', { name: 'Eventlet' }),
    node('technology:lone', 'Technology', { name: 'Lone' }),
    node('org:busy', 'Organisation', { name: 'Busy' }),
  ],
  [
    relationship(['project:nova', 'USES', 'technology:python']),
    relationship(['project:nova', 'USES', 'technology:eventlet'], { to: '2024' }),
    relationship(['project:nova', 'PART_OF', 'project:openstack']),
    ...Array.from({ length: MANY }, (_, index) =>
      relationship(['org:busy', 'CONTRIBUTED_TO', 'project:openstack', String(index)]),
    ),
  ],
);

const title = { en: 'Who was there', zh: '当时有谁' };
const QUESTION: Question = {
  name: 'who-was-there',
  title,
  parameters: [{ name: 'moment', type: 'moment', kind: null, title, default: '2020' }],
  columns: [{ name: 'n', title }],
  cypher: 'MATCH (n:Entity) WHERE NOT n:Organisation AND $moment > "" RETURN n',
};

const ADDED = 'the relationships between these nodes, which the answer does not name';

function describeAnswers(name: string, open: () => Promise<LoadedStore>): void {
  describe(name, () => {
    let loaded: LoadedStore;
    let served: ServedStore;
    beforeAll(async () => {
      loaded = await open();
      served = await serveStore(loaded.store, loaded.settings, { questions: [QUESTION] });
    });
    afterAll(async () => {
      await served?.close();
      await loaded?.close();
    });

    async function take(format: string, selection: object): Promise<string> {
      const response = await fetch(`${served.api}/export`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ format, selection: { parameters: {}, ...selection } }),
      });
      expect(response.status).toBe(200);
      return response.text();
    }
    const takeIds = async (selection: object) =>
      (await take('jsonl', selection))
        .trimEnd()
        .split('\n')
        .map(parseLine)
        .flatMap((line) => ('relationship' in line ? [line.relationship.id] : []));
    const queryFor = (...ids: readonly string[]) => ({
      query: 'MATCH (n:Entity) WHERE n.id IN $ids RETURN n',
      parameters: { ids },
    });

    test('a file of nodes alone has what is between them, and says so', async () => {
      const asked = queryFor('project:nova', 'project:openstack', 'technology:eventlet');
      expect(await takeIds(asked)).toEqual([PART, DROPPED]);
      for (const format of ['jsonl', 'gexf', 'mermaid', 'turtle']) {
        expect(await take(format, asked)).toContain(ADDED);
      }
    });

    test('a question about a moment is connected as it was then', async () => {
      const asked = { question: QUESTION.name };
      expect(await takeIds(asked)).toEqual([PART, DROPPED, USES]);
      const now = { ...asked, parameters: { moment: '2025-10-01' } };
      expect(await takeIds(now)).toEqual([PART, USES]);
    });

    test('an answer that names relationships has just those, and one of dots stays as it is', async () => {
      const query = 'MATCH (n:Project)-[r:PART_OF]->(m), (o:Technology) RETURN n, r, m, o';
      expect(await takeIds({ query })).toEqual([PART]);
      const dots = queryFor('technology:lone', 'technology:python');
      expect(await takeIds(dots)).toEqual([]);
      for (const asked of [{ query }, dots]) {
        expect(await take('mermaid', asked)).not.toContain('does not name');
      }
    });

    test('where a format cannot hold what is between, the file has nodes and says why', async () => {
      const asked = queryFor('org:busy', 'project:openstack');
      expect(await takeIds(asked)).toHaveLength(MANY);
      const drawing = await take('mermaid', asked);
      expect(drawing).toContain('there are more than this file can hold');
      expect(drawing).not.toContain('-->');
    });
  });
}

describeAnswers('Over the embedded store', () => openLoadedEmbedded(GRAPH));

describeWithNeo4j('Over Neo4j', (address) => {
  describeAnswers('too', () => openLoadedNeo4j(address, GRAPH));
});
