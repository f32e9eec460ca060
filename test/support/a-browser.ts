import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** A real browser without a window. Closing it takes everything away that it unpacked. */
export interface TestBrowser {
  readonly browser: Browser;
  close(): Promise<void>;
}

/**
 * On Linux the browser, and the libraries that a bare machine lacks, come out of an npm package; elsewhere it is the one
 * that is installed.
 */
export async function aBrowser(): Promise<TestBrowser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    const browser = await chromium.launch({ channel: process.platform === 'win32' ? 'msedge' : 'chrome' });
    return { browser, close: () => browser.close() };
  }
  const folder = mkdtempSync(join(tmpdir(), 'cscheck-browser-'));
  const clear = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const browser = await chromium.launch(await unpackedInto(folder));
    const close = async () => {
      await browser.close();
      clear();
    };
    return { browser, close };
  } catch (failure) {
    clear();
    throw failure;
  }
}

/** The package unpacks into the folder for temporary files, and its libraries only where it takes itself to be in a cloud. */
async function unpackedInto(folder: string) {
  const before = { ...process.env };
  process.env['TMPDIR'] = folder;
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs20.x';
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    packaged.setGraphicsMode = false;
    const executablePath = await packaged.executablePath();
    // What it adds for clouds would weaken what is tested here: one process, and no web security.
    const args = ['--no-sandbox', '--no-zygote', '--headless=shell', '--disable-gpu', '--font-render-hinting=none'];
    const libraries = [join(folder, 'al2023/lib'), before['LD_LIBRARY_PATH'] ?? ''].filter((path) => path !== '');
    const fonts = join(folder, 'fonts.conf');
    writeFileSync(fonts, `<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${folder}</cachedir></fontconfig>`);
    const own = { TMPDIR: folder, HOME: folder, FONTCONFIG_FILE: fonts, LD_LIBRARY_PATH: libraries.join(':') };
    const env = { ...textsIn(before), ...own };
    return { executablePath, args, env };
  } finally {
    // Test files share a process: what was changed for one is put back in its own place.
    for (const name of Object.keys(process.env)) if (!(name in before)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, before);
  }
}

function textsIn(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** Where the script lies that looks for what keeps people out. */
export function axePath(): string {
  return createRequire(import.meta.url).resolve('axe-core/axe.min.js');
}
