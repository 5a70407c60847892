import { expect, test } from 'vitest';
import { keptAnswer, type Shell } from './shell.ts';

const shell: Shell = {
  version: '1',
  files: ['/index.html', '/icon.svg', '/assets/index-abc.js'].map((path) => ({ path, integrity: 'sha256-x' })),
};
const ORIGIN = 'https://ledning.example';

function answerTo(path: string, { method = 'GET', mode = 'navigate', origin = ORIGIN } = {}): string | null {
  return keptAnswer(shell, { method, mode, url: `${origin}${path}` }, ORIGIN);
}

test.each(['/', '/handelser/ny', '/handelser/1/logg?x=1', '/bekrafta/abc', '/ingenstans', '/index.html'])(
  'opening %s gets the page',
  (path) => expect(answerTo(path)).toBe('/index.html'),
);

test('what the page consists of is answered from the device', () => {
  expect(answerTo('/assets/index-abc.js', { mode: 'no-cors' })).toBe('/assets/index-abc.js');
  expect(answerTo('/icon.svg', { mode: 'no-cors' })).toBe('/icon.svg');
});

test.each([
  '/api/session',
  '/api/streams/plan/snapshot',
  '/api',
  '/socket.io/?EIO=4',
  '/metrics',
  '/map/info',
  '/blad/0123',
  '/tib',
  '/api/index.html',
])('%s is asked of the server, opened or fetched', (path) => {
  for (const mode of ['navigate', 'cors', 'same-origin']) expect(answerTo(path, { mode })).toBeNull();
});

test('what is not kept, what changes something, and what is elsewhere goes to the network', () => {
  expect(answerTo('/assets/index-old.js', { mode: 'no-cors' })).toBeNull();
  expect(answerTo('/rapport.pdf')).toBeNull();
  expect(answerTo('/handelser/ny', { mode: 'cors' })).toBeNull();
  expect(answerTo('/', { method: 'POST' })).toBeNull();
  expect(answerTo('/icon.svg', { origin: 'https://annan.example', mode: 'no-cors' })).toBeNull();
});
