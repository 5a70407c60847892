import { expect, test } from 'vitest';
import { keptForSheet } from './sheet-shell.ts';
import type { Shell } from './shell.ts';

const shell: Shell = {
  version: '1',
  files: ['/blad.html', '/assets/blad-abc.js'].map((path) => ({ path, integrity: 'sha256-x' })),
};
const ORIGIN = 'https://ledning.example';
const answerTo = (path: string, { method = 'GET', mode = 'navigate', origin = ORIGIN } = {}) =>
  keptForSheet(shell, { method, mode, url: `${origin}${path}` }, ORIGIN);

test('[PL5] a sheet’s page opens from the device, with what it consists of', () => {
  expect(answerTo('/blad/0123456789')).toBe('/blad.html');
  expect(answerTo('/blad/pass/0123456789')).toBe('/pass.html');
  expect(answerTo('/blad/besok/0123456789')).toBe('/besok.html');
  expect(answerTo('/blad/lyssna/0123456789')).toBe('/lyssna.html');
  expect(answerTo('/blad/verksamhet/0123456789')).toBe('/verksamhet.html');
  expect(answerTo('/assets/blad-abc.js', { mode: 'no-cors' })).toBe('/assets/blad-abc.js');
});

test('everything else is asked of the server: what is sent, what is read, other pages', () => {
  expect(answerTo('/api/sheet/0123456789', { mode: 'cors' })).toBeNull();
  expect(answerTo('/api/sheet/0123456789', { method: 'POST', mode: 'cors' })).toBeNull();
  expect(answerTo('/handelser/1')).toBeNull();
  expect(answerTo('/assets/index-abc.js', { mode: 'no-cors' })).toBeNull();
  expect(answerTo('/blad/0123', { origin: 'https://annan.example' })).toBeNull();
});
