import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../testing/start-server.ts';
import { REACT_ARIA_STYLE } from './security-headers.ts';

let server: TestServer;
let client: string;
beforeAll(async () => {
  client = mkdtempSync(join(tmpdir(), 'ledningsplats-client-'));
  mkdirSync(join(client, 'assets'));
  writeFileSync(join(client, 'index.html'), '<!doctype html><title>Ledningsplats</title>');
  writeFileSync(join(client, 'blad.html'), '<!doctype html><title>Blad</title>');
  writeFileSync(join(client, 'assets/index-abc.js'), 'export {};');
  writeFileSync(join(client, 'manifest.webmanifest'), '{}');
  writeFileSync(join(client, 'sw.js'), 'self;');
  server = await startServer({ clientDirectory: client });
});
afterAll(async () => {
  await server.stop();
  rmSync(client, { recursive: true });
});

const get = (url: string) => server.http.inject({ url });

test('what is named by its content is kept for ever, the rest asked for anew', async () => {
  expect((await get('/assets/index-abc.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect((await get('/manifest.webmanifest')).headers['cache-control']).toBe('no-cache');
  expect((await get('/sw.js')).headers['cache-control']).toBe('no-cache');
  expect((await get('/')).headers['cache-control']).toBe('no-cache');
});

test("the app's own addresses get the page, and nothing else does", async () => {
  for (const url of ['/', '/handelser/x', '/setup/abc', '/confirm/abc?x=1']) {
    const { statusCode, payload } = await get(url);
    expect([url, statusCode, payload.includes('<title>')]).toEqual([url, 200, true]);
  }
  for (const url of ['/api/nothing', '/assets/gone.js', '/favicon.ico', '/..%2f..%2fpackage.json']) {
    const answer = await get(url);
    expect([url, answer.statusCode]).toEqual([url, 404]);
    expect(answer.json()).toMatchObject({ code: 'not_found' });
  }
});

test('[PL5] a sheet’s address gets the small page, which is asked for anew', async () => {
  const { payload, headers } = await get('/blad/0123456789abcdefghjkmnpqrs');
  expect(payload).toContain('<title>Blad</title>');
  expect(headers['cache-control']).toBe('no-cache');
  expect(headers['referrer-policy']).toBe('no-referrer');
  // nor is it shown in the frame of another page, under whose words somebody presses plus
  for (const url of [
    '/blad/0123456789abcdefghjkmnpqrs',
    '/blad.html',
    '/blad-sw.js',
    '/api/sheet/0123456789abcdefghjkmnpqrs',
  ]) {
    const answer = await get(url);
    expect([url, answer.headers['x-frame-options']]).toEqual([url, 'DENY']);
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    // without it a worker answers for no more than its own folder, and whatever was asked for is not answered from elsewhere
    expect([url, answer.headers['service-worker-allowed']]).toEqual([url, undefined]);
    expect([url, answer.headers['access-control-allow-origin']]).toEqual([url, undefined]);
  }
});

test('every answer carries the policy; HSTS is for TLS alone', async () => {
  for (const url of ['/', '/api/health', '/api/nothing', '/assets/index-abc.js']) {
    const { headers } = await get(url);
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none';script-src 'self';style-src 'self' 'sha256-/,
    );
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['content-security-policy']).toContain("worker-src 'self';manifest-src 'self'");
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
  expect((await get('/api/health')).headers['cache-control']).toBe('no-store');
});

test("the style that the policy lets through is the library's own", () => {
  const modules = join(import.meta.dirname, '../../../node_modules');
  const source = readFileSync(join(modules, 'react-aria/dist/private/interactions/usePress.mjs'), 'utf8');
  const template = /style\.textContent = `([^`]*)`\.trim\(\)/.exec(source)?.[1] ?? '';
  expect(template.replace(/\[\$\{[^}]*\}\]/, '[data-react-aria-pressable]').trim()).toBe(REACT_ARIA_STYLE);
});

test('ten megabytes are refused at the door, and the server stays up', async () => {
  for (const url of ['/api/commands', '/api/session', '/api/confirm/abcdefghijklmnopqrstuvwxyz']) {
    const payload = JSON.stringify({ text: 'x'.repeat(10_000_000) });
    const answer = await server.http.inject({
      method: 'POST',
      url,
      payload,
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.statusCode).toBe(413);
    expect(answer.json()).toMatchObject({ code: 'too_large' });
  }
  const broken = await server.http.inject({
    method: 'POST',
    url: '/api/session',
    payload: '{"username":',
    headers: { 'content-type': 'application/json' },
  });
  expect(broken.json()).toMatchObject({ status: 400, code: 'malformed' });
  expect((await get('/api/health')).json()).toEqual({ status: 'ok', version: '0.1.0', protocol: 1 });
});

test('an address that cannot be read is answered as a problem, and not repeated', async () => {
  for (const url of ['/%E0%A4%A', '/api/%E0%A4%A', '/assets/%00']) {
    const answer = await get(url);
    expect([url, answer.headers['content-type']]).toEqual([url, expect.stringMatching(/^application\/problem\+json/)]);
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.payload).not.toContain('%');
  }
});

test('OpenAPI names every route; figures are for this machine or those who may', async () => {
  const { paths } = (await get('/api/docs/json')).json();
  expect(Object.keys(paths)).toEqual(
    expect.arrayContaining(['/api/session', '/api/commands', '/api/streams/{stream}/lines']),
  );
  expect((await get('/metrics')).payload).toContain('ledningsplats_turn_seconds');
  const forwarded = await server.http.inject({ url: '/metrics', headers: { 'x-forwarded-for': '192.0.2.1' } });
  expect(forwarded.statusCode).toBe(401);
});
