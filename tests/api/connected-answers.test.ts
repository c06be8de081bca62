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

function question(name: string, cypher: string): Question {
  return { name, title, parameters: [], columns: [{ name: 'n', title }], cypher };
}

const nodesOf = (...ids: readonly string[]): string =>
  `MATCH (n:Entity) WHERE n.id IN ${JSON.stringify(ids)} RETURN n`;

const QUESTIONS: readonly Question[] = [
  {
    ...question(
      'who-was-there',
      'MATCH (n:Entity) WHERE NOT n:Organisation AND $moment > "" RETURN n',
    ),
    parameters: [{ name: 'moment', type: 'moment', kind: null, title, default: '2020' }],
  },
  question('loose', nodesOf('project:nova', 'project:openstack', 'technology:eventlet')),
  question('tied', 'MATCH (n:Project)-[r:PART_OF]->(m), (o:Technology) RETURN n, r, m, o'),
  question('dots', nodesOf('technology:lone', 'technology:python')),
  question('busy', nodesOf('org:busy', 'project:openstack')),
];

const ADDED = 'the relationships between these nodes, which the answer does not name';

function describeAnswers(name: string, open: () => Promise<LoadedStore>): void {
  describe(name, () => {
    let loaded: LoadedStore;
    let served: ServedStore;
    beforeAll(async () => {
      loaded = await open();
      served = await serveStore(loaded.store, loaded.settings, { questions: QUESTIONS });
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

    test('a file of nodes alone has what is between them, and says so', async () => {
      const asked = { question: 'loose' };
      expect(await takeIds(asked)).toEqual([PART, DROPPED]);
      for (const format of ['jsonl', 'gexf', 'mermaid', 'turtle']) {
        expect(await take(format, asked)).toContain(ADDED);
      }
    });

    test('a question about a moment is connected as it was then', async () => {
      const asked = { question: 'who-was-there' };
      expect(await takeIds(asked)).toEqual([PART, DROPPED, USES]);
      const now = { ...asked, parameters: { moment: '2025-10-01' } };
      expect(await takeIds(now)).toEqual([PART, USES]);
    });

    test('an answer that names relationships has just those, and one of dots stays as it is', async () => {
      expect(await takeIds({ question: 'tied' })).toEqual([PART]);
      expect(await takeIds({ question: 'dots' })).toEqual([]);
      for (const question of ['tied', 'dots']) {
        expect(await take('mermaid', { question })).not.toContain('does not name');
      }
    });

    test('the answer of a query is exactly what it returned', async () => {
      const query = nodesOf('project:nova', 'project:openstack');
      expect(await takeIds({ query })).toEqual([]);
      expect(await take('jsonl', { query })).not.toContain(ADDED);
    });

    test('where a format cannot hold what is between, the file has nodes and says why', async () => {
      const asked = { question: 'busy' };
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
