// The browser that the end-to-end tests drive: the system's own, for a test tool's download may be out of reach.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { hasCommand } from './dependencies.mjs';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** @returns {string | undefined} CHROMIUM_PATH if it is set, otherwise the first that is installed */
export function chromiumPath() {
  return [process.env.CHROMIUM_PATH, ...USUAL_PLACES].find((path) => path && existsSync(path));
}

/**
 * Finds a Chromium, or installs Debian's when we may.
 * @returns {string | null} a message to show, or null when there is one
 */
export function ensureChromium() {
  if (chromiumPath()) return null;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && hasCommand('apt-get')) {
    console.log('Installerar Chromium …');
    const install = 'apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -yq chromium';
    const { status, stdout, stderr } = spawnSync('sh', ['-c', install], { encoding: 'utf8' });
    if (status === 0 && chromiumPath()) return null;
    console.error(`${stdout}\n${stderr}`);
  }
  return 'Testerna i webbläsare behöver Chromium. Installera det (Debian: sudo apt-get update && sudo apt-get install -y chromium), eller peka ut en Chromium eller Chrome med CHROMIUM_PATH.';
}
