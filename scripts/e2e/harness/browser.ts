import { type Browser, chromium } from 'playwright-core';
import { chromiumPath, shellPath } from '../../house/chromium.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--no-proxy-server',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser that is a device of somebody's: the whole of it. `flags`: beside what every browser is started with. */
export function deviceOptions(flags: readonly string[] = []) {
  return optionsFor(chromiumPath(), flags);
}

/** For windows that share nothing and keep nothing: the page is all of them, so that the shell is enough. */
function windowOptions() {
  return optionsFor(shellPath());
}

function optionsFor(executablePath: string | undefined, flags: readonly string[] = []) {
  if (!executablePath) throw new Error('no Chromium: run npm test, or set CHROMIUM_PATH');
  return { executablePath, args: [...FLAGS, ...flags] };
}

/** Where a stage has its windows without a profile from. */
export interface Browsers {
  running(): Promise<Browser>;
  /** The stage needs it no more. */
  leave(): Promise<void>;
}

/** A browser of the stage's own, for a script that ends with it. */
export class OwnBrowser implements Browsers {
  #browser: Promise<Browser> | null = null;

  running(): Promise<Browser> {
    this.#browser ??= chromium.launch(windowOptions());
    return this.#browser;
  }

  async leave(): Promise<void> {
    await (await this.#browser)?.close();
    this.#browser = null;
  }
}

let kept: Browser | null = null;

/**
 * One browser for all files that the same process runs, and ended with it: to start one costs as much as a short test, and
 * windows share nothing that lies in it. A file that finds it dead has a new one.
 */
export const keptBrowser: Browsers = {
  async running() {
    if (!kept?.isConnected()) kept = await chromium.launch(windowOptions());
    return kept;
  },
  async leave() {},
};
