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
  /** Moves as little as it takes to have a node in the free part of the window. */
  readonly reveal: (id: string) => void;
  /** Shows these nodes as large as they fit; those that are not drawn do not count. */
  readonly fitTo: (ids: readonly string[]) => void;
  /** Calls back at each movement, for a map beside that moves along; returns how to stop that. */
  readonly onMove: (listener: (place: CameraPlace) => void) => () => void;
  /** Goes where another map's camera is. */
  readonly follow: (place: CameraPlace) => void;
}

/** Where a camera is, for maps of the same frame and size. */
export interface CameraPlace {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
  readonly isFitted: boolean;
}
