import { useState } from 'react';
import type { Overview } from '../../graph-data/model/api/overview.ts';
import type { Problem } from '../../graph-data/facts/facts.ts';
import { FILE_LIMITS } from '../files/graph-file.ts';
import type { FileGraph, FileProblem } from '../files/graph-file.ts';
import type { ReadRequest } from '../files/read-request.ts';
import type { LocalLayer, Origin } from '../graph/local/local-layer.ts';
import { forgetNodes } from './commands/forget-nodes.ts';
import { showFile } from './commands/show-file.ts';
import { addNodes } from './commands/walk.ts';
import { isDay } from './url/pieces.ts';
import type { ViewStore } from './view-store.ts';

/** How it stands with the file that was brought last. */
export type ReadingState =
  | { readonly is: 'idle' | 'reading' }
  | { readonly is: 'failed'; readonly name: string; readonly problem: FileProblem }
  /** Facts that break rules, each with its place. */
  | { readonly is: 'wrong'; readonly name: string; readonly problems: readonly Problem[] };

export interface LocalFiles {
  readonly layers: readonly LocalLayer[];
  /** Another number for other layers. */
  readonly generation: number;
  readonly reading: ReadingState;
  /** Opens what was exported, or lays one's own facts over the dataset; each kind once. */
  readonly bring: (files: readonly File[], origin: Origin) => Promise<void>;
  readonly removeLayer: (layer: LocalLayer) => void;
}

interface Laid {
  readonly layers: readonly LocalLayer[];
  readonly generation: number;
}

const NOTHING_LAID: Laid = { layers: [], generation: 0 };

/** Files that a person brings; they stay in this page and are sent nowhere. */
export function useLocalFiles(store: ViewStore, overview: Overview): LocalFiles {
  const [{ layers, generation }, setLaid] = useState<Laid>(NOTHING_LAID);
  const [reading, setReading] = useState<ReadingState>({ is: 'idle' });

  function lay(origin: Origin, layer: LocalLayer | null): void {
    setLaid((before) => {
      const others = before.layers.filter((other) => other.origin !== origin);
      return {
        layers: layer === null ? others : [...others, layer],
        generation: before.generation + 1,
      };
    });
  }

  async function bring(files: readonly File[], origin: Origin): Promise<void> {
    const name = files.map((file) => file.name).join(', ');
    setReading({ is: 'reading' });
    const read = await readFiles(files, origin === 'own' ? overview : null);
    if ('problem' in read) setReading({ is: 'failed', name, problem: read.problem });
    else if ('problems' in read) setReading({ is: 'wrong', name, problems: read.problems });
    else {
      setReading({ is: 'idle' });
      const graph = 'graph' in read ? read.graph : { ...read.facts, about: {} };
      lay(origin, { origin, name, ...graph });
      store.dispatch(
        'graph' in read ? showFile(...toShown(read.graph)) : addNodes(listNamed(graph)),
      );
    }
  }

  return {
    layers,
    generation,
    reading,
    bring,
    removeLayer: (layer) => {
      const known = new Set(overview.nodes.id);
      const strangers = layer.nodes.flatMap(({ id }) => (known.has(id) ? [] : [id]));
      store.dispatch(forgetNodes(strangers));
      lay(layer.origin, null);
    },
  };
}

function toShown({ nodes, relationships, about }: FileGraph): Parameters<typeof showFile> {
  const ids = nodes.map(({ id }) => id);
  const types = [...new Set(relationships.map(({ type }) => type))];
  const { moment } = about;
  return [ids, types, isDay(moment) ? moment : null];
}

/** Everything that facts speak of, so that they can be seen. */
function listNamed({ nodes, relationships }: Pick<FileGraph, 'nodes' | 'relationships'>): string[] {
  const ends = relationships.flatMap(({ start, end }) => [start, end]);
  return [...new Set([...nodes.map(({ id }) => id), ...ends])];
}

async function readFiles(files: readonly File[], overview: Overview | null) {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  // Not even read: it would not fit.
  if (size > FILE_LIMITS.bytes) return { problem: { is: 'too_large' } } as const;
  const { readFilesAside } = await import('../workers/read-files.ts');
  const read = files.map(async (file) => ({
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
  }));
  return readFilesAside({ files: await Promise.all(read), known: listKnown(overview) });
}

function listKnown(overview: Overview | null): ReadRequest['known'] {
  if (overview === null) return null;
  const { nodes, kinds } = overview;
  return nodes.id.map((id, index) => [id, kinds[nodes.kind[index] ?? -1] ?? ''] as const);
}
