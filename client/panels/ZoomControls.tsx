import type { RefObject } from 'react';
import { useWords } from '../i18n/use-messages.ts';
import type { CameraControl } from '../state/camera-control.ts';
import { IconButton } from '../ui/Button.tsx';

export function ZoomControls({ control }: { readonly control: RefObject<CameraControl | null> }) {
  const { t } = useWords();
  return (
    <nav className="zoom-controls floating" aria-label={t.zoomControls}>
      <IconButton icon="plus" label={t.zoomIn} onClick={() => control.current?.zoomIn()} />
      <IconButton icon="minus" label={t.zoomOut} onClick={() => control.current?.zoomOut()} />
      <IconButton icon="fit" label={t.fit} onClick={() => control.current?.fit()} />
    </nav>
  );
}
