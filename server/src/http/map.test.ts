import { copyFileSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MapName, MapReading } from '@ledningsplats/shared/geo/map-reading.ts';
import { PMTiles, type RangeResponse } from 'pmtiles';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { startServer, type TestServer } from '../testing/start-server.ts';

const SHIPPED = join(import.meta.dirname, '../demo/granvik.pmtiles');

let server: TestServer;
let cookie: string;
let file: string;
beforeAll(async () => {
  server = await startServer();
  cookie = await server.signIn((await server.addAccount(['observator'])).account);
  file = join(server.directory, 'map.pmtiles');
});
afterAll(() => server.stop());
beforeEach(() => {
  rmSync(file, { force: true, recursive: true });
  copyFileSync(SHIPPED, file);
});

const info = async (): Promise<MapReading> => (await ask(server, 'GET', '/map/info', { cookie })).json;
const part = (range: string, headers: Record<string, string> = {}) =>
  fetch(`${server.address}/map/base.pmtiles`, { headers: { cookie, range, ...headers } });

test('[SE1] the map is for those who may see incidents, and for nobody else', async () => {
  const administrator = await server.signIn((await server.addAccount(['administrator'])).account);
  for (const path of ['/map/info', '/map/names', '/map/base.pmtiles']) {
    expect([path, (await ask(server, 'GET', path)).status]).toEqual([path, 401]);
    expect([path, (await ask(server, 'GET', path, { cookie: administrator })).status]).toEqual([path, 403]);
    expect([path, (await fetch(`${server.address}${path}`, { headers: { cookie } })).status]).toEqual([path, 200]);
  }
});

test('what is asked for to draw a map keeps no session alive', async () => {
  const account = (await server.addAccount(['observator'])).account;
  const idle = await server.signIn(account);
  const seenAt = async () => (await server.services.store.sessions.list()).find(({ user }) => user === account)?.seenAt;
  const before = await seenAt();
  server.advance(3 * 60_000);
  for (const path of ['/map/info', '/map/names', '/map/base.pmtiles']) await ask(server, 'GET', path, { cookie: idle });
  expect(await seenAt()).toBe(before);
});

test('[PL10] says what the map is: its bounds, size, version and whose it is', async () => {
  const { base, raster } = await info();
  const bytes = readFileSync(SHIPPED);
  expect(base).toMatchObject({ ok: true, size: bytes.length, minZoom: 0, maxZoom: 14 });
  expect(base.ok && base.attribution).toEqual({ text: 'Påhittad karta: Granviks kommun finns inte', href: null });
  expect(base.ok && base.bounds.south < 62 && base.bounds.north > 62).toBe(true);
  expect(raster).toBeNull();
});

