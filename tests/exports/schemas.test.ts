import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../server/exports/format.ts';
import type { Dataset } from '../../graph-data/facts/facts.ts';
import { toChunks, toExportBytes } from '../support/export-bytes.ts';
import { SMALL_GRAPH } from '../support/graphs.ts';
import { describeUnlessMissing } from '../support/real-part.ts';
import { findGexfFaults } from './gexf-grammar.ts';
import { hostileGraph } from './hostile-graph.ts';
import { findXmlSchemas } from './xml-schemas.ts';

const EMPTY: Dataset = { nodes: [], relationships: [] };

/** No package carries the schema of 1.3, and the published one does not compile: its facts are ours. */
describe('A GEXF file by the grammar of 1.3', () => {
  const write = async (graph: Dataset) =>
    (await toExportBytes(FORMATS.gexf.write, toChunks(graph))).toString();

  test('has only what that has, where that has it, whatever the texts', async () => {
    expect(findGexfFaults(await write(SMALL_GRAPH))).toEqual([]);
    expect(findGexfFaults(await write(EMPTY))).toEqual([]);
    await fc.assert(
      fc.asyncProperty(hostileGraph, async (graph) => {
        expect(findGexfFaults(await write(graph))).toEqual([]);
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });

  test.each([
    [' version="1.3"', ' version="1.2"', 'gexf version=1.2'],
    [' timeformat="date"', ' timeformat="day"', 'graph timeformat=day'],
    ['<meta>', '<meta><title/>', 'title within meta'],
    [/ {4}<edges>[^]*<\/edges>\n/, '', 'graph without edges'],
    [/<nodes>[^]*<\/nodes>/, '<edges/><nodes/>', 'children of graph out of order'],
    [/ r="\d+"/, ' r="256"', 'viz:color r=256'],
    [/<viz:size [^>]*>/, '<size/>', 'size within node'],
    ['<node id="', '<node name="', 'node without id'],
    [/ start="[^"]*"/, ' start="2010"', 'start=2010'],
    ['type="liststring"', 'type="list"', 'attribute type=list'],
  ])('the grammar finds what is wrong: %s', async (part, wrong, fault) => {
    const text = await write(SMALL_GRAPH);
    const changed = text.replace(part, wrong);
    expect(changed).not.toBe(text);
    expect(findGexfFaults(changed).join('\n')).toContain(fault);
  });
});

const found = await findXmlSchemas();
const missing = 'missing' in found ? found.missing : null;

describeUnlessMissing({ name: 'XML files by their published schemas', missing }, () => {
  const findFaults = async (format: 'graphml' | 'gexf', graph: Dataset) => {
    if ('missing' in found) throw new Error(found.missing);
    const bytes = await toExportBytes(FORMATS[format].write, toChunks(graph));
    const text = bytes.toString();
    return found.findFaults(format, format === 'gexf' ? toEarlierGexf(text) : text);
  };
  test.each(['graphml', 'gexf'] as const)('a file of the format %s is valid', async (format) => {
    expect(await findFaults(format, SMALL_GRAPH)).toEqual([]);
    expect(await findFaults(format, EMPTY)).toEqual([]);
  });

  test.each(['graphml', 'gexf'] as const)('%s is valid whatever the texts', async (format) => {
    await fc.assert(
      fc.asyncProperty(hostileGraph, async (graph) => {
        expect(await findFaults(format, graph)).toEqual([]);
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });

  test('the schemas find what is wrong', async () => {
    if ('missing' in found) throw new Error(found.missing);
    const bytes = await toExportBytes(FORMATS.gexf.write, toChunks(SMALL_GRAPH));
    const wrong = toEarlierGexf(bytes.toString()).replace('<creator>', '<title/><creator>');
    expect(await found.findFaults('gexf', wrong)).not.toEqual([]);
  });
});

/**
 * GEXF 1.3 as 1.2, whose schema a package carries: other names of the version, and without what 1.3
 * added (`kind` of an edge, `timerepresentation`). That schema has looks in the namespace of the rest.
 */
function toEarlierGexf(text: string): string {
  return text
    .replace('xmlns="http://gexf.net/1.3"', 'xmlns="http://www.gexf.net/1.2draft"')
    .replace('xmlns:viz="http://gexf.net/1.3/viz"', 'xmlns:viz="http://www.gexf.net/1.2draft/viz"')
    .replace(/ xsi:schemaLocation="[^"]*"/, '')
    .replace(' version="1.3"', ' version="1.2"')
    .replace(' timerepresentation="interval"', '')
    .replaceAll('<viz:', '<')
    .replaceAll(/(<edge [^>]*?) kind="[^"]*"/g, '$1');
}
