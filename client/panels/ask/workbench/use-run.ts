import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { AppError } from '../../../../graph-data/model/app-error.ts';
import { runCypher } from '../../../api/ask-queries.ts';
import { keepLastAnswer } from '../../../state/use-last-answer.ts';
import type { QueryRequest } from './parameters/to-request.ts';
import type { RunState } from './run-state.ts';

interface Run {
  readonly state: RunState;
  readonly run: (request: QueryRequest) => void;
  /** Ends the query in the database too. */
  readonly stop: () => void;
}

/** The last answer stays for the length of a visit, though the panel is closed in between. */
const KEPT = ['workbench', 'run'];

/** Runs queries one at a time: the next one ends the one before. */
export function useRun(onEnd: (state: RunState, request: QueryRequest) => void): Run {
  const cache = useQueryClient();
  const [state, setState] = useState<RunState>(
    () => cache.getQueryData<RunState>(KEPT) ?? { is: 'idle' },
  );
  const running = useRef<AbortController>(null);
  const ended = useEffectEvent(onEnd);
  useEffect(() => () => running.current?.abort(), []);

  function show(next: RunState): void {
    cache.setQueryDefaults(KEPT, { gcTime: Number.POSITIVE_INFINITY });
    cache.setQueryData(KEPT, next.is === 'running' ? { is: 'idle' } : next);
    setState(next);
  }

  async function run(request: QueryRequest): Promise<void> {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    show({ is: 'running' });
    const { query, parameters } = request;
    const next = await answer({ query, parameters }, controller.signal);
    if (running.current !== controller || next === null) return;
    running.current = null;
    show(next);
    if (next.is === 'done') {
      const { nodes, relationships } = next.answer.graph;
      keepLastAnswer(cache, {
        asked: next.asked,
        nodes: nodes.length,
        relationships: relationships.length,
      });
    }
    ended(next, request);
  }

  return {
    state,
    run: (request) => void run(request),
    stop: () => {
      running.current?.abort();
      running.current = null;
      show({ is: 'stopped' });
    },
  };
}

async function answer(
  asked: Parameters<typeof runCypher>[0],
  signal: AbortSignal,
): Promise<RunState | null> {
  try {
    return { is: 'done', answer: await runCypher(asked, signal), asked };
  } catch (error) {
    if (signal.aborted) return null;
    return { is: 'failed', error: error instanceof Error ? error : new AppError('internal', '') };
  }
}