test('RFC 9110 §14: a part, the last part, a part outside, and the whole', async () => {
  const bytes = readFileSync(SHIPPED);
  const first = await part('bytes=0-126');
  expect(first.status).toBe(206);
  expect(first.headers.get('content-range')).toBe(`bytes 0-126/${bytes.length}`);
  expect(first.headers.get('content-length')).toBe('127');
  expect(Buffer.from(await first.arrayBuffer())).toEqual(bytes.subarray(0, 127));
  expect(Buffer.from(await (await part('bytes=-10')).arrayBuffer())).toEqual(bytes.subarray(-10));
  const outside = await part(`bytes=${bytes.length}-`);
  expect([outside.status, outside.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`]);
  const whole = await fetch(`${server.address}/map/base.pmtiles`, { headers: { cookie } });
  expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true);
});

test('a part of one version is never mixed with another', async () => {
  const { base } = await info();
  const tag = `"${base.ok && base.version}"`;
  expect((await part('bytes=0-9', { 'if-range': tag })).status).toBe(206);
  expect((await part('bytes=0-9', { 'if-range': '"another"' })).status).toBe(200);
  expect((await part('bytes=0-9', { 'if-none-match': tag })).status).toBe(304);
  expect((await part('bytes=0-9')).headers.get('etag')).toBe(tag);

  const changed = readFileSync(SHIPPED);
  changed.writeUInt8(13, 101);
  writeFileSync(file, changed);
  const after = await info();
  expect(after.base.ok && `"${after.base.version}"`).not.toBe(tag);
  expect((await part('bytes=0-9')).headers.get('etag')).not.toBe(tag);
});

test('a file that is copied anew is the version that it was', async () => {
  const before = await info();
  rmSync(file);
  copyFileSync(SHIPPED, file);
  const after = await info();
  expect(after.base.ok && before.base.ok && after.base.version === before.base.version).toBe(true);
});

test('[PL10] a PMTiles reader draws from it over HTTP', async () => {
  const archive = new PMTiles({
    getKey: () => 'served',
    getBytes: async (offset: number, length: number): Promise<RangeResponse> => ({
      data: await (await part(`bytes=${offset}-${offset + length - 1}`)).arrayBuffer(),
    }),
  });
  expect((await archive.getZxy(0, 0, 0))?.data.byteLength).toBeGreaterThan(20);
  expect(await archive.getMetadata()).toMatchObject({ name: 'Granviks kommun' });
});

test('[PL9] the names that stand on the map can be found', async () => {
  const { names } = (await ask(server, 'GET', '/map/names', { cookie })).json as { names: MapName[] };
  const kindOf = (name: string) => names.find((row) => row.name === name)?.kind;
  expect(['Granvik', 'Tallmyra', 'Östanede', 'Brännevik', 'Mossbrinken'].map(kindOf)).toEqual(Array(5).fill('place'));
  expect(kindOf('Tallmyra vattenverk')).toBe('building');
  expect(kindOf('Tallmyra skola')).toBe('building');
  expect(kindOf('Östra länsvägen')).toBe('road');
  expect(kindOf('Tallsjön')).toBe('water');
  expect(kindOf('Granön')).toBe('island');
  expect(names.filter(({ name }) => name === 'Tallmyra skola')).toHaveLength(1);
  // through all its tiles a road is one answer
  expect(names.filter(({ name }) => name === 'Vattenverksvägen')).toHaveLength(1);
  const [place] = names.filter(({ name }) => name === 'Granvik');
  expect(place?.latitude).toBeCloseTo(61.975, 1);
});

test.each([
  ['missing', () => rmSync(file)],
  ['unreadable', () => [rmSync(file), mkdirSync(file)]],
  [
    'not_pmtiles',
    () => writeFileSync(file, 'no map at all, but words enough for a header to be looked for in them. '.repeat(400)),
  ],
  ['not_pmtiles', () => writeFileSync(file, '')],
  ['cut_short', () => truncateSync(file, 700_000)],
  ['not_vector', () => writeFileSync(file, withByte(99, 2))],
  ['not_vector', () => writeFileSync(file, withByte(98, 3))],
] as const)('[PL10] a map that is %s is said, and harms nothing', async (fault, spoil) => {
  spoil();
  expect((await info()).base).toEqual({ ok: false, fault });
  expect((await part('bytes=0-9')).status).toBe(404);
  expect((await ask(server, 'GET', '/map/names', { cookie })).status).toBe(404);
  expect((await ask(server, 'GET', '/api/health')).json.status).toBe('ok');

  const administrator = await server.signIn((await server.addAccount(['administrator'])).account);
  const operations = await ask(server, 'GET', '/api/operations', { cookie: administrator });
  expect(operations.json.map).toEqual({ ok: false, fault });
});

test('the administrator sees how large the map is and from when', async () => {
  const administrator = await server.signIn((await server.addAccount(['administrator'])).account);
  const { map } = (await ask(server, 'GET', '/api/operations', { cookie: administrator })).json;
  expect(map).toMatchObject({ ok: true, size: readFileSync(SHIPPED).length });
});

test('a demonstration has its own map, and one in the data directory goes before', async () => {
  const demo = await startServer({ config: { demo: true } });
  try {
    const opened = await demo.services.map.open();
    expect(opened.ok && opened.map.size).toBe(readFileSync(SHIPPED).length);
    if (opened.ok) await opened.handle.close();
    writeFileSync(join(demo.directory, 'map.pmtiles'), 'no map');
    expect(await demo.services.map.open()).toEqual({ ok: false, fault: 'not_pmtiles' });
  } finally {
    await demo.stop();
  }
});

test('nothing outside is asked for by default; a raster map opens the policy for its own origin and no more', async () => {
  const policyOf = async (at: TestServer) =>
    (await ask(at, 'GET', '/api/health')).headers.get('content-security-policy') ?? '';
  expect(await policyOf(server)).toContain("img-src 'self';");
  const attribution = { text: '© Kartverket', href: 'https://kartor.example/villkor' };
  const mapTiles = {
    url: 'https://kartor.example/{z}/{y}/{x}.png',
    origin: 'https://kartor.example',
    maxZoom: 17,
    attribution,
  };
  const other = await startServer({ config: { mapTiles } });
  try {
    expect(await policyOf(other)).toContain("img-src 'self' https://kartor.example;");
    expect(await policyOf(other)).toContain("connect-src 'self';");
    const own = await other.signIn((await other.addAccount(['observator'])).account);
    const reading: MapReading = (await ask(other, 'GET', '/map/info', { cookie: own })).json;
    expect(reading.raster).toEqual({ url: mapTiles.url, maxZoom: 17, attribution });
  } finally {
    await other.stop();
  }
});

function withByte(at: number, value: number): Buffer {
  const bytes = readFileSync(SHIPPED);
  bytes.writeUInt8(value, at);
  return bytes;
}
