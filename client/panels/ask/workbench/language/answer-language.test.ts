import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLanguage } from './answer-language.ts';
import { CYPHER_FUNCTIONS } from './functions.ts';

const SCHEMA = {
  kinds: ['Person', 'Project'],
  types: ['LEADS', 'FOUNDED'],
  properties: ['name', 'from'],
  parameters: ['team'],
};

function createKnowing(): ReturnType<typeof createLanguage> {
  const ask = createLanguage();
  ask({ ask: 'configure', schema: SCHEMA });
  return ask;
}

describe('the language of the editor', () => {
  it('finds nothing wrong with a query of the schema', () => {
    const text = 'MATCH (p:Person)-[:LEADS]->(x {name: $team}) RETURN toUpper(p.name) AS name';
    expect(createKnowing()({ ask: 'check', text })).toEqual([]);
  });

  it('says where the text is no Cypher, and which names the graph does not know', () => {
    const ask = createKnowing();
    const [wrong] = ask({ ask: 'check', text: 'MATCH (p:Person) RETRN p' });
    expect(wrong).toEqual({ is: 'syntax', from: 17, to: 22, found: 'RETRN' });
    const text = 'MATCH (p:Persn)-[:LEDS]->(x) RETURN foo(p, $who)';
    expect(ask({ ask: 'check', text })).toEqual([
      { is: 'label', from: 9, to: 14, name: 'Persn' },
      { is: 'type', from: 18, to: 22, name: 'LEDS' },
      { is: 'function', from: 36, to: 39, name: 'foo' },
      { is: 'parameter', from: 43, to: 47, name: 'who' },
    ]);
  });

  it('counts places as an editor does, also behind signs beyond the basic ones', () => {
    const text = "RETURN '😀😀' AS 名称, foo(1)";
    expect(createKnowing()({ ask: 'check', text })).toEqual([
      { is: 'function', from: text.indexOf('foo'), to: text.indexOf('foo') + 3, name: 'foo' },
    ]);
  });

  it('completes kinds, types, properties, parameters and functions', () => {
    const ask = createKnowing();
    const complete = (text: string): string[] =>
      ask({ ask: 'complete', text, offset: text.length, explicit: true }).map(({ label }) => label);
    expect(complete('MATCH (p:')).toEqual(expect.arrayContaining(['Person', 'Project']));
    expect(complete('MATCH (p)-[:')).toEqual(expect.arrayContaining(['LEADS', 'FOUNDED']));
    expect(complete('MATCH (p) RETURN p.')).toEqual(expect.arrayContaining(['name', 'from']));
    expect(complete('RETURN $')).toEqual(expect.arrayContaining(['$team']));
    expect(complete('RETURN to')).toEqual(expect.arrayContaining(['toUpper', 'toInteger']));
  });

  it('tells which argument of which function the cursor is in', () => {
    const text = "RETURN substring('abc', ";
    expect(createKnowing()({ ask: 'sign', text, offset: text.length })).toEqual({
      name: 'substring',
      arguments: ['original :: STRING', 'start :: INTEGER', 'length :: INTEGER'],
      returns: 'STRING',
      active: 1,
    });
  });

  it('lays out what is Cypher and leaves alone what is none', () => {
    const ask = createKnowing();
    expect(ask({ ask: 'format', text: 'match (n) return n' })).toBe('MATCH (n)\nRETURN n');
    expect(ask({ ask: 'format', text: 'match (n return n' })).toBeNull();
  });

  it('is not thrown by any text', () => {
    const ask = createKnowing();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        ask({ ask: 'check', text });
      }),
      { numRuns: 200 },
    );
  });

  it('knows each function once, with its arguments', () => {
    expect(new Set(CYPHER_FUNCTIONS.map(({ name }) => name)).size).toBe(CYPHER_FUNCTIONS.length);
    const coalesce = CYPHER_FUNCTIONS.find(({ name }) => name === 'coalesce');
    expect(coalesce?.arguments).toEqual([{ name: 'input', type: 'ANY' }]);
  });
});
