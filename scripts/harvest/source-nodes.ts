import { parseReceipt } from '../../graph-data/model/receipt.ts';
import type { Clone } from './clone.ts';
import { toAddress } from './clones.ts';
import type { FactCollector } from './fact-collector.ts';
import { toReceipt } from './source.ts';

/** Adds the Source node of each clone that some receipt names. */
export function addSourceNodes(collector: FactCollector, clones: readonly Clone[]): void {
  const { nodes, relationships } = collector.facts;
  const cited = new Set(
    [...nodes.values(), ...relationships.values()].flatMap(({ properties }) =>
      [properties.sources ?? []]
        .flat()
        .map((receipt) => parseReceipt(String(receipt))?.sourceId ?? ''),
    ),
  );
  for (const { repository, head } of clones) {
    if (!cited.has(`source:${repository.name}`)) continue;
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
      receipt: toReceipt(repository, repository.mainFile),
    });
  }
}
