// Whether what package-lock.json asks for is installed, and installing it. Node's own modules alone: nothing else is there yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ packages: Record<string, { version?: string, link?: boolean, optional?: boolean, devOptional?: boolean }> }} LockFile */

/**
 * Installs what is missing, or answers in plain Swedish why it cannot.
 * @param {string} root the repository's top
 * @returns {string | null} a message to show, or null when everything is in place
 */
export function ensureDependencies(root) {
  const old = nodeTooOld(process.versions.node);
  if (old) return old;

  if (!isInstalled(root)) {
    console.log('Installerar programbibliotek. Första gången tar det ett par minuter …');
    if (npm(root, ['ci', '--include=dev', '--loglevel=error']) !== 0) {
      return (
        buildToolsMissing() ?? 'Installationen misslyckades. Felet står ovanför. Kontrollera nätet och försök igen.'
      );
    }
  }
  if (!databaseBuilt(root)) {
    console.log('Bygger databasmotorn (better-sqlite3) …');
    if (npm(root, ['rebuild', 'better-sqlite3', '--loglevel=error']) !== 0 || !databaseBuilt(root)) {
      return buildToolsMissing() ?? 'Databasmotorn (better-sqlite3) kunde inte byggas. Felet står ovanför.';
    }
  }
  return null;
}

/**
 * @param {string} version as `process.versions.node`
 * @returns {string | null}
 */
export function nodeTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isEnough = major > 20 || (major === 20 && minor >= 19);
  return isEnough
    ? null
    : `Ledningsplats behöver Node.js 20.19 eller senare (helst 24 LTS). Här finns ${version}. Hämta en nyare på https://nodejs.org och kör kommandot igen.`;
}

/**
 * Compares the lock file with npm's own record of what it installed: by content, so that a checkout that only touches
 * file times does not cost a new installation.
 * @param {string} root
 */
export function isInstalled(root) {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  /** @type {LockFile} */
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  /** @type {LockFile} */
  const installed = JSON.parse(readFileSync(record, 'utf8'));
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (!path.includes('node_modules/') || entry.link) return true;
    const found = installed.packages[path];
    // an optional package for another system than this one is not installed, and shall not be
    return found ? found.version === entry.version : entry.optional || entry.devOptional;
  });
}

/** @param {string} root */
function databaseBuilt(root) {
  return existsSync(join(root, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node'));
}

/**
 * The database engine comes ready-built where it can be fetched, and is compiled otherwise: the tools are asked for only
 * when that failed.
 * @returns {string | null}
 */
function buildToolsMissing() {
  const missing = [
    hasCommand(process.env.PYTHON ?? 'python3') ? null : 'python3',
    hasCommand('make') ? null : 'make',
    hasCommand(process.env.CXX ?? 'g++') || hasCommand('c++') ? null : 'g++',
  ].filter((name) => name !== null);
  if (missing.length === 0 || process.platform === 'win32') return null;
  return `Databasmotorn (better-sqlite3) måste byggas på den här datorn, och det saknas: ${missing.join(', ')}.\nGör så här och kör sedan kommandot igen:\n  ${remedyFor(missing)}`;
}

/** @param {string[]} missing */
function remedyFor(missing) {
  if (process.platform === 'darwin') return 'xcode-select --install';
  if (hasCommand('apt-get')) return `sudo apt-get update && sudo apt-get install -y ${missing.join(' ')}`;
  return `installera ${missing.join(', ')} med systemets pakethanterare (i Fedora och RHEL heter g++ gcc-c++)`;
}

/** @param {string} command */
export function hasCommand(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

/**
 * @param {string} root
 * @param {string[]} args
 */
function npm(root, args) {
  // under `npm start` npm names its own file: no search of the path, and no shell on Windows
  const self = process.env.npm_execpath;
  const [command, first] = self?.endsWith('.js') ? [process.execPath, [self]] : ['npm', []];
  const shell = process.platform === 'win32' && command === 'npm';
  return spawnSync(command, [...first, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell }).status;
}
