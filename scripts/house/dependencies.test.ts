import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isInstalled, nodeTooOld } from './dependencies.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ledningsplats-'));
  mkdirSync(join(root, 'node_modules'));
});
afterEach(() => rmSync(root, { recursive: true }));

const wanted = {
  '': { version: '0.1.0' },
  shared: { version: '0.1.0' },
  'node_modules/@ledningsplats/shared': { link: true },
  'node_modules/zod': { version: '4.6.7' },
  'node_modules/for-another-system': { version: '1.0.0', optional: true },
};
const lock = (packages: object) => writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }));
const installed = (packages: object) =>
  writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));

test('is installed when each package has the version that the lock file names', () => {
  lock(wanted);
  installed({ 'node_modules/zod': { version: '4.6.7' } });
  expect(isInstalled(root)).toBe(true);
});

test.each([
  ['another version', { 'node_modules/zod': { version: '4.6.6' } }],
  ['a missing package', {}],
])('is not installed with %s', (_, packages) => {
  lock(wanted);
  installed(packages);
  expect(isInstalled(root)).toBe(false);
});

test('is not installed when nothing is', () => {
  lock(wanted);
  expect(isInstalled(root)).toBe(false);
});

test.each(['18.20.4', '20.18.3'])('Node %s is told to be too old, in Swedish', (version) => {
  expect(nodeTooOld(version)).toContain(`Här finns ${version}`);
});

test.each(['20.19.0', '22.12.0', '24.0.1'])('Node %s is enough', (version) => {
  expect(nodeTooOld(version)).toBeNull();
});

const lockText = () => readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8');

test('the lock file names no registry host', () => {
  expect(lockText().match(/"resolved": "http.*/g)).toBeNull();
});

// `npm ci` refuses a lock file without them, and another system than the one it was made on would get no binaries
test('the lock file names the optional packages of every system', () => {
  const packages: Record<string, { optionalDependencies?: Record<string, string> }> = JSON.parse(lockText()).packages;
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).filter(
      (name) => !(`${path}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages),
    ),
  );
  expect(missing).toEqual([]);
});
