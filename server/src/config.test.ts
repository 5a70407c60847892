import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ConfigFault, readConfig } from './config.ts';
import { selfSigned } from './testing/self-signed.ts';

const directory = mkdtempSync(join(tmpdir(), 'ledningsplats-config-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function faults(env: Record<string, string>, args: string[] = []): string[] {
  try {
    readConfig(env, args);
    return [];
  } catch (error) {
    if (error instanceof ConfigFault) return error.faults;
    throw error;
  }
}

test('nothing said is a server on this machine alone', () => {
  expect(readConfig({}, [])).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    tls: null,
    publicAddress: null,
    demo: false,
    sessionMs: 30 * 86_400_000,
    backup: null,
  });
  expect(readConfig({ PORT: '', HOST: '' }, [])).toMatchObject({ port: 3000, host: '127.0.0.1' });
});

test('a demonstration has its own data and never leaves the machine', () => {
  const config = readConfig({ HOST: '0.0.0.0', DATA_DIR: '/srv/data' }, ['--demo']);
  expect(config).toMatchObject({ host: '127.0.0.1', dataDir: '/srv/data/demo', demo: true });
});

test('[ST10] papers are written beside the data unless another folder is named, of a demonstration always, and not at all when none are kept', () => {
  const at = (env: Record<string, string>, args: string[] = []) =>
    readConfig({ DATA_DIR: '/srv/data', ...env }, args).papers;
  expect(at({})).toEqual({ folder: '/srv/data/papper', isOwn: true, keep: 24, afterMs: 10_000 });
  expect(at({ PAPER_DIR: '/mnt/skrivare', PAPER_KEEP: '3', PAPER_AFTER: '1' })).toEqual({
    folder: '/mnt/skrivare',
    isOwn: false,
    keep: 3,
    afterMs: 1_000,
  });
  expect(at({ PAPER_DIR: '/mnt/skrivare' }, ['--demo'])).toMatchObject({
    folder: '/srv/data/demo/papper',
    isOwn: true,
  });
  expect(at({ PAPER_KEEP: '0' })).toBeNull();
});

test('backups are made where they are given a place, and never of a demonstration', () => {
  const at = (env: Record<string, string>, args: string[] = []) =>
    readConfig({ BACKUP_DIR: '/srv/b', ...env }, args).backup;
  expect(at({})).toEqual({ directory: '/srv/b', everyMs: 86_400_000, keep: 14 });
  expect(at({ BACKUP_EVERY: '6', BACKUP_KEEP: '3' })).toEqual({ directory: '/srv/b', everyMs: 21_600_000, keep: 3 });
  expect(at({}, ['--demo'])).toBeNull();
  expect(faults({ BACKUP_EVERY: '0', BACKUP_KEEP: 'många' }).map((fault) => fault.split(' ')[0])).toEqual([
    'BACKUP_EVERY',
    'BACKUP_KEEP',
  ]);
});

test('a session lasts as long as it is told to, and no longer than a year', () => {
  expect(readConfig({ SESSION_DAYS: '7' }, []).sessionMs).toBe(7 * 86_400_000);
  for (const SESSION_DAYS of ['0', '366', 'alltid']) expect(faults({ SESSION_DAYS })).toHaveLength(1);
});

test('a raster map is asked for where it is named with its owner, and nowhere else', () => {
  const url = 'https://kartor.example/wmts?layer=topo&z={z}&y={y}&x={x}';
  const env = { MAP_TILES: url, MAP_TILES_ATTRIBUTION: '© Kartverket' };
  expect(readConfig({}, []).mapTiles).toBeNull();
  expect(
    readConfig({ ...env, MAP_TILES_LICENCE: 'https://kartor.example/l', MAP_TILES_MAX_ZOOM: '15' }, []).mapTiles,
  ).toEqual({
    url,
    origin: 'https://kartor.example',
    maxZoom: 15,
    attribution: { text: '© Kartverket', href: 'https://kartor.example/l' },
  });
  expect(faults({ MAP_TILES: url })).toEqual([expect.stringContaining('MAP_TILES_ATTRIBUTION')]);
  for (const wrong of [
    'kartor.example',
    'https://{x}.example/{z}/{y}',
    'https://kartor.example/{z}/{x}',
    'ftp://a/{z}/{x}/{y}',
  ]) {
    expect(faults({ ...env, MAP_TILES: wrong }).join(' ')).toMatch(/^MAP_TILES ska vara en adress/);
  }
});

test('every fault is told at once', () => {
  const env = { PORT: 'nio', TLS_CERT: '/finns/inte', LOG_LEVEL: 'mycket', PUBLIC_ADDRESS: 'kommunen' };
  const told = faults({ ...env, TRUST_PROXY: 'proxyn, 10.0.0.1/99' }, ['--snabb']);
  expect(told.map((fault) => fault.split(' ')[0]).sort()).toEqual([
    'LOG_LEVEL',
    'PORT',
    'PUBLIC_ADDRESS',
    'TLS_CERT',
    'TLS_CERT',
    'TRUST_PROXY',
    'Växeln',
  ]);
});

test('an open address is told with the rest', () => {
  expect(faults({ PORT: 'nio', HOST: '0.0.0.0' }).map((fault) => fault.split(/[ =]/)[0])).toEqual(['PORT', 'HOST']);
});

test('plain http is not served to a network', () => {
  expect(faults({ HOST: '0.0.0.0' })).toEqual([expect.stringContaining('okrypterad')]);
  expect(faults({ HOST: '0.0.0.0', TRUST_PROXY: '10.0.0.1' })).toEqual([]);
  const { cert, key } = selfSigned(directory);
  expect(faults({ HOST: '0.0.0.0', TLS_CERT: cert, TLS_KEY: key })).toEqual([]);
  expect(faults({ TLS_CERT: cert })).toEqual([expect.stringContaining('tillsammans')]);
  expect(readConfig({ TLS_CERT: cert, TLS_KEY: key }, []).tls?.cert.toString()).toContain('BEGIN CERTIFICATE');
});

test('a certificate that cannot be used is told before anything starts', () => {
  const { cert, key } = selfSigned(directory);
  for (const [TLS_CERT, TLS_KEY] of [
    [key, cert],
    [import.meta.filename, key],
    [directory, key],
  ] as const) {
    expect(faults({ TLS_CERT, TLS_KEY })).toEqual([expect.stringContaining('TLS_CERT och TLS_KEY går inte')]);
  }
});

test('proxies are named by address, or are whoever connects', () => {
  expect(readConfig({ TRUST_PROXY: '10.0.0.1, 10.0.0.2' }, []).trustProxy).toEqual(['10.0.0.1', '10.0.0.2']);
  expect(readConfig({ TRUST_PROXY: '1' }, []).trustProxy).toBe(true);
  expect(readConfig({ PUBLIC_ADDRESS: 'https://ledning.kommunen.se/' }, []).publicAddress).toBe(
    'https://ledning.kommunen.se',
  );
});
