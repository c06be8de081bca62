/** Numbers of a record; a texel has four. */
export const NUMBERS = 8;
const TEXELS = NUMBERS / 4;
/** Every WebGL 2 has textures of 2,048 each way: two million records. */
const ROW = 2_048;
const PER_ROW = ROW / TEXELS;

/** For shaders: a record as bits, and a colour of four bytes. */
export const READ_RECORDS = `
uniform highp usampler2D u_records;

void readRecord(int index, out uvec4 first, out uvec4 second) {
  ivec2 place = ivec2((index % ${PER_ROW}) * ${TEXELS}, index / ${PER_ROW});
  first = texelFetch(u_records, place, 0);
  second = texelFetch(u_records, place + ivec2(1, 0), 0);
}

vec4 toColour(uint bytes) {
  vec4 colour = vec4(bytes & 255u, bytes >> 8 & 255u, bytes >> 16 & 255u, bytes >> 24) / 255.0;
  // Sigma's colours have 254 for all: with 255 their bytes, read as a number, would be none.
  colour.a *= 255.0 / 254.0;
  return colour;
}
`;

/** Numbers for so many records, in whole rows of the texture. */
export function allocateRecords(count: number): Float32Array<ArrayBuffer> {
  return new Float32Array(Math.ceil(count / PER_ROW) * PER_ROW * NUMBERS);
}

/** Hands the records over to the texture that is bound. */
export function writeTexture(gl: WebGL2RenderingContext, records: Float32Array<ArrayBuffer>): void {
  const rows = records.length / (ROW * 4);
  // As bits: a colour that is read as a number may be none.
  const bits = new Uint32Array(records.buffer);
  const format = gl.RGBA_INTEGER;
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32UI, ROW, rows, 0, format, gl.UNSIGNED_INT, bits);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
}
