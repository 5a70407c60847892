import { describe, expect, it } from 'vitest';
import { webCipher } from './cipher.ts';
import type { DeviceKey, KeyPlace } from './device-key.ts';
import { type DeviceStore, memoryDevice } from './device-store.ts';
import { type KeyLock, sealedDevice } from './sealed-device.ts';
import { quickCipher } from './testing/quick-cipher.ts';

const CANARY = 'KANARIEFÅGEL';

function keyPlace(): KeyPlace & { kept: DeviceKey[] } {
  const place = {
    kept: [] as DeviceKey[],
    read: async () => place.kept,
    write: async (keys: readonly DeviceKey[]) => {
      place.kept = structuredClone([...keys]);
    },
  };
  return place;
}

const lock: KeyLock = (_mode, run) => run();
let made = 0;
const newKey = (): DeviceKey => ({ id: `key-${++made}`, raw: crypto.getRandomValues(new Uint8Array(32)) });

describe.each([
  ["the browser's", webCipher()],
  ["the tests'", quickCipher],
])('[LG10] a sealed device over %s cipher', (_, cipher) => {
  const open = (inner: DeviceStore, keys: KeyPlace) => {
    if (!cipher) throw new Error('no cipher');
    return sealedDevice(inner, { cipher, keys, lock, newKey });
  };

  it('keeps nothing in clear, and reads it in another tab', async () => {
    const [inner, keys] = [memoryDevice('device'), keyPlace()];
    await open(inner, keys).put('pictures', 'incident/1', { text: CANARY });
    const kept = await inner.get<{ sealed: Uint8Array }>('pictures', 'incident/1');
    expect(Buffer.from(kept?.sealed ?? []).toString()).not.toContain(CANARY);
    expect(Object.keys(kept ?? {})).toEqual(['deviceKey', 'sealed']);
    const other = open(inner, keys);
    expect(await other.get('pictures', 'incident/1')).toEqual({ text: CANARY });
    expect(await other.all('pictures')).toEqual([{ text: CANARY }]);
  });

  it('reads nothing of what was replaced, once the key has been; what is kept stays', async () => {
    const [inner, keys] = [memoryDevice('device'), keyPlace()];
    const device = open(inner, keys);
    await device.put('pictures', 'incident/1', { text: CANARY });
    await device.put('outbox', 'a', { text: 'osänt' });
    const before = await inner.get('pictures', 'incident/1');
    const [old] = keys.kept;
    await device.put('pictures', 'incident/1', { text: null });
    await device.renew();

    expect(keys.kept).toHaveLength(1);
    expect(JSON.stringify(keys.kept)).not.toContain(JSON.stringify(old?.raw));
    // as whoever finds the bytes that the browser has not tidied up
    await inner.put('drafts', 'found', before);
    expect(await open(inner, keys).get('drafts', 'found')).toBeUndefined();
    expect(await device.get('pictures', 'incident/1')).toEqual({ text: null });
    expect(await open(inner, keys).get('outbox', 'a')).toEqual({ text: 'osänt' });
  });

  it('loses nothing when it stops while the key is being replaced', async () => {
    const [inner, keys] = [memoryDevice('device'), keyPlace()];
    await open(inner, keys).put('outbox', 'a', { text: 'osänt' });
    let puts = 0;
    const failing: DeviceStore = {
      ...inner,
      put: async (...row) => {
        if (++puts > 1) throw new Error('the battery is empty');
        await inner.put(...row);
      },
    };
    await open(inner, keys).put('outbox', 'b', { text: 'också' });
    await expect(open(failing, keys).renew()).rejects.toThrow('battery');
    const after = open(inner, keys);
    expect(await after.get('outbox', 'a')).toEqual({ text: 'osänt' });
    expect(await after.get('outbox', 'b')).toEqual({ text: 'också' });
    await after.renew();
    expect(keys.kept).toHaveLength(1);
    expect(await after.all('outbox')).toHaveLength(2);
  });

  it('keeps the order in which it was told: what is deleted does not come back, not by a new key either', async () => {
    const [inner, keys] = [memoryDevice('device'), keyPlace()];
    const device = open(inner, keys);
    await device.put('pictures', 'incident/1', { text: CANARY });
    await Promise.all([
      device.put('pictures', 'incident/2', { text: CANARY }),
      device.put('readings', 'people', { text: CANARY }),
      device.renew(),
      device.delete('readings', 'people'),
      device.renew(),
      device.clear('pictures'),
    ]);
    expect([await inner.keys('pictures'), await inner.keys('readings')]).toEqual([[], []]);
  });

  it('reads what lay in clear before, and seals it with the next key', async () => {
    const [inner, keys] = [memoryDevice('device'), keyPlace()];
    await inner.put('drafts', 'anna|x', { user: 'anna', value: CANARY });
    const device = open(inner, keys);
    expect(await device.get('drafts', 'anna|x')).toEqual({ user: 'anna', value: CANARY });
    await device.renew();
    expect(JSON.stringify(await inner.get('drafts', 'anna|x'))).not.toContain(CANARY);
    expect(await device.get('drafts', 'anna|x')).toEqual({ user: 'anna', value: CANARY });
  });

  it('leaves what is sealed with a key that is not here as it is', async () => {
    const [inner, keys] = [memoryDevice('device'), keyPlace()];
    const device = open(inner, keys);
    const row = { user: 'anna', sealed: new Uint8Array([1, 2, 3]) };
    await device.put('drafts', 'anna|secret', row);
    await device.renew();
    expect(await inner.get('drafts', 'anna|secret')).toEqual(row);
  });
});
