import { useMemo } from 'react';
import { createAppearance } from '../graph/appearance.ts';
import {
  countKinds,
  countLayers,
  measureGraph,
  rankNodes,
  withNodes,
} from '../graph/build-picture.ts';
import type { DataGraph } from '../graph/data-graph.ts';
import { createDiscIndex } from '../graph/disc-index.ts';
import type { Language } from '../graph/names.ts';
import type { Scheme } from '../graph/palette.ts';
import { findRegions } from '../graph/regions.ts';
import { computeVisibility, INITIAL_RULES } from '../graph/visibility.ts';
import type { VisibilityRules } from '../graph/visibility.ts';
import type { Picture } from '../graph/picture.ts';
import type { ViewState } from './view-state.ts';

interface PictureInput {
  readonly graph: DataGraph;
  /** Counts changes of the graph, which is one and the same object. */
  readonly revision: number;
  readonly view: ViewState;
  readonly scheme: Scheme;
  readonly language: Language;
}

/** Derives what is drawn from graph and view; each part is made anew only when it must be. */
export function usePicture({ graph, revision, view, scheme, language }: PictureInput) {
  const { selection, focus } = view;
  const rules = useVisibilityRules(view);
  const scale = useMemo(() => measureGraph(graph), [graph]);
  const base = useMemo(
    () => computeVisibility(graph, rules),
    // A revision is a new state of the same graph.
    // eslint-disable-next-line react/exhaustive-deps
    [graph, revision, rules],
  );
  const visibility = useMemo(() => {
    const ids = focus === null ? selection : [...selection, focus];
    return withNodes(graph, { base, rules }, ids);
  }, [graph, base, rules, selection, focus]);
  const appearance = useMemo(
    () => createAppearance({ scheme, visibility, largestImportance: scale.largestImportance }),
    [scheme, visibility, scale],
  );
  const ranked = useMemo(() => rankNodes(graph, visibility), [graph, visibility]);
  const discs = useMemo(() => createDiscIndex(graph, ranked, scale), [graph, ranked, scale]);
  const regions = useMemo(() => findRegions(graph, visibility), [graph, visibility]);
  const kinds = useMemo(() => countKinds(graph, visibility), [graph, visibility]);
  // A revision is a new state of the same graph.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const layerCounts = useMemo(() => countLayers(graph), [graph, revision]);
  const picture = useMemo<Picture>(
    () => ({ graph, appearance, language, regions, discs, selection, focus }),
    [graph, appearance, language, regions, discs, selection, focus],
  );
  return { picture, frame: scale.frame, kinds, layerCounts };
}

/** The rules of a view; the same object as long as nothing changes what is drawn. */
function useVisibilityRules(view: ViewState): VisibilityRules {
  const { hiddenKinds, hiddenTypes, layers, expanded, added, folded, hidden, only } = view;
  return useMemo(
    () => ({
      ...INITIAL_RULES,
      hiddenKinds,
      hiddenTypes,
      layers,
      expanded,
      added,
      folded,
      hidden,
      only,
    }),
    [hiddenKinds, hiddenTypes, layers, expanded, added, folded, hidden, only],
  );
}
