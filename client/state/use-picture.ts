import { useMemo } from 'react';
import type { Overview } from '../../graph-data/model/api/overview.ts';
import { createAppearance } from '../graph/appearance.ts';
import { countKinds, countLayers, rankAll, rankNodes } from '../graph/build-picture.ts';
import { measureGraph } from '../graph/graph-scale.ts';
import type { GraphState } from '../graph/graph-store.ts';
import { createDiscIndex } from '../graph/disc-index.ts';
import { toCurvatures } from '../graph/edge-shape.ts';
import { findStrangers } from '../graph/local/add-layers.ts';
import { withPins } from '../graph/placement.ts';
import type { Language } from '../graph/names.ts';
import type { Scheme } from '../graph/palette.ts';
import { findRegions, hasRegions } from '../graph/regions.ts';
import type { Highlight } from '../graph/paths/ways.ts';
import type { Picture } from '../graph/picture.ts';
import type { Day } from '../graph/time/days.ts';
import type { TimeControl } from './time-control.ts';
import { useLayout } from './use-layout.ts';
import { useLooks } from './use-looks.ts';
import { useVisible } from './use-visible.ts';
import type { ViewState } from './view-state.ts';

interface PictureInput {
  readonly graphState: GraphState;
  readonly view: ViewState;
  readonly scheme: Scheme;
  readonly language: Language;
  readonly overview: Overview;
  readonly today: Day;
  readonly timeControl: TimeControl;
  readonly highlight: Highlight | null;
}

/** Derives what is drawn from graph and view; each part is made anew only when it must be. */
export function usePicture({ scheme, language, ...input }: PictureInput) {
  const { graphState, overview, today, highlight } = input;
  const { graph } = graphState;
  const { selection, focus, pins, layout, edgeLabels } = input.view;
  const scale = useMemo(() => measureGraph(overview, graph), [overview, graph]);
  const looks = useLooks({ ...input, scheme });
  const { sizes, groupColours, thickness } = looks;
  const visible = useVisible({ ...input, groupFilter: looks.groupFilter });
  const { visibility, drawn, marks, compared, getWhole } = visible;
  const curvatures = useMemo(() => toCurvatures(graph, drawn), [graph, drawn]);
  const appearance = useMemo(
    () =>
      createAppearance({
        scheme,
        visibility: drawn,
        largestImportance: scale.largestImportance,
        sizes,
        groupColours,
        thickness,
        curvatures,
        ...(marks === null ? {} : { marks }),
        mutesUnmarked: compared !== null,
      }),
    [scheme, drawn, marks, compared, scale, sizes, groupColours, thickness, curvatures],
  );
  const ranking = useMemo(() => rankAll(graphState.graph, sizes), [graphState, sizes]);
  const ranked = useMemo(() => rankNodes(drawn, ranking), [drawn, ranking]);
  const placed = useLayout({ graph, getWhole, drawn, layout, scale });
  const { ticks } = placed;
  const placement = useMemo(() => withPins(placed.placement, pins), [placed.placement, pins]);
  const pinned = useMemo(() => new Set(pins.map(({ id }) => id)), [pins]);
  const strangers = useMemo(() => findStrangers(graph), [graph]);
  const discs = useMemo(
    () => createDiscIndex(graph, ranked, { ...scale, sizes, placement }),
    [graph, ranked, scale, sizes, placement],
  );
  const regions = useMemo(
    () => (hasRegions(layout.name) ? findRegions(graph, visibility, placed.placement) : []),
    [graph, visibility, placed.placement, layout.name],
  );
  const kinds = useMemo(() => countKinds(graph, visibility), [graph, visibility]);
  const layerCounts = useMemo(() => countLayers(graphState.graph, today), [graphState, today]);
  const picture = useMemo<Picture>(
    () => ({
      graph,
      appearance,
      language,
      regions,
      discs,
      selection,
      focus,
      highlight,
      placement,
      ticks,
      edgeLabels,
      pinned,
      strangers,
    }),
    [
      graph,
      appearance,
      language,
      regions,
      discs,
      selection,
      focus,
      highlight,
      placement,
      ticks,
      edgeLabels,
      pinned,
      strangers,
    ],
  );
  return { picture, frame: scale.frame, visible, kinds, layerCounts, layoutRun: placed.run, looks };
}
