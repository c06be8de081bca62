import { useState } from 'react';
import { FILE_LIMITS } from '../files/graph-file.ts';
import type { FileGraph, FileProblem } from '../files/graph-file.ts';
import type { LocalLayer } from '../graph/local/local-layer.ts';
import { showFile } from './commands/show-file.ts';
import { isDay } from './url/pieces.ts';
import type { ViewStore } from './view-store.ts';

/** How it stands with the file that was brought last. */
export type ReadingState =
  | { readonly is: 'idle' | 'reading' }
  | { readonly is: 'failed'; readonly name: string; readonly problem: FileProblem };

export interface LocalFiles {
  readonly layers: readonly LocalLayer[];
  /** Another number for other layers. */
  readonly generation: number;
  readonly reading: ReadingState;
  /** Opens what was exported, in the place of what was opened before. */
  readonly openFiles: (files: readonly File[]) => Promise<void>;
  readonly removeLayer: (layer: LocalLayer) => void;
}

interface Laid {
  readonly layers: readonly LocalLayer[];
  readonly generation: number;
}

const NOTHING_LAID: Laid = { layers: [], generation: 0 };

/** Files that a person brings; they stay in this page and are sent nowhere. */
export function useLocalFiles(store: ViewStore): LocalFiles {
  const [{ layers, generation }, setLaid] = useState<Laid>(NOTHING_LAID);
  const [reading, setReading] = useState<ReadingState>({ is: 'idle' });

  function lay(change: (before: readonly LocalLayer[]) => readonly LocalLayer[]): void {
    setLaid((before) => ({
      layers: change(before.layers),
      generation: before.generation + 1,
    }));
  }

  async function openFiles(files: readonly File[]): Promise<void> {
    const name = files.map((file) => file.name).join(', ');
    setReading({ is: 'reading' });
    const read = await readFiles(files);
    if ('problem' in read) {
      setReading({ is: 'failed', name, problem: read.problem });
      return;
    }
    const { graph } = read;
    setReading({ is: 'idle' });
    lay((before) => [
      ...before.filter(({ origin }) => origin !== 'file'),
      { origin: 'file', name, ...graph },
    ]);
    store.dispatch(showFile(...toShown(graph)));
  }

  return {
    layers,
    generation,
    reading,
    openFiles,
    removeLayer: (layer) => lay((before) => before.filter((other) => other !== layer)),
  };
}

function toShown({ nodes, relationships, about }: FileGraph): Parameters<typeof showFile> {
  const ids = nodes.map(({ id }) => id);
  const types = [...new Set(relationships.map(({ type }) => type))];
  const { moment } = about;
  return [ids, types, isDay(moment) ? moment : null];
}

async function readFiles(files: readonly File[]) {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  // Not even read: it would not fit.
  if (size > FILE_LIMITS.bytes) return { problem: { is: 'too_large' } } as const;
  const { readFilesAside } = await import('../workers/read-files.ts');
  return readFilesAside(
    await Promise.all(
      files.map(async (file) => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    ),
  );
}
