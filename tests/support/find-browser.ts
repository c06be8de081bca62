import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { findProjectRoot } from '../../scripts/command-line/project-root.ts';

const execute = promisify(execFile);
const require = createRequire(import.meta.url);

/** A browser to start, and what it needs in its environment. */
interface FoundBrowser {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

const INSTALLED = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
] as const;

const ON_MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
] as const;

/**
 * The browser of CHROMIUM_PATH, else an installed Chrome or Chromium, else the one that travels in
 * an npm package (Linux on x86-64). It gets fonts with Chinese letters where it looks for fonts by
 * fontconfig. A sentence when there is none.
 */
export async function findBrowser(
  env: NodeJS.ProcessEnv,
): Promise<FoundBrowser | { readonly missing: string }> {
  const chosen = env['CHROMIUM_PATH'];
  if (chosen) {
    return existsSync(chosen)
      ? { executable: chosen, env: await prepareFonts(env) }
      : { missing: `CHROMIUM_PATH names no file: ${chosen}.` };
  }
  const installed = findInstalled(env);
  if (installed !== null) return { executable: installed, env: await prepareFonts(env) };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return {
      missing: `No browser: install Chrome or Chromium, or set CHROMIUM_PATH; the one among the packages runs on Linux on x86-64 only, not on ${process.platform} ${process.arch}.`,
    };
  }
  const folder = await unpackBundledBrowser(env);
  return {
    executable: path.join(folder, 'chromium'),
    env: {
      ...(await prepareFonts(env)),
      // The few libraries that a machine without a browser may lack.
      LD_LIBRARY_PATH: [path.join(folder, 'al2023/lib'), env['LD_LIBRARY_PATH']]
        .filter(Boolean)
        .join(':'),
    },
  };
}

function findInstalled(env: NodeJS.ProcessEnv): string | null {
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const candidates = [
    ...INSTALLED.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...(process.platform === 'darwin' ? ON_MAC : []),
  ];
  return candidates.find((candidate) => existsSync(candidate)) ?? null;
}

function findCache(env: NodeJS.ProcessEnv): string {
  return path.resolve(
    env['STACKSCAPE_CACHE'] || path.join(findProjectRoot(import.meta.url), '.stackscape'),
  );
}

/**
 * Unpacks the browser of `@sparticuz/chromium` (200 MB, two seconds) into the cache. The package
 * unpacks into the system's temporary folder and takes whatever lies there for whole, so it is
 * given a folder of its own, which then appears under its name at once.
 */
async function unpackBundledBrowser(env: NodeJS.ProcessEnv): Promise<string> {
  const manifest = path.join(
    path.dirname(require.resolve('@sparticuz/chromium')),
    '../../package.json',
  );
  const { version }: { version: string } = JSON.parse(await readFile(manifest, 'utf8'));
  const folder = path.join(findCache(env), 'chromium', version);
  if (existsSync(folder)) return folder;

  await mkdir(path.dirname(folder), { recursive: true });
  const aside = await mkdtemp(`${folder}.preparing-`);
  const program = "await (await import('@sparticuz/chromium')).default.executablePath()";
  try {
    await execute(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: import.meta.dirname,
      // The second makes the package unpack the libraries as well.
      env: { ...env, TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    });
    await rename(aside, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return folder;
}

/**
 * A fontconfig file that adds Noto Sans with Chinese letters to the machine's own fonts, so that
 * pictures look the same on machines that have none.
 */
async function prepareFonts(env: NodeJS.ProcessEnv): Promise<Record<string, string>> {
  if (process.platform !== 'linux') return {};
  const fonts = path.join(path.dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts');
  const folder = path.join(findCache(env), 'fonts');
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'fonts.conf');
  const aside = `${file}.${randomUUID()}`;
  await writeFile(aside, toFontConfiguration({ fonts, cache: path.join(folder, 'cache') }));
  await rename(aside, file);
  return { FONTCONFIG_FILE: file };
}

function toFontConfiguration(folders: { readonly fonts: string; readonly cache: string }): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folders.fonts}</dir>
  <cachedir>${folders.cache}</cachedir>
</fontconfig>
`;
}
