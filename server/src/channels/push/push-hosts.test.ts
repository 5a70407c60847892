import { expect, test } from 'vitest';
import { isPrivateAddress, isPushEndpoint, publicLookup } from './push-hosts.ts';

test.each([
  'https://fcm.googleapis.com/fcm/send/abc',
  'https://jmt17.google.com/fcm/send/abc',
  'https://updates.push.services.mozilla.com/wpush/v2/abc',
  'https://web.push.apple.com/abc',
  'https://wns2-par02p.notify.windows.com/w/?token=abc',
  'https://push.example:8443/abc',
])('[SE5] %s is a push service', (endpoint) => {
  expect(isPushEndpoint(endpoint, ['push.example:8443'])).toBe(true);
});

test.each([
  'http://fcm.googleapis.com/a',
  'https://fcm.googleapis.com:8080/a',
  'https://fcm.googleapis.com.evil.example/a',
  'https://evilfcm.googleapis.com.example/a',
  'https://xfcm.googleapis.com/a',
  'https://user@fcm.googleapis.com/a',
  'https://127.0.0.1/a',
  'https://[::1]/a',
  'https://169.254.169.254/latest/meta-data',
  'https://localhost/a',
  'https://push.example/a',
  'https://push.example:8444/a',
  'file:///etc/passwd',
  'inte en adress',
])('[SE5] %s is none', (endpoint) => {
  expect(isPushEndpoint(endpoint, ['push.example:8443'])).toBe(false);
});

test('[SE5] a known name that answers with an address of ours is not called', async () => {
  const found = (endpoint: string, named: string[] = []) =>
    new Promise<string | null>((resolve, reject) => {
      const lookup = publicLookup(endpoint, named);
      if (!lookup) return resolve("the system's");
      lookup(new URL(endpoint).hostname, { all: true }, (error) =>
        error ? resolve(error.code ?? '') : reject(new Error('was let through')),
      );
    });
  expect(await found('https://localhost/a')).toBe('ENOTFOUND');
  // what the administrator has named is the administrator's own
  expect(await found('https://localhost:8443/a', ['localhost:8443'])).toBe("the system's");
});

test.each([
  ['127.0.0.1', true],
  ['10.1.2.3', true],
  ['172.31.0.1', true],
  ['192.168.1.1', true],
  ['169.254.169.254', true],
  ['100.64.0.1', true],
  ['0.0.0.0', true],
  ['::1', true],
  ['::', true],
  ['fe80::1', true],
  ['fd00::1', true],
  ['::ffff:10.0.0.1', true],
  ['142.250.74.74', false],
  ['2a00:1450:400f:80d::200a', false],
])('[SE5] %s is an address of ours: %s', (address, isOurs) => {
  expect(isPrivateAddress(address)).toBe(isOurs);
});
