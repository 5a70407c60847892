import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';
import { startServer, type TestServer } from '../testing/start-server.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.stop());

/** As it stands, Host included: fetch writes that itself. */
function raw(server: TestServer, method: string, path: string, headers: Record<string, string>) {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const asked = httpRequest(`${server.address}${path}`, { method, headers }, (answer) => {
      let body = '';
      answer.on('data', (chunk) => {
        body += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

test('[P25] a name that somebody else has made point at this machine is not ours: DNS rebinding', async () => {
  const { server } = scene;
  const { port } = new URL(server.address);
  for (const path of ['/', '/api/health', '/metrics', '/api/session', '/socket.io/?EIO=4&transport=polling']) {
    const host = `ond.example:${port}`;
    const answer = await raw(server, 'GET', path, { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' });
    expect([path, answer.status]).toEqual([path, 403]);
  }
  const demo = await raw(server, 'POST', '/api/session', { host: 'ond.example', origin: 'http://ond.example' });
  expect(demo).toMatchObject({ status: 403, body: expect.stringContaining('"why":"host"') });
  for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, 'ledning.localhost']) {
    expect((await raw(server, 'GET', '/api/health', { host })).status).toBe(200);
  }
});

test('[P25] the public name is ours too', async () => {
  const server = await startServer({ config: { publicAddress: 'https://ledning.example' } });
  expect((await raw(server, 'GET', '/api/health', { host: 'ledning.example' })).status).toBe(200);
  expect((await raw(server, 'GET', '/api/health', { host: 'ond.example' })).status).toBe(403);
  await server.stop();
});

test('[P25] behind a proxy, what came to it without TLS is not served; its own question of our health is', async () => {
  const server = await startServer({ config: { trustProxy: ['127.0.0.1'] } });
  const client = { 'x-forwarded-for': '192.0.2.7', host: 'ledning.example' };
  const status = async (path: string, headers: Record<string, string>) =>
    (await raw(server, 'GET', path, { ...client, ...headers })).status;
  expect(await status('/api/session', { 'x-forwarded-proto': 'http' })).toBe(403);
  expect(await status('/', {})).toBe(403);
  expect(await status('/socket.io/?EIO=4&transport=polling', {})).toBe(403);
  expect(await status('/api/health', { 'x-forwarded-proto': 'http' })).toBe(200);
  expect(await status('/api/session', { 'x-forwarded-proto': 'https' })).toBe(401);
  // the last word is the proxy's own, whatever the client wrote before it
  expect(await status('/api/session', { 'x-forwarded-proto': 'https, http' })).toBe(403);
  expect(await status('/api/session', { 'x-forwarded-proto': 'http, https' })).toBe(401);
  await server.stop();
});

test('[P25] a page that came without TLS changes nothing over TLS', async () => {
  const server = await startServer({ config: { trustProxy: ['127.0.0.1'] } });
  const from = async (origin: string) =>
    (await raw(server, 'DELETE', '/api/session', { host: 'ledning.example', 'x-forwarded-proto': 'https', origin }))
      .status;
  expect(await from('http://ledning.example')).toBe(403);
  expect(await from('https://ledning.example')).toBe(204);
  await server.stop();
});

test('[P25] over a proxy the live connection reads the same cookie as HTTP does', async () => {
  const server = await startServer({ config: { trustProxy: ['127.0.0.1'] } });
  const { account } = await server.addAccount(['tib']);
  const cookie = `__Host-${await server.signIn(account)}`;
  const extraHeaders = { cookie, 'x-forwarded-for': '192.0.2.7', 'x-forwarded-proto': 'http, https' };
  (await connect(server.address, cookie, { extraHeaders })).close();
  await expect(
    connect(server.address, cookie, { extraHeaders: { ...extraHeaders, 'x-forwarded-proto': 'https, http' } }),
  ).rejects.toThrow();
  await server.stop();
});

test('[P25] another origin opens no live connection: none that is foreign, null or of another port', async () => {
  const { server, tib } = scene;
  const cookie = await server.signIn(tib.account);
  for (const origin of ['https://nagon.annan.se', 'null', 'http://127.0.0.1:1', 'file://']) {
    await expect(connect(server.address, cookie, { extraHeaders: { cookie, origin } })).rejects.toThrow();
  }
  const site = { cookie, 'sec-fetch-site': 'cross-site' };
  await expect(connect(server.address, cookie, { extraHeaders: site })).rejects.toThrow();
});
