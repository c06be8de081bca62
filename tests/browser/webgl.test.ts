import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findMissingForBrowser, launchBrowser, withPage } from '../support/browser.ts';
import { describeUnlessMissing } from '../support/real-part.ts';

const missing = await findMissingForBrowser();

describeUnlessMissing({ name: 'the browser of the tests', missing }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  it('draws a triangle with WebGL 2 and reads its colour back', async () => {
    const pixels = await withPage(browser, async (page) => {
      await page.goto('data:text/html,<canvas width=8 height=8></canvas>');
      return page.evaluate(DRAW_A_TRIANGLE);
    });
    expect(pixels).toEqual({ inside: [255, 128, 0, 255], outside: [0, 0, 255, 255] });
  });

  it('has letters for Chinese, each its own and none a box', async () => {
    const [cloud, star, absent] = await withPage(browser, async (page) => {
      await page.goto('data:text/html,<meta charset=utf-8><canvas width=40 height=40></canvas>');
      // The last is of private use: no font has it, so it is drawn as a box.
      return page.evaluate<string[]>(`['云', '星', '\u{10FFFD}'].map(${DRAW_A_LETTER})`);
    });
    expect(cloud).not.toBe(absent);
    expect(star).not.toBe(absent);
    expect(cloud).not.toBe(star);
  });
});

// Both run inside the page, whose types this side does not know: they are sent there as text.
const DRAW_A_TRIANGLE = `(() => {
  const gl = document.querySelector('canvas').getContext('webgl2');
  const compile = (type, source) => {
    const shader = gl.createShader(type);
    gl.shaderSource(shader, '#version 300 es\\nprecision highp float;' + source);
    gl.compileShader(shader);
    return shader;
  };
  const program = gl.createProgram();
  gl.attachShader(program, compile(gl.VERTEX_SHADER,
    'void main() { gl_Position = vec4(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0, 0.0, 2.0); }'));
  gl.attachShader(program, compile(gl.FRAGMENT_SHADER,
    'out vec4 colour; void main() { colour = vec4(1.0, 0.5019608, 0.0, 1.0); }'));
  gl.linkProgram(program);
  gl.useProgram(program);
  gl.clearColor(0, 0, 1, 1);
  gl.clear(gl.COLOR_BUFFER_BIT);
  gl.drawArrays(gl.TRIANGLES, 0, 3);
  const read = (x, y) => {
    const pixel = new Uint8Array(4);
    gl.readPixels(x, y, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
    return [...pixel];
  };
  return { inside: read(3, 3), outside: read(0, 7) };
})()`;

const DRAW_A_LETTER = `(letter) => {
  const context = document.querySelector('canvas').getContext('2d');
  context.clearRect(0, 0, 40, 40);
  context.font = '32px sans-serif';
  context.fillText(letter, 2, 34);
  return [...context.getImageData(0, 0, 40, 40).data].filter((_, i) => i % 4 === 3).join();
}`;
