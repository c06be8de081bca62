import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseSettings, SettingsError } from './config.ts';

const HOME = path.resolve('/somewhere');
const parse = (environment: Readonly<Record<string, string | undefined>>, processors = 2) =>
  parseSettings(environment, HOME, processors);

describe('Settings', () => {
  test('are those of a server on this machine, with the embedded store, when nothing is set', () => {
    expect(parse({})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      storeDirectory: path.join(HOME, '.stackscape/store'),
      ownFactsDirectories: [],
      freeCypher: 'auto',
      token: null,
      allowedHosts: [],
      framedBy: [],
      rateLimit: 600,
      queryTimeoutMs: 15_000,
      storeMemoryMegabytes: 2_048,
      queries: {
        maxRows: 10_000,
        maxMegabytes: 10,
        maxPathLength: 50,
        memoryMegabytes: 768,
        atOnce: 2,
        perClient: 2,
      },
      bodyKilobytes: 1_024,
      exportBodyKilobytes: 16_384,
      logLevel: 'info',
      neo4j: null,
    });
  });

  test('let as many queries run at once as half of the processors can, but at least two', () => {
    expect(parse({}, 1).queries.atOnce).toBe(2);
    expect(parse({}, 16).queries.atOnce).toBe(8);
    expect(parse({ STACKSCAPE_QUERIES_AT_ONCE: '5' }, 16).queries.atOnce).toBe(5);
  });

  test('that are empty count as not set', () => {
    expect(parse({ STACKSCAPE_PORT: '', STACKSCAPE_TOKEN: '  ', NEO4J_URI: undefined })).toEqual(
      parse({}),
    );
  });

  test('name folders relative to where the server is started', () => {
    const settings = parse({
      STACKSCAPE_STORE_DIR: 'store',
      STACKSCAPE_DATA: ['mine', path.resolve('/theirs')].join(path.delimiter),
    });
    expect(settings.storeDirectory).toBe(path.join(HOME, 'store'));
    expect(settings.ownFactsDirectories).toEqual([
      path.join(HOME, 'mine'),
      path.resolve('/theirs'),
    ]);
  });

  test('name hosts in any case, separated by commas', () => {
    expect(
      parse({ STACKSCAPE_ALLOWED_HOSTS: 'Graph.Example.org, b.example, ::1,' }).allowedHosts,
    ).toEqual(['graph.example.org', 'b.example', '::1']);
  });

  test('with NEO4J_URI serve from that Neo4j', () => {
    expect(parse({ NEO4J_URI: 'neo4j+s://db.example:7687', NEO4J_PASSWORD: 'x' }).neo4j).toEqual({
      uri: 'neo4j+s://db.example:7687',
      username: 'neo4j',
      password: 'x',
      database: 'neo4j',
    });
    expect(parse({ NEO4J_URI: 'bolt://127.0.0.1' }).neo4j?.password).toBeNull();
  });

  test.each([
    ['STACKSCAPE_PORT', 'http'],
    ['STACKSCAPE_PORT', '65536'],
    ['STACKSCAPE_PORT', '-1'],
    ['STACKSCAPE_PORT', '4000.5'],
    ['STACKSCAPE_HOST', 'local host'],
    ['STACKSCAPE_ALLOWED_HOSTS', 'http://graph.example.org/'],
    ['STACKSCAPE_ALLOWED_HOSTS', 'graph.example.org:8080'],
    ['STACKSCAPE_FREE_CYPHER', 'yes'],
    ['STACKSCAPE_TOKEN', 'short'],
    ['STACKSCAPE_FRAMED_BY', 'https://a.example;script-src'],
    ['STACKSCAPE_FRAMED_BY', 'javascript:alert(1)'],
    ['STACKSCAPE_RATE_LIMIT', 'many'],
    ['STACKSCAPE_QUERY_TIMEOUT_MS', '0'],
    ['STACKSCAPE_STORE_MEMORY_MB', '1'],
    ['STACKSCAPE_LOG_LEVEL', 'loud'],
    ['NEO4J_URI', 'http://localhost:7474'],
    ['NEO4J_URI', 'bolt://user:password@localhost'],
    ['NEO4J_DATABASE', 'no/path'],
  ])('%s=%s stops the start with a sentence that names the setting', (name, value) => {
    const attempt = () => parse({ [name]: value });
    expect(attempt).toThrow(SettingsError);
    expect(attempt).toThrow(new RegExp(`^${name} must `));
  });

  test('that hold secrets are never repeated in the sentence', () => {
    expect(() => parse({ NEO4J_URI: 'bolt://user:s3cret@localhost' })).not.toThrow(/s3cret/);
    expect(() => parse({ STACKSCAPE_TOKEN: 'too-short' })).not.toThrow(/too-short/);
  });
});
