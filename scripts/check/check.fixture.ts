import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach } from 'vitest';
import { run } from '../check.ts';
import { formatDerivedFile } from '../dataset/derived-values.ts';
import { toFactsFingerprint } from '../dataset/fingerprint.ts';
import { readDatasetFiles, toDataset } from '../dataset/read-dataset.ts';

/** Small facts that are sound. */
export const CURATED = `nodes:
  - { id: 'source:story', labels: [Source], name: Story, sources: ['source:story#all'] }
  - { id: 'org:sap', labels: [Organisation], name: SAP, country: Germany, sources: ['source:story#1'] }
  - { id: 'project:openstack', labels: [Project], name: OpenStack, sources: ['source:story#1'] }
relationships:
  - { type: SUPPORTS, start: 'org:sap', end: 'project:openstack', sources: ['source:story#1'] }
`;
/** The same organisation otherwise, in another file. */
export const HARVESTED = `${JSON.stringify({
  type: 'node',
  id: 'org:sap',
  labels: ['Entity', 'Organisation'],
  properties: { id: 'org:sap', name: 'SAP', country: 'France', sources: ['source:story#2'] },
})}\n`;

/** A folder with the small facts, new for each test, and the command over it. */
export function useCheckedFolder() {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'stackscape-check-'));
    write('curated/facts.yaml', CURATED);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function write(name: string, text: string): string {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  }

  async function check(...options: string[]): Promise<{ code: number; out: string; err: string }> {
    const texts = { out: '', err: '' };
    const into = (name: 'out' | 'err') =>
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          texts[name] += chunk.toString();
          done();
        },
      });
    const argv = options.includes('--dataset') ? options : ['--dataset', folder, ...options];
    const code = await run(argv, { stdout: into('out'), stderr: into('err'), env: {} });
    return { code, ...texts };
  }

  async function writeDerived(): Promise<void> {
    const { dataset } = toDataset(
      await readDatasetFiles({ source: folder, ownFactsDirectories: [] }),
    );
    const fingerprint = toFactsFingerprint(dataset);
    write('derived.jsonl', formatDerivedFile({ fingerprint, byId: new Map() }));
  }

  return { write, check, writeDerived, pathOf: (name: string) => path.join(folder, name) };
}
