// `npm test`: sets up what it needs and runs every check, in order, until the first that fails.
// `npm test -- lint vitest` runs only those named.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './house/chromium.mjs';
import { ensureDependencies } from './house/dependencies.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const scratch = mkdtempSync(join(tmpdir(), 'ledningsplats-test-'));
const report = join(scratch, 'vitest.json');

/** @type {Record<string, () => boolean>} */
const STEPS = {
  lint: () => quiet('npm', ['run', '--silent', 'lint']),
  typecheck: () => quiet('npm', ['run', '--silent', 'typecheck']),
  'dead-code': () => quiet('npm', ['run', '--silent', 'dead-code']),
  build: () => quiet(process.execPath, ['scripts/build.mjs', '--if-changed']),
  vitest: () => vitest(),
};

process.exitCode = run(process.argv.slice(2)) ? 0 : 1;
rmSync(scratch, { recursive: true, force: true });

/** @param {string[]} names */
function run(names) {
  const unknown = names.filter((name) => !(name in STEPS));
  if (unknown.length > 0) {
    console.error(`Okänt steg: ${unknown.join(', ')}. Stegen är ${Object.keys(STEPS).join(', ')}.`);
    return false;
  }
  const obstacle = ensureDependencies(root);
  if (obstacle) {
    console.error(obstacle);
    return false;
  }
  for (const [name, step] of Object.entries(STEPS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    console.log(`── ${name}`);
    const started = performance.now();
    const isPassed = step();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(isPassed ? `   ok, ${seconds} s` : `\n✗ ${name} failed after ${seconds} s`);
    if (!isPassed) return false;
  }
  return true;
}

function vitest() {
  const obstacle = ensureChromium();
  if (obstacle) {
    console.error(obstacle);
    return false;
  }
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (!existsSync(report)) return false;
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, 'utf8'));
  console.log(`\n${passed} passed, ${failed} failed`);
  // a run that executed nothing proves nothing
  return status === 0 && passed > 0;
}

/**
 * Runs a command and shows what it says only if it fails.
 * @param {string} command
 * @param {string[]} args
 */
function quiet(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) console.log(`${stdout}${stderr}`);
  return status === 0;
}
