import { request } from 'node:http';
import type { BenchStores } from './stores.ts';
import { toTable } from './table.ts';

/** Bytes of the whole graph on the wire: as it is, and by each compression. */
export async function benchOverview({ embedded, dataset }: BenchStores): Promise<string> {
  const sizes = await embedded.serve(async (address) =>
    Promise.all(
      (['identity', 'gzip', 'br'] as const).map(async (encoding) => [
        encoding,
        await countBytes(`${address}/api/v1/overview`, encoding),
      ]),
    ),
  );
  const naive = Buffer.byteLength(JSON.stringify(dataset));
  const rows = sizes.map(([encoding, bytes]) => [
    String(encoding),
    `${(Number(bytes) / 1_024).toFixed(0)} KiB`,
  ]);
  rows.push(['every property as JSON', `${(naive / 1_024).toFixed(0)} KiB`]);
  return toTable(['overview', 'size'], rows);
}

/** `fetch` would unpack; what counts is what travels. */
function countBytes(address: string, encoding: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(address, { headers: { 'accept-encoding': encoding } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => resolve(bytes));
    })
      .on('error', reject)
      .end();
  });
}
