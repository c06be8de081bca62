import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Dataset } from '../../graph-data/facts/facts.ts';
import { writeMermaid } from '../../server/exports/mermaid.ts';
import { markImpossible } from '../../server/exports/xml.ts';
import { HOSTILE_NAMES } from '../exports/hostile-graph.ts';
import { findMissingForBrowser, launchBrowser, withPage } from '../support/browser.ts';
import { toChunks, toExportBytes } from '../support/export-bytes.ts';
import { SMALL_GRAPH } from '../support/graphs.ts';
import { describeUnlessMissing } from '../support/real-part.ts';

const missing = await findMissingForBrowser();
const mermaidFile = path.join(
  path.dirname(createRequire(import.meta.url).resolve('mermaid')),
  'mermaid.min.js',
);
const drawnSchema = z.object({ nodes: z.array(z.string()), edges: z.array(z.string()) });

/** Draws with Mermaid itself in a page and reads the texts off the picture. */
const DRAW = `async (text) => {
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
  const { svg } = await mermaid.render('chart', text);
  document.body.innerHTML = svg;
  const read = (selector) => [...document.querySelectorAll(selector)].map((item) => item.textContent);
  return { nodes: read('.node .nodeLabel'), edges: read('.edgeLabel .edgeLabel') };
}`;

describeUnlessMissing({ name: 'A Mermaid chart drawn by Mermaid', missing }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  const draw = async (graph: Dataset) => {
    const text = (await toExportBytes(writeMermaid, toChunks(graph))).toString();
    return withPage(browser, async (page) => {
      await page.setContent('<body></body>');
      await page.addScriptTag({ path: mermaidFile });
      return drawnSchema.parse(await page.evaluate(`(${DRAW})(${JSON.stringify(text)})`));
    });
  };

  test('shows every node and relationship', async () => {
    const { nodes, edges } = await draw(SMALL_GRAPH);
    expect(nodes.toSorted()).toEqual(
      SMALL_GRAPH.nodes.map(({ properties }) => String(properties['name'])).toSorted(),
    );
    expect(edges).toHaveLength(SMALL_GRAPH.relationships.length);
    expect(edges).toContain('contributed to');
  });

  test('shows names as they are, whatever is in them', async () => {
    const { nodes } = await draw(HOSTILE_NAMES);
    const squeeze = (text: string) => markImpossible(text).replace(/\s+/g, ' ');
    expect(nodes.map(squeeze).toSorted()).toEqual(
      HOSTILE_NAMES.nodes.map(({ properties }) => squeeze(String(properties['name']))).toSorted(),
    );
  });
});
