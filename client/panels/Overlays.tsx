import { lazy, Suspense } from 'react';
import type { Overlays as OverlayState } from '../state/use-overlays.ts';
import { HelpDialog } from './HelpDialog.tsx';

const Palette = lazy(() =>
  import('./palette/Palette.tsx').then((module) => ({ default: module.Palette })),
);
const NodeMenu = lazy(() =>
  import('./menu/NodeMenu.tsx').then((module) => ({ default: module.NodeMenu })),
);
const EdgeCard = lazy(() =>
  import('./edge/EdgeCard.tsx').then((module) => ({ default: module.EdgeCard })),
);

/** What comes before the picture for a moment. */
export function Overlays({ overlays }: { readonly overlays: OverlayState }) {
  const { isHelpOpen, setHelpOpen, palette, setPalette, menu, setMenu, edge, setEdge, toast } =
    overlays;
  return (
    <>
      <HelpDialog isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
      <Suspense>
        {palette !== null && <Palette initialText={palette} onClose={() => setPalette(null)} />}
      </Suspense>
      <Suspense>
        {menu !== null && (
          <NodeMenu
            key={`${menu.ids.join()} ${menu.point.x} ${menu.point.y}`}
            request={menu}
            onClose={() => setMenu(null)}
          />
        )}
      </Suspense>
      <Suspense>
        {edge !== null && (
          <EdgeCard
            key={`${edge.edge} ${edge.point.x} ${edge.point.y}`}
            request={edge}
            onClose={() => setEdge(null)}
          />
        )}
      </Suspense>
      <output className={toast === '' ? 'visually-hidden' : 'toast floating'}>{toast}</output>
    </>
  );
}
