/**
 * Finds a Chromium for every test that needs one, also where none is installed: `CHROME_PATH`, then
 * an installed Chrome or Chromium, then (on Linux) the one inside the npm package
 * `@sparticuz/chromium`.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Launcher } from 'chrome-launcher';

/** How to launch the browser; fits `launch()` of both playwright-core and puppeteer-core. */
export interface BrowserLaunch {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
const unpacked = join(cache, 'chromium');

const quiet = ['--disable-quic', '--disable-background-networking'];
/** Chromium refuses its sandbox to root. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/**
 * The browser of this machine.
 *
 * @throws Error with a sentence on what to install when there is none.
 */
export async function findBrowser(): Promise<BrowserLaunch> {
  const executablePath = process.env['CHROME_PATH'] ?? installedBrowser();
  if (executablePath) return { executablePath, args: [...quiet, ...asRoot], env: environment() };
  if (process.platform === 'linux' && process.arch === 'x64') return packagedBrowser();
  throw new Error(
    'No Chrome or Chromium found. Install one, or set CHROME_PATH to its executable.',
  );
}

function installedBrowser(): string | undefined {
  try {
    return Launcher.getInstallations()[0];
  } catch {
    return undefined; // chrome-launcher throws when there is none
  }
}

/** Chromium's headless shell from the npm package, unpacked once with the libraries it needs. */
export async function packagedBrowser(): Promise<BrowserLaunch> {
  if (!existsSync(unpacked)) await unpack();
  return {
    executablePath: join(unpacked, 'chromium'),
    args: [...quiet, ...asRoot, '--headless', '--no-zygote', '--font-render-hinting=none'],
    env: {
      ...environment(),
      LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(unpacked, 'fonts.conf'),
    },
  };
}

/** Unpacks beside the final place and renames, so that two processes may do it at the same time. */
async function unpack(): Promise<void> {
  await mkdir(cache, { recursive: true });
  const staging = await mkdtemp(join(cache, 'chromium-'));
  const { TMPDIR } = process.env;
  process.env['TMPDIR'] = staging; // where @sparticuz/chromium unpacks to
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x'; // makes it unpack its libraries too
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    delete process.env['AWS_LAMBDA_JS_RUNTIME'];
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
  }
  await writeFile(join(staging, 'fonts.conf'), fontsConfiguration());
  await rename(staging, unpacked).catch(async (error: unknown) => {
    await rm(staging, { recursive: true });
    if (!existsSync(unpacked)) throw error;
  });
}

/** The package's own configuration expects its fonts in /tmp. */
function fontsConfiguration(): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(unpacked, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(unpacked, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}
