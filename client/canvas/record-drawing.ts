import type { RenderParams } from 'sigma/types';
import { allocateRecords, NUMBERS, READ_RECORDS, writeTexture } from './record-texture.ts';
import { linkProgram } from './webgl.ts';

/** What is drawn of each record, in GLSL; both have the uniforms of `UNIFORMS`. */
export interface RecordShaders {
  /** Vertices of a record: three to a triangle. */
  readonly corners: number;
  readonly vertex: string;
  readonly fragment: string;
}

type Gl = WebGLRenderingContext | WebGL2RenderingContext;

interface Pass {
  readonly program: WebGLProgram;
  /** Null for what is seen, else what the pointer reads. */
  readonly frameBuffer: WebGLFramebuffer | null;
}

const UNIFORMS = `#version 300 es
precision highp float;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_pixelRatio;
uniform float u_feather;
uniform float u_minEdgeThickness;
`;
/** Defined where colours are ids, for the pointer. */
const PICKING = '#define PICKING_MODE\n';

/**
 * Draws all records at once, as many vertices, each of which looks its record up. Against an instance
 * for each, which is Sigma's own way, a processor that stands in for a graphics card takes a tenth of
 * the time; and records are handed over when they changed, not with each frame.
 */
export class RecordDrawing {
  records = allocateRecords(0);
  readonly #gl: WebGL2RenderingContext;
  readonly #corners: number;
  readonly #passes: readonly Pass[];
  readonly #texture: WebGLTexture;
  #count = 0;
  #isStale = true;

  constructor(gl: Gl, shaders: RecordShaders, pickingBuffer: WebGLFramebuffer | null) {
    if (!(gl instanceof WebGL2RenderingContext)) throw new Error('The map is drawn by WebGL 2.');
    const toPass = (frameBuffer: WebGLFramebuffer | null): Pass => {
      const head = UNIFORMS + (frameBuffer === null ? '' : PICKING);
      const program = linkProgram(
        gl,
        head + READ_RECORDS + shaders.vertex,
        head + shaders.fragment,
      );
      return { program, frameBuffer };
    };
    this.#gl = gl;
    this.#corners = shaders.corners;
    this.#passes = (pickingBuffer === null ? [null] : [pickingBuffer, null]).map(toPass);
    this.#texture = gl.createTexture();
  }

  /** Room for so many records; what was written before is gone. */
  reallocate(count: number): void {
    if (count === this.#count) return;
    this.#count = count;
    this.records = allocateRecords(count);
  }

  /** Where the numbers of a record begin; they are written anew. */
  begin(index: number): number {
    this.#isStale = true;
    return index * NUMBERS;
  }

  render(params: RenderParams): void {
    if (this.#count === 0) return;
    const gl = this.#gl;
    gl.bindTexture(gl.TEXTURE_2D, this.#texture);
    if (this.#isStale) writeTexture(gl, this.records);
    this.#isStale = false;
    gl.enable(gl.BLEND);
    for (const pass of this.#passes) this.#renderPass(pass, params);
  }

  #renderPass({ program, frameBuffer }: Pass, params: RenderParams): void {
    const gl = this.#gl;
    const scale = params.pixelRatio / (frameBuffer === null ? 1 : params.downSizingRatio);
    gl.bindFramebuffer(gl.FRAMEBUFFER, frameBuffer);
    gl.viewport(0, 0, params.width * scale, params.height * scale);
    gl.useProgram(program);
    const find = (name: string) => gl.getUniformLocation(program, name);
    gl.uniformMatrix3fv(find('u_matrix'), false, params.matrix);
    gl.uniform1f(find('u_sizeRatio'), params.sizeRatio);
    gl.uniform1f(find('u_correctionRatio'), params.correctionRatio);
    gl.uniform1f(find('u_pixelRatio'), scale);
    gl.uniform1f(find('u_feather'), params.antiAliasingFeather);
    gl.uniform1f(find('u_minEdgeThickness'), params.minEdgeThickness);
    gl.drawArrays(gl.TRIANGLES, 0, this.#count * this.#corners);
  }

  kill(): void {
    for (const { program } of this.#passes) this.#gl.deleteProgram(program);
    this.#gl.deleteTexture(this.#texture);
  }
}
