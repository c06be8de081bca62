import { compareText } from '../../graph-data/model/compare-text.ts';
import { parseReceipt } from '../../graph-data/model/receipt.ts';
import type { Clone } from './clone.ts';
import { toAddress } from './clones.ts';
import type { FactCollector } from './fact-collector.ts';
import { toReceipt } from './source.ts';

/** Adds the Source node of each clone that some receipt names. */
export function addSourceNodes(collector: FactCollector, clones: readonly Clone[]): void {
  const { nodes, relationships } = collector.facts;
  const cited = new Map<string, string>();
  for (const { properties } of [...nodes.values(), ...relationships.values()]) {
    for (const text of [properties.sources ?? []].flat()) {
      const { sourceId = '', locator = '' } = parseReceipt(String(text)) ?? {};
      const first = cited.get(sourceId);
      if (first === undefined || compareText(locator, first) < 0) cited.set(sourceId, locator);
    }
  }
  for (const { repository, head } of clones) {
    const place = cited.get(`source:${repository.name}`);
    if (place === undefined) continue;
    const address = toAddress(repository.path);
    collector.addNode({
      id: `source:${repository.name}`,
      kind: 'Source',
      name: repository.title,
      properties: {
        sourceType: 'repository',
        url: address,
        repository: address,
        commit: head.hash,
        date: head.date,
        permalink: repository.permalink ?? `${address}/src/commit/{commit}/{path}`,
      },
      receipt: toReceipt(repository, repository.mainFile || place),
    });
  }
}
