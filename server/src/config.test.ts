import { expect, test } from 'vitest';
import { ConfigFault, readConfig } from './config.ts';

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
  });
  expect(readConfig({ PORT: '', HOST: '' }, [])).toMatchObject({ port: 3000, host: '127.0.0.1' });
});

test('a demonstration has its own data and never leaves the machine', () => {
  const config = readConfig({ HOST: '0.0.0.0', DATA_DIR: '/srv/data' }, ['--demo']);
  expect(config).toMatchObject({ host: '127.0.0.1', dataDir: '/srv/data/demo', demo: true });
});

test('every fault is told at once', () => {
  const told = faults({ PORT: 'nio', TLS_CERT: '/finns/inte', LOG_LEVEL: 'mycket', PUBLIC_ADDRESS: 'kommunen' }, [
    '--snabb',
  ]);
  expect(told.map((fault) => fault.split(' ')[0]).sort()).toEqual([
    'LOG_LEVEL',
    'PORT',
    'PUBLIC_ADDRESS',
    'TLS_CERT',
    'TLS_CERT',
    'Växeln',
  ]);
});

test('plain http is not served to a network', () => {
  expect(faults({ HOST: '0.0.0.0' })).toEqual([expect.stringContaining('okrypterad')]);
  expect(faults({ HOST: '0.0.0.0', TRUST_PROXY: '10.0.0.1' })).toEqual([]);
  const file = import.meta.filename;
  expect(faults({ HOST: '0.0.0.0', TLS_CERT: file, TLS_KEY: file })).toEqual([]);
  expect(faults({ TLS_CERT: file })).toEqual([expect.stringContaining('tillsammans')]);
});

test('proxies are named by address, or are whoever connects', () => {
  expect(readConfig({ TRUST_PROXY: '10.0.0.1, 10.0.0.2' }, []).trustProxy).toEqual(['10.0.0.1', '10.0.0.2']);
  expect(readConfig({ TRUST_PROXY: '1' }, []).trustProxy).toBe(true);
  expect(readConfig({ PUBLIC_ADDRESS: 'https://ledning.kommunen.se/' }, []).publicAddress).toBe(
    'https://ledning.kommunen.se',
  );
});
