import { useMemo } from 'react';
import { withoutLocal } from '../../../graph/local/add-layers.ts';
import { useExplorer } from '../../../state/use-explorer.ts';
import { useLastAnswer } from '../../../state/use-last-answer.ts';
import { useView } from '../../../state/use-view.ts';
import type { Scene } from './subject.ts';

/** What can be taken away just now, and how much of what is seen the server does not have. */
export function useScene(): { readonly scene: Scene; readonly strangers: number } {
  const { visible, graph } = useExplorer();
  const selection = useView((view) => view.selection);
  const focus = useView((view) => view.focus);
  const time = useView((view) => view.time);
  const comparison = useView((view) => view.comparison);
  const lastAnswer = useLastAnswer();
  const { visibility } = visible;
  const { nodes, edges } = useMemo(() => withoutLocal(graph, visibility), [graph, visibility]);
  const strangers = visibility.nodes.size + visibility.edges.size - nodes.size - edges.size;
  return {
    scene: { view: { selection, focus, time, comparison }, nodes, edges, lastAnswer },
    strangers,
  };
}
