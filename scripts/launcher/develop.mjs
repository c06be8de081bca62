import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './prepare.mjs';

const bin = (name) => path.join(ROOT, 'node_modules/.bin', name);

/**
 * The server restarted at each change of its code, and the explorer under Vite's own server, which
 * passes `/api` on. Ends both when either ends or at Ctrl-C.
 *
 * @param {string[]} argv options of `start`
 * @returns {Promise<number>} the exit code
 */
export function runDevelopment(argv) {
  const options = { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' };
  const children = [
    spawn(
      bin('tsx'),
      ['watch', '--clear-screen=false', 'scripts/launcher/start-from-source.ts', ...argv],
      options,
    ),
    spawn(bin('vite'), ['--config', 'vite.config.ts'], options),
  ];
  const endAll = () => children.forEach((child) => child.kill('SIGTERM'));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, endAll);
  return new Promise((resolve) => {
    for (const child of children) {
      child.once('exit', (code) => {
        endAll();
        resolve(code ?? 0);
      });
    }
  });
}
