import {
  fromFramed,
  toCameraAt,
  toCameraOver,
  toFittingCamera,
  toFrame,
  toFramed,
  toReveal,
} from '../graph/frame.ts';
import type { Frame, Insets, Viewport } from '../graph/frame.ts';
import type { Point } from '../graph/placement.ts';
import type { CameraControl, CameraPlace } from '../state/camera-control.ts';
import type { CameraView } from '../state/view-state.ts';
import type { Renderer } from './picture.ts';
import { prefersStillness } from './stillness.ts';

export interface SceneCamera extends CameraControl {
  /** Room that the panels take from now on. */
  readonly setInsets: (insets: Insets) => void;
  /** Brings a place to the middle at once. */
  readonly moveTo: (place: Point) => void;
  /** Travels to a view, as undo does; null is the whole graph. */
  readonly travelTo: (view: CameraView | null) => void;
  readonly kill: () => void;
}

interface CameraOptions {
  readonly frame: Frame;
  readonly insets: Insets;
  readonly camera: CameraView | null;
  /** Where a node stands; null for one that is not drawn. */
  readonly findPlace: (id: string) => Point | null;
  readonly onCameraRest: (camera: CameraView | null) => void;
}

/** The camera is at rest when it has not moved for so many milliseconds. */
const REST_MS = 250;
const TRAVEL_MS = 220;
/** How close a found node is brought at least. */
const CLOSE_RATIO = 0.4;
const ZOOM_STEP = 1.6;

interface State {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** Moves Sigma's camera in the words of the view, and tells where it came to rest. */
export function createSceneCamera(renderer: Renderer, options: CameraOptions): SceneCamera {
  const camera = renderer.getCamera();
  let { insets } = options;
  let restTimer: ReturnType<typeof setTimeout> | undefined;
  let isFitted = options.camera === null;

  const toState = (view: CameraView | null): State =>
    view === null
      ? toFittingCamera(options.frame, { viewport: measureViewport(renderer), insets })
      : { ...toFramed(options.frame, view), ratio: view.ratio };

  function travel(state: State, fitted: boolean): void {
    isFitted = fitted;
    if (prefersStillness()) camera.setState(state);
    else void camera.animate(state, { duration: TRAVEL_MS });
  }

  function reportRest(): void {
    const { x, y, ratio } = camera.getState();
    options.onCameraRest(isFitted ? null : { ...fromFramed(options.frame, { x, y }), ratio });
  }

  camera.setState(toState(options.camera));
  const followers = new Set<(place: CameraPlace) => void>();
  let isFollowing = false;
  camera.on('updated', () => {
    clearTimeout(restTimer);
    restTimer = setTimeout(reportRest, REST_MS);
    if (isFollowing) return;
    const { x, y, ratio } = camera.getState();
    for (const follower of followers) follower({ x, y, ratio, isFitted });
  });
  // What moves the camera by hand ends the whole-graph view; a window that changes size keeps it.
  const endFitting = (): void => {
    isFitted = false;
  };
  renderer.getMouseCaptor().on('mousemovebody', () => {
    if (renderer.getMouseCaptor().isMoving) endFitting();
  });
  renderer.getMouseCaptor().on('wheel', endFitting);
  renderer.getMouseCaptor().on('doubleClick', endFitting);
  renderer.getTouchCaptor().on('touchmove', endFitting);
  const handleResize = (): void => {
    if (isFitted) camera.setState(toState(null));
  };
  renderer.on('resize', handleResize);

  const zoomBy = (factor: number): void => {
    const { x, y, ratio } = camera.getState();
    travel({ x, y, ratio: camera.getBoundedRatio(ratio * factor) }, false);
  };

  return {
    zoomIn: () => zoomBy(1 / ZOOM_STEP),
    zoomOut: () => zoomBy(ZOOM_STEP),
    fit: () => travel(toState(null), true),
    pan: (right, down) => {
      const { x, y, ratio } = camera.getState();
      const { width, height, pixelsPerUnit } = measureViewport(renderer);
      const unit = ratio / pixelsPerUnit;
      travel({ x: x + right * width * unit, y: y - down * height * unit, ratio }, false);
    },
    goTo: (id) => {
      const place = options.findPlace(id);
      if (place === null) return;
      const point = toFramed(options.frame, place);
      const ratio = Math.min(camera.ratio, CLOSE_RATIO);
      travel(toCameraAt(point, { ratio, viewport: measureViewport(renderer), insets }), false);
    },
    reveal: (id) => {
      const place = options.findPlace(id);
      if (place === null) return;
      const state = camera.getState();
      const viewport = measureViewport(renderer);
      const seen = renderer.framedGraphToViewport(toFramed(options.frame, place));
      const { right, down } = toReveal(seen, { viewport, insets });
      if (right === 0 && down === 0) return;
      const unit = state.ratio / viewport.pixelsPerUnit;
      travel({ x: state.x + right * unit, y: state.y - down * unit, ratio: state.ratio }, false);
    },
    fitTo: (ids) => {
      const places = ids.flatMap((id) => options.findPlace(id) ?? []);
      if (places.length === 0) return;
      const { frame } = options;
      const viewport = measureViewport(renderer);
      travel(toCameraOver(toFrame(places), { frame, viewport, insets }), false);
    },
    setInsets: (next) => {
      insets = next;
    },
    moveTo: (place) => {
      isFitted = false;
      camera.setState(toFramed(options.frame, place));
    },
    travelTo: (view) => travel(toState(view), view === null),
    onMove: (listener) => {
      followers.add(listener);
      return () => followers.delete(listener);
    },
    follow: ({ x, y, ratio, isFitted: fits }) => {
      isFitted = fits;
      isFollowing = true;
      camera.setState({ x, y, ratio });
      isFollowing = false;
    },
    kill: () => clearTimeout(restTimer),
  };
}

/** The window, and how many pixels a framed unit takes at ratio 1, as Sigma would draw it. */
function measureViewport(renderer: Renderer): Viewport {
  const cameraState = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };
  const from = renderer.framedGraphToViewport({ x: 0, y: 0.5 }, { cameraState });
  const to = renderer.framedGraphToViewport({ x: 1, y: 0.5 }, { cameraState });
  return { ...renderer.getDimensions(), pixelsPerUnit: to.x - from.x };
}
