import { useState } from 'react';
import type { Overview } from '../../graph-data/model/api/overview.ts';
import type { KeptFiles } from '../files/kept-files.ts';
import { readLayer, toBrought } from '../files/read-layer.ts';
import type { ReadFailure, ReadLayer } from '../files/read-layer.ts';
import type { LocalLayer, Origin } from '../graph/local/local-layer.ts';
import { forgetNodes } from './commands/forget-nodes.ts';
import { showFile } from './commands/show-file.ts';
import { addNodes } from './commands/walk.ts';
import { isDay } from './url/pieces.ts';
import type { RestoredFiles } from './use-restored-files.ts';
import type { ViewStore } from './view-store.ts';

/** How it stands with the file that was brought last; whether the browser keeps it for the tab. */
export type ReadingState = { readonly is: 'idle' | 'reading' | 'not_kept' | 'lost' } | ReadFailure;

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

/** Files that a person brings; they stay in this tab and are sent nowhere. */
export function useLocalFiles(
  store: ViewStore,
  overview: Overview,
  { kept, restored }: { readonly kept: KeptFiles; readonly restored: RestoredFiles },
): LocalFiles {
  const [{ layers, generation }, setLaid] = useState<Laid>({
    layers: restored.layers,
    generation: 0,
  });
  const [reading, setReading] = useState<ReadingState>(restored.reading);

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
    setReading({ is: 'reading' });
    const brought = await toBrought(files, origin);
    const read = brought === null ? toTooLarge(files) : await readLayer(brought, overview);
    if ('failure' in read) return setReading(read.failure);
    const { layer } = read;
    lay(origin, layer);
    store.dispatch(origin === 'file' ? showFile(...toShown(layer)) : addNodes(listNamed(layer)));
    setReading({ is: 'idle' });
    if (brought !== null) await kept.keep(brought).catch(() => setReading({ is: 'not_kept' }));
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
      void kept.forget(layer.origin);
    },
  };
}

function toTooLarge(files: readonly File[]): ReadLayer {
  const name = files.map((file) => file.name).join(', ');
  return { failure: { is: 'failed', name, problem: { is: 'too_large' } } };
}

function toShown({ nodes, relationships, about }: LocalLayer): Parameters<typeof showFile> {
  const ids = nodes.map(({ id }) => id);
  const types = [...new Set(relationships.map(({ type }) => type))];
  const { moment } = about;
  return [ids, types, isDay(moment) ? moment : null];
}

/** Everything that facts speak of, so that they can be seen. */
function listNamed({ nodes, relationships }: LocalLayer): string[] {
  const ends = relationships.flatMap(({ start, end }) => [start, end]);
  return [...new Set([...nodes.map(({ id }) => id), ...ends])];
}
