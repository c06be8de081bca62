import { expect, it } from 'vitest';
import { toDockerArguments } from './docker-neo4j.ts';

const ARGUMENTS = toDockerArguments({ home: '/h', port: 7700, name: 'n', user: '1000:1000' });

function valuesOf(option: string): (string | undefined)[] {
  return ARGUMENTS.flatMap((argument, index) =>
    argument === option ? [ARGUMENTS[index + 1]] : [],
  );
}

it('publishes Bolt on loopback and nothing else', () => {
  expect(valuesOf('--publish')).toEqual(['127.0.0.1:7700:7687']);
});

it('takes the password from the environment, so that no list of processes shows it', () => {
  expect(valuesOf('--env')).toContain('NEO4J_AUTH');
  expect(ARGUMENTS.join(' ')).not.toContain('NEO4J_AUTH=');
});

it('keeps the data where a Neo4j by Java looks for it', () => {
  expect(valuesOf('--volume')).toEqual(['/h/data:/data']);
});

it('closes the files of the server to LOAD CSV, in the form that the image reads', () => {
  expect(valuesOf('--env')).toContain(
    'NEO4J_dbms_security_allow__csv__import__from__file__urls=false',
  );
});
