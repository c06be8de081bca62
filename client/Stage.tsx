import { lazy, Suspense } from 'react';
import type { ComponentProps, RefObject } from 'react';
import { GraphCanvas } from './canvas/GraphCanvas.tsx';
import { useWords } from './i18n/use-messages.ts';
import type { CameraControl } from './state/camera-control.ts';
import { useExplorer } from './state/use-explorer.ts';
import { useView } from './state/use-view.ts';
import { toHalfInsets } from './ui/insets.ts';

const BesideMaps = lazy(() =>
  import('./canvas/BesideMaps.tsx').then((module) => ({ default: module.BesideMaps })),
);
const TablePanel = lazy(() =>
  import('./panels/table/TablePanel.tsx').then((m) => ({ default: m.TablePanel })),
);

interface StageProps extends ComponentProps<typeof GraphCanvas> {
  readonly mode: 'map' | 'table';
  readonly isPhone: boolean;
  readonly controlRef: RefObject<CameraControl | null>;
}

/** What fills the window: the map, two maps of two moments beside each other, or the table. */
export function Stage({ mode, isPhone, ...map }: StageProps) {
  const { formats } = useWords();
  const { visible, openPanel, panelWidth } = useExplorer();
  const comparison = useView((view) => view.comparison);
  if (mode === 'table') {
    return (
      <Suspense>
        <TablePanel
          picture={map.picture}
          onSelect={(id) => map.onSelect(id, false)}
          onDrawn={map.onDrawn}
        />
      </Suspense>
    );
  }
  const isBeside = comparison?.style === 'beside';
  // Two maps leave no room for a small one, also while a hand on the timeline shows one map.
  const isMinimapOpen = map.isMinimapOpen && !isBeside;
  if (!isBeside || visible.compared === null) {
    return <GraphCanvas {...map} isMinimapOpen={isMinimapOpen} />;
  }
  return (
    <Suspense>
      <BesideMaps
        // The maps take the room that panels leave, and are made anew when it changes.
        key={openPanel === null ? 'wide' : panelWidth}
        {...map}
        isMinimapOpen={isMinimapOpen}
        insets={toHalfInsets(isPhone)}
        before={visible.compared.before}
        captions={[formats.date(comparison.before), formats.date(comparison.after)]}
      />
    </Suspense>
  );
}
