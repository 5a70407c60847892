import { describe, expect, it } from 'vitest';
import { webCipher } from './cipher.ts';
import { quickCipher } from './testing/quick-cipher.ts';
import { createVault } from './vault.ts';

const KEY = 'A'.repeat(43);
const OTHER = `${'A'.repeat(42)}E`;

describe.each([
  ["the browser's", webCipher()],
  ["the tests'", quickCipher],
])('the vault over %s cipher', (_, cipher) => {
  const open = async (user: string, key: string) => {
    const vault = createVault(cipher);
    expect(await vault.unlock(user, key)).toBe(true);
    return vault;
  };

  it('opens what the same user sealed for the same place, in another tab too', async () => {
    const sealed = await (await open('anna', KEY)).seal('anna', 'outbox|1', { text: 'KANARIE' });
    expect(Buffer.from(sealed ?? []).toString()).not.toContain('KANARIE');
    const again = await open('anna', KEY);
    expect(await again.open('anna', 'outbox|1', sealed ?? new Uint8Array())).toEqual({ text: 'KANARIE' });
    expect(await again.open('anna', 'outbox|2', sealed ?? new Uint8Array())).toBeUndefined();
  });

  it("opens nothing with another's key or in another's name", async () => {
    const sealed = (await (await open('anna', KEY)).seal('anna', 'outbox|1', 'x')) ?? new Uint8Array();
    expect(await (await open('bo', OTHER)).open('bo', 'outbox|1', sealed)).toBeUndefined();
    expect(await (await open('bo', OTHER)).open('anna', 'outbox|1', sealed)).toBeUndefined();
    expect(await (await open('bo', KEY)).open('bo', 'outbox|1', sealed)).toBeUndefined();
  });

  it('never uses the same initial vector twice', async () => {
    const vault = await open('anna', KEY);
    const sealed = await Promise.all(Array.from({ length: 50 }, () => vault.seal('anna', 'outbox|1', 'x')));
    expect(new Set(sealed.map((one) => Buffer.from(one?.slice(0, 12) ?? []).toString('hex'))).size).toBe(50);
  });

  it('seals nothing once it is locked, and lets go of those who wait for it', async () => {
    const vault = await open('anna', KEY);
    const waiting = vault.told('bo');
    vault.lock();
    await waiting;
    expect(await vault.seal('anna', 'outbox|1', 'x')).toBeNull();
    expect(vault.openTo()).toBeNull();
  });
});

it('without a cipher the vault seals nothing and says that the key is told', async () => {
  const vault = createVault(null);
  expect(await vault.unlock('anna', KEY)).toBe(false);
  expect(vault.isTold('anna')).toBe(true);
  expect(vault.openTo()).toBeNull();
  expect(await vault.seal('anna', 'outbox|1', 'x')).toBeNull();
});
