import { floatColor } from 'sigma/utils';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { RecordDrawing } from './record-drawing.ts';

/** Two triangles. */
const CORNERS = 6;

/** A record: both ends, the normal as long as the line is thick, colour. */
const VERTEX = `
flat out vec4 colour;
flat out float sharp;
out float across;

void main() {
  uvec4 ends;
  uvec4 rest;
  readRecord(gl_VertexID / ${CORNERS}, ends, rest);
  vec2 normal = uintBitsToFloat(rest.xy);
  float size = length(normal);
  if (size == 0.0) {
    // Hidden, or without length: beyond what is seen.
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  int corner = gl_VertexID % ${CORNERS};
  across = corner == 0 || corner == 2 || corner == 3 ? 1.0 : -1.0;
  vec2 end = uintBitsToFloat(corner == 2 || corner == 3 || corner == 5 ? ends.zw : ends.xy);
  float pixels = max(size / u_sizeRatio, u_minEdgeThickness);
  vec2 position = end + normal / size * across * pixels * u_correctionRatio;
  gl_Position = vec4((u_matrix * vec3(position, 1.0)).xy, 0.0, 1.0);
  colour = toColour(rest.z);
  sharp = 1.0 - 2.0 * u_feather / u_pixelRatio / pixels;
}`;

const FRAGMENT = `
flat in vec4 colour;
flat in float sharp;
in float across;
out vec4 shown;

void main() {
  shown = colour * (1.0 - smoothstep(sharp, 1.0, abs(across)));
}`;

/** Relationships as straight lines that look as Sigma's own; the pointer does not find them. */
export class LineProgram {
  readonly drawLabel = undefined;
  readonly #drawing: RecordDrawing;
  #lastColour = '';
  #lastBits = 0;

  constructor(gl: WebGLRenderingContext) {
    this.#drawing = new RecordDrawing(
      gl,
      { corners: CORNERS, vertex: VERTEX, fragment: FRAGMENT },
      null,
    );
  }

  reallocate(count: number): void {
    this.#drawing.reallocate(count);
  }

  process(
    _id: number,
    index: number,
    from: NodeDisplayData,
    to: NodeDisplayData,
    edge: EdgeDisplayData,
  ): void {
    const at = this.#drawing.begin(index);
    const { records } = this.#drawing;
    const x = to.x - from.x;
    const y = to.y - from.y;
    const length = Math.sqrt(x * x + y * y);
    if (edge.hidden || from.hidden || to.hidden || length === 0) {
      records[at + 4] = 0;
      records[at + 5] = 0;
      return;
    }
    const thickness = (edge.size || 1) / length;
    records[at] = from.x;
    records[at + 1] = from.y;
    records[at + 2] = to.x;
    records[at + 3] = to.y;
    records[at + 4] = -y * thickness;
    records[at + 5] = x * thickness;
    records[at + 6] = this.#toBits(edge.color);
  }

  /** Nearly all have the colour of the one before. */
  #toBits(colour: string): number {
    if (colour !== this.#lastColour) {
      this.#lastColour = colour;
      this.#lastBits = floatColor(colour);
    }
    return this.#lastBits;
  }

  render(params: RenderParams): void {
    this.#drawing.render(params);
  }

  kill(): void {
    this.#drawing.kill();
  }
}
