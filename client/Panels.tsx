import { lazy, Suspense } from 'react';
import { EmptyPicture } from './panels/EmptyPicture.tsx';
import { FileDrop } from './panels/local/FileDrop.tsx';
import { HintsCard } from './panels/hints/HintsCard.tsx';
import { NodePanel } from './panels/NodePanel.tsx';
import { Rail } from './panels/rail/Rail.tsx';
import { StatusBar } from './panels/StatusBar.tsx';
import { MapTools } from './panels/tools/MapTools.tsx';
import { ZoomControls } from './panels/ZoomControls.tsx';
import { clearSelection } from './state/commands/select.ts';
import { useExplorer } from './state/use-explorer.ts';
import type { useMapTools } from './state/use-map-tools.ts';
import { useViewSnapshot, useViewStore } from './state/use-view.ts';
import { getSelected, isRestricted } from './state/view-state.ts';

const Timeline = lazy(() =>
  import('./panels/timeline/Timeline.tsx').then((module) => ({ default: module.Timeline })),
);
const FilterChips = lazy(() =>
  import('./panels/filter/FilterChips.tsx').then((module) => ({ default: module.FilterChips })),
);
const TourCard = lazy(() =>
  import('./panels/tours/TourCard.tsx').then((m) => ({ default: m.TourCard })),
);
const SelectionPanel = lazy(() =>
  import('./panels/selection/SelectionPanel.tsx').then((module) => ({
    default: module.SelectionPanel,
  })),
);

interface PanelsProps {
  readonly hasMap: boolean;
  readonly hasTimeline: boolean;
  /** What can wait until the first picture is there does. */
  readonly hasDrawn: boolean;
  readonly mapTools: ReturnType<typeof useMapTools>;
}

/** What floats over the map or the table, but for the bar above. */
export function Panels({ hasMap, hasTimeline, hasDrawn, mapTools }: PanelsProps) {
  const { graph, control, find } = useExplorer();
  const store = useViewStore();
  const { view } = useViewSnapshot();
  const selected = getSelected(view);
  const close = (): void => store.dispatch(clearSelection);
  return (
    <>
      <Rail />
      <FileDrop />
      {selected !== null && (
        <NodePanel key={selected} id={selected} graph={graph} onFind={find} onClose={close} />
      )}
      {view.selection.length > 1 && (
        <Suspense>
          <SelectionPanel onClose={close} />
        </Suspense>
      )}
      {view.tour !== null && (
        <Suspense>
          <TourCard key={`${view.tour.name} ${view.tour.step}`} place={view.tour} />
        </Suspense>
      )}
      {hasMap && <ZoomControls control={control} />}
      {hasMap && (
        <MapTools
          tool={mapTools.tool}
          onTool={mapTools.setTool}
          isMinimapOpen={mapTools.isMinimapOpen}
          onMinimap={mapTools.setMinimapOpen}
        />
      )}
      {hasTimeline && (
        <Suspense>
          <Timeline />
        </Suspense>
      )}
      <StatusBar />
      <EmptyPicture />
      {isRestricted(view) && (
        <Suspense>
          <FilterChips />
        </Suspense>
      )}
      {hasDrawn && <HintsCard />}
    </>
  );
}
