/** What panels and keys may ask of the camera; the canvas does it. */
export interface CameraControl {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  /** Shows the whole graph. */
  readonly fit: () => void;
  /** Moves by these shares of the window. */
  readonly pan: (right: number, down: number) => void;
  /** Brings a node to the middle of the free part of the window. */
  readonly goTo: (id: string) => void;
  /** Shows these nodes as large as they fit; those that are not drawn do not count. */
  readonly fitTo: (ids: readonly string[]) => void;
}
