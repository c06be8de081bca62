// One step of each algorithm; the packages ship them without types.

declare module 'graphology-layout-forceatlas2/iterate.js' {
  /** Ten numbers a node: x, y, dx, dy, old dx, old dy, mass, convergence, size, fixed. */
  export default function iterate(
    settings: Readonly<Record<string, number | boolean>>,
    nodes: Float32Array,
    edges: Float32Array,
  ): void;
}

declare module 'graphology-layout-noverlap/iterate.js' {
  /** Three numbers a node: x, y, size. */
  export default function iterate(
    settings: Readonly<Record<string, number>>,
    nodes: Float32Array,
  ): { readonly converged: boolean };
}
