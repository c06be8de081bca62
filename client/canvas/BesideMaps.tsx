import { useEffect, useMemo, useRef, useState } from 'react';
import type { ComponentProps, RefObject } from 'react';
import { toOtherPicture } from '../graph/other-picture.ts';
import type { Visibility } from '../graph/visibility.ts';
import type { CameraControl } from '../state/camera-control.ts';
import { GraphCanvas } from './GraphCanvas.tsx';
import './beside-maps.css';

interface BesideMapsProps extends Omit<ComponentProps<typeof GraphCanvas>, 'controlRef'> {
  /** What the earlier map shows; the picture is the later one. */
  readonly before: Visibility;
  readonly controlRef: RefObject<CameraControl | null>;
  /** Above each map, and their names for those who do not see them. */
  readonly captions: readonly [before: string, after: string];
}

/** Two maps of one frame beside each other; wherever one is moved, the other one goes along. */
export function BesideMaps({ before, captions, ...props }: BesideMapsProps) {
  const { picture, controlRef } = props;
  const beforeRef = useRef<CameraControl>(null);
  const [camera] = useState(props.camera);
  const earlier = useMemo(() => toOtherPicture(picture, before), [picture, before]);
  useEffect(() => {
    const stops = [
      controlRef.current?.onMove((place) => beforeRef.current?.follow(place)),
      beforeRef.current?.onMove((place) => controlRef.current?.follow(place)),
    ];
    return () => {
      for (const stop of stops) stop?.();
    };
  }, [controlRef]);
  return (
    <>
      <section className="half half--before" aria-label={captions[0]}>
        <GraphCanvas
          {...props}
          label={captions[0]}
          picture={earlier}
          camera={camera}
          controlRef={beforeRef}
          // The later map tells where both of them are.
          onCameraRest={() => {}}
          onDrawn={() => {}}
        />
        <p className="half__caption floating">{captions[0]}</p>
      </section>
      <section className="half half--after" aria-label={captions[1]}>
        <GraphCanvas {...props} label={captions[1]} />
        <p className="half__caption floating">{captions[1]}</p>
      </section>
    </>
  );
}
