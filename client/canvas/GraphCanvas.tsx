import { useEffectEvent, useRef, useState } from 'react';
import type { CameraView } from '../state/view-state.ts';
import { SceneHost } from './SceneHost.tsx';
import type { SceneHostProps } from './SceneHost.tsx';
import { hasWebGl } from './webgl.ts';

interface GraphCanvasProps extends Omit<SceneHostProps, 'onContextLost' | 'onFailed'> {
  /** No drawing context is to be had here, or none any more after several tries. */
  readonly onUnable: () => void;
}

/** Milliseconds before a lost drawing context is asked for again: once, and again later. */
const RETURN_AFTER_MS = [300, 1000, 3000, 8000] as const;

/** The drawing, made anew by itself when the graphics hardware takes its context away. */
export function GraphCanvas({ onUnable, ...props }: GraphCanvasProps) {
  const [generation, setGeneration] = useState(0);
  const losses = useRef(0);
  const handleLost = useEffectEvent(() => {
    const wait = RETURN_AFTER_MS[losses.current];
    losses.current += 1;
    if (wait === undefined) onUnable();
    else setTimeout(() => setGeneration((before) => before + 1), wait);
  });
  // Asked only now: to ask beforehand would hold up each first picture.
  const handleFailed = useEffectEvent(() => {
    if (losses.current === 0 && !hasWebGl()) onUnable();
    else handleLost();
  });
  return (
    <SceneHost
      {...props}
      key={generation}
      onContextLost={() => handleLost()}
      onFailed={() => handleFailed()}
      onCameraRest={(camera: CameraView | null) => {
        // It draws and moves: the next loss is a first one again.
        losses.current = 0;
        props.onCameraRest(camera);
      }}
    />
  );
}
