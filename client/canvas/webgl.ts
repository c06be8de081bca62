/** Whether this browser can draw the graph at all. */
export function hasWebGl(): boolean {
  const canvas = document.createElement('canvas');
  try {
    const context = canvas.getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}

/** Throws what the graphics driver says of the sources. */
export function linkProgram(
  gl: WebGL2RenderingContext,
  vertexSource: string,
  fragmentSource: string,
): WebGLProgram {
  const program = gl.createProgram();
  const shaders = [
    toShader(gl.VERTEX_SHADER, vertexSource),
    toShader(gl.FRAGMENT_SHADER, fragmentSource),
  ];
  for (const shader of shaders) gl.attachShader(program, shader);
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    const said = shaders.map((shader) => gl.getShaderInfoLog(shader) ?? '');
    throw new Error([gl.getProgramInfoLog(program) ?? '', ...said].join('\n').trim());
  }
  // They live on in the program.
  for (const shader of shaders) gl.deleteShader(shader);
  return program;

  function toShader(type: GLenum, source: string): WebGLShader {
    const shader = gl.createShader(type);
    if (shader === null) throw new Error('The graphics driver makes no shader.');
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    return shader;
  }
}
