// The browsers that the end-to-end tests drive: the system's own, for a test tool's download may be out of reach.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { hasCommand } from './dependencies.mjs';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Chromium without the browser around the page: the same engine, for half of what a window costs. */
const SHELL = '/usr/bin/chromium-headless-shell';
/** Both of one version, as they share files. */
const DEBIAN = 'DEBIAN_FRONTEND=noninteractive apt-get install -yq chromium';

/** @returns {string | undefined} CHROMIUM_PATH if it is set, otherwise the first that is installed */
export function chromiumPath() {
  return [process.env.CHROMIUM_PATH, ...USUAL_PLACES].find((path) => path && existsSync(path));
}

/** @returns {string | undefined} what shows a page where nothing but the page is tested; the whole browser if there is no less */
export function shellPath() {
  return process.env.CHROMIUM_PATH || !existsSync(SHELL) ? chromiumPath() : SHELL;
}

/**
 * Finds a Chromium and its shell, or installs Debian's when we may.
 * @returns {string | null} a message to show, or null when there is a Chromium: without its shell tests only take longer
 */
export function ensureChromium() {
  const path = chromiumPath();
  if (path && shellPath() !== path) return null;
  if (path && path === process.env.CHROMIUM_PATH) return null;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && hasCommand('apt-get')) {
    console.log('Installerar Chromium …');
    // a machine without the archive is told soon, and goes on with what it has
    const install = `apt-get -o Acquire::http::Timeout=20 -o Acquire::Retries=1 update -q && { ${DEBIAN} chromium-headless-shell || ${DEBIAN}; }`;
    const { stdout, stderr } = spawnSync('sh', ['-c', install], { encoding: 'utf8' });
    if (!chromiumPath()) console.error(`${stdout}\n${stderr}`);
  }
  if (chromiumPath()) return null;
  return 'Testerna i webbläsare behöver Chromium. Installera det (Debian: sudo apt-get update && sudo apt-get install -y chromium chromium-headless-shell), eller peka ut en Chromium eller Chrome med CHROMIUM_PATH.';
}
