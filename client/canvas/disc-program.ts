import { floatColor, indexToColor } from 'sigma/utils';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { RecordDrawing } from './record-drawing.ts';

/** One triangle around the disc. */
const CORNERS = 3;

/** A record: place, radius, colour and id. */
const VERTEX = `
flat out vec4 colour;
flat out float radius;
out vec2 offset;

const float TURN = radians(120.0);

void main() {
  uvec4 disc;
  uvec4 rest;
  readRecord(gl_VertexID / ${CORNERS}, disc, rest);
  radius = 2.0 * uintBitsToFloat(disc.z) * u_correctionRatio / u_sizeRatio;
  float angle = TURN * float(gl_VertexID % ${CORNERS});
  offset = 2.0 * radius * vec2(cos(angle), sin(angle));
  vec2 position = uintBitsToFloat(disc.xy) + offset;
  gl_Position = vec4((u_matrix * vec3(position, 1.0)).xy, 0.0, 1.0);
  #ifdef PICKING_MODE
  colour = toColour(rest.x);
  #else
  colour = toColour(disc.w);
  #endif
}`;

const FRAGMENT = `
flat in vec4 colour;
flat in float radius;
in vec2 offset;
out vec4 shown;

void main() {
  float border = 2.0 * u_correctionRatio;
  float beyond = (length(offset) - radius + border) / border;
  #ifdef PICKING_MODE
  // A colour that is mixed would be the id of another.
  shown = beyond > 1.0 ? vec4(0.0) : colour;
  #else
  shown = colour * (1.0 - clamp(beyond, 0.0, 1.0));
  #endif
}`;

/** Nodes as discs that look as Sigma's own, for the eye and for the pointer. */
export class DiscProgram {
  readonly drawLabel = undefined;
  readonly drawHover = undefined;
  readonly #drawing: RecordDrawing;

  constructor(gl: WebGLRenderingContext, pickingBuffer: WebGLFramebuffer | null) {
    const shaders = { corners: CORNERS, vertex: VERTEX, fragment: FRAGMENT };
    this.#drawing = new RecordDrawing(gl, shaders, pickingBuffer);
  }

  reallocate(count: number): void {
    this.#drawing.reallocate(count);
  }

  process(id: number, index: number, { hidden, x, y, size, color }: NodeDisplayData): void {
    const at = this.#drawing.begin(index);
    const { records } = this.#drawing;
    records[at] = x;
    records[at + 1] = y;
    records[at + 2] = hidden ? 0 : size;
    records[at + 3] = floatColor(color);
    records[at + 4] = indexToColor(id);
  }

  render(params: RenderParams): void {
    this.#drawing.render(params);
  }

  kill(): void {
    this.#drawing.kill();
  }
}
