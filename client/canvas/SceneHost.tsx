import { useEffect, useEffectEvent, useImperativeHandle, useRef } from 'react';
import type { Ref } from 'react';
import type { WindowPoint } from '../graph/picture.ts';
import type { CameraControl } from '../state/camera-control.ts';
import type { Interaction } from '../state/interaction.ts';
import type { CameraView, Pin } from '../state/view-state.ts';
import { createScene } from './scene.ts';
import type { Scene, SceneOptions } from './scene.ts';

export interface SceneHostProps extends Omit<SceneOptions, 'host' | 'onHover'> {
  readonly label: string;
  readonly interaction: Interaction;
  readonly controlRef: Ref<CameraControl>;
  /** The whole graph is on the screen. */
  readonly onDrawn: () => void;
  /** Nothing could be drawn. */
  readonly onFailed: () => void;
}

/** One scene for the life of this component; it follows the props without being made anew. */
export function SceneHost(props: SceneHostProps) {
  const { picture, insets, camera, interaction } = props;
  const hostRef = useRef<HTMLDivElement>(null);
  const sceneRef = useRef<Scene | null>(null);
  /** The camera that the scene has or was sent to; another one in the props comes from outside. */
  const knownCamera = useRef(camera);

  const select = useEffectEvent((id: string | null, isAdditive: boolean) =>
    props.onSelect(id, isAdditive),
  );
  const expand = useEffectEvent((id: string) => props.onExpand(id));
  const openMenu = useEffectEvent((id: string | null, point: WindowPoint) =>
    props.onMenu(id, point),
  );
  const tellArea = useEffectEvent((ids: readonly string[], isAdditive: boolean) =>
    props.onArea(ids, isAdditive),
  );
  const tellEdge = useEffectEvent((edge: string, point: WindowPoint) => props.onEdge(edge, point));
  const pin = useEffectEvent((pins: readonly Pin[]) => props.onPin(pins));
  const rest = useEffectEvent((view: CameraView | null) => {
    knownCamera.current = view;
    props.onCameraRest(view);
  });
  const build = useEffectEvent((host: HTMLElement): Scene | null => {
    let isLost = false;
    const onContextLost = (): void => {
      if (isLost) return;
      isLost = true;
      props.onContextLost();
    };
    try {
      const scene = createScene({
        host,
        picture,
        frame: props.frame,
        insets,
        camera,
        onHover: interaction.setHovered,
        onSelect: select,
        onExpand: expand,
        onMenu: openMenu,
        onPin: pin,
        onEdge: tellEdge,
        onArea: tellArea,
        tool: props.tool,
        isMinimapOpen: props.isMinimapOpen,
        onCameraRest: rest,
        onContextLost,
      });
      props.onDrawn();
      return scene;
    } catch {
      // Sigma cannot be made without a drawing context.
      props.onFailed();
      return null;
    }
  });
  useEffect(() => {
    if (hostRef.current === null) return undefined;
    const scene = build(hostRef.current);
    sceneRef.current = scene;
    const stopExposing = exposePositions((id) => scene?.toWindowPosition(id) ?? null);
    return () => {
      stopExposing();
      scene?.kill();
      sceneRef.current = null;
    };
  }, []);
  useEffect(() => sceneRef.current?.setPicture(picture), [picture]);
  useEffect(() => sceneRef.current?.setInsets(insets), [insets]);
  useEffect(() => sceneRef.current?.setTool(props.tool), [props.tool]);
  useEffect(() => sceneRef.current?.setMinimapOpen(props.isMinimapOpen), [props.isMinimapOpen]);
  useEffect(() => {
    if (camera === knownCamera.current) return;
    knownCamera.current = camera;
    sceneRef.current?.camera.travelTo(camera);
  }, [camera]);
  useEffect(
    () => interaction.subscribe(() => sceneRef.current?.setHovered(interaction.getHovered())),
    [interaction],
  );
  useImperativeHandle(props.controlRef, () => toControl(() => sceneRef.current), []);

  return (
    <div
      ref={hostRef}
      className="stage"
      role="application"
      aria-label={props.label}
      // The map takes arrow keys, so it must take the focus.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      data-standout="none"
    />
  );
}

/** The camera of whichever scene there is now. */
function toControl(getScene: () => Scene | null): CameraControl {
  return {
    zoomIn: () => getScene()?.camera.zoomIn(),
    zoomOut: () => getScene()?.camera.zoomOut(),
    fit: () => getScene()?.camera.fit(),
    pan: (right, down) => getScene()?.camera.pan(right, down),
    goTo: (id) => getScene()?.camera.goTo(id),
    reveal: (id) => getScene()?.camera.reveal(id),
    fitTo: (ids) => getScene()?.camera.fitTo(ids),
    onMove: (listener) => getScene()?.camera.onMove(listener) ?? (() => {}),
    follow: (place) => getScene()?.camera.follow(place),
  };
}

declare global {
  interface Window {
    /** For tests and for the console: where a node is drawn, in CSS pixels of the window. */
    __stackscape?: { nodePosition: (id: string) => { x: number; y: number } | null };
  }
}

function exposePositions(
  nodePosition: (id: string) => { x: number; y: number } | null,
): () => void {
  window.__stackscape = { nodePosition };
  return () => {
    delete window.__stackscape;
  };
}
