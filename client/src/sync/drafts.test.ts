import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DeviceStore, memoryDevice } from './device-store.ts';
import { createDrafts } from './drafts.ts';
import { quickCipher } from './testing/quick-cipher.ts';
import { clearTextOn } from './testing/world.ts';
import { createVault } from './vault.ts';

const OPEN = 'incident/11111111-1111-4111-8111-111111111111#composer';
const SECRET = 'incident/11111111-1111-4111-8111-111111111111/secret#composer';

describe('[LG4] a draft', () => {
  let device: DeviceStore;
  beforeEach(() => {
    vi.useFakeTimers();
    device = memoryDevice('device');
  });
  afterEach(() => vi.useRealTimers());
  const KEY = 'A'.repeat(43);
  const draftsOf = (user: string, vault = createVault(null)) => {
    const drafts = createDrafts(
      async () => device,
      vault,
      (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    );
    drafts.setUser(user);
    return drafts;
  };

  it('goes when what was sent of it has arrived, and stays when more has been written since', async () => {
    const drafts = draftsOf('anna');
    drafts.write(OPEN, 'first');
    const first = drafts.sent(OPEN);
    drafts.write(OPEN, 'first, and more');
    expect(first()).toBe(false);
    expect(drafts.peek(OPEN)).toBe('first, and more');
    const second = drafts.sent(OPEN);
    drafts.setUser('bo');
    expect(second()).toBe(false);
    drafts.setUser('anna');
    expect(second()).toBe(true);
    expect(await drafts.read(OPEN)).toBeUndefined();
  });

  it('is written after a pause, and at once when the page goes', async () => {
    const drafts = draftsOf('anna');
    drafts.write(OPEN, 'a');
    expect(await device.keys('drafts')).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    drafts.write(OPEN, 'ab');
    drafts.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(await draftsOf('anna').read(OPEN)).toBe('ab');
  });

  it('is begun to be written when the page goes, though an earlier writing is not done', async () => {
    const { put } = device;
    const begun: unknown[] = [];
    device = {
      ...device,
      put: () => new Promise(() => {}),
      putLast: async (table, key, value) => {
        begun.push(value);
        await put(table, key, value);
      },
    };
    const drafts = draftsOf('anna');
    drafts.write(OPEN, 'a');
    await vi.advanceTimersByTimeAsync(200);
    drafts.flush();
    drafts.write(OPEN, 'ab');
    drafts.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(begun).toMatchObject([{ value: 'a' }, { value: 'ab' }]);
    expect(await draftsOf('anna').read(OPEN)).toBe('ab');
  });

  it('of a secret stream is kept encrypted, read when the key is told, and gone when cleared', async () => {
    const vault = createVault(quickCipher);
    await vault.unlock('anna', KEY);
    const drafts = draftsOf('anna', vault);
    drafts.write(SECRET, 'KANARIE');
    drafts.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(await device.keys('drafts')).toHaveLength(1);
    expect(clearTextOn(await device.all('drafts'))).not.toContain('KANARIE');

    const locked = createVault(quickCipher);
    const later = draftsOf('anna', locked);
    const reading = later.read(SECRET);
    await vi.advanceTimersByTimeAsync(1_000);
    await locked.unlock('anna', KEY);
    expect(await reading).toBe('KANARIE');

    const others = createVault(quickCipher);
    await others.unlock('bo', `${'A'.repeat(42)}E`);
    expect(await draftsOf('bo', others).read(SECRET)).toBeUndefined();

    later.write(SECRET, 'KANARIE igen');
    later.flush();
    later.clear(SECRET);
    await vi.advanceTimersByTimeAsync(0);
    expect(await device.keys('drafts')).toEqual([]);
  });

  it('of a secret stream that was written before the key came is kept when it comes', async () => {
    const vault = createVault(quickCipher);
    const drafts = draftsOf('anna', vault);
    drafts.write(SECRET, 'KANARIE');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await device.keys('drafts')).toEqual([]);
    await vault.unlock('anna', KEY);
    drafts.keepHeld();
    await vi.advanceTimersByTimeAsync(0);
    expect(await draftsOf('anna', vault).read(SECRET)).toBe('KANARIE');
  });

  it('of a secret stream stays in memory where there is no key', async () => {
    const drafts = draftsOf('anna');
    drafts.write(SECRET, 'KANARIE');
    drafts.flush();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(drafts.peek(SECRET)).toBe('KANARIE');
    expect(await device.keys('drafts')).toEqual([]);
  });

  it('belongs to its writer', async () => {
    const drafts = draftsOf('anna');
    drafts.write(OPEN, 'annas');
    drafts.setUser('bo');
    await vi.advanceTimersByTimeAsync(0);
    expect(await drafts.read(OPEN)).toBeUndefined();
    expect(await draftsOf('anna').read(OPEN)).toBe('annas');
  });

  it('is gone when cleared, also while it was being read', async () => {
    const drafts = draftsOf('anna');
    drafts.write(OPEN, 'a');
    drafts.flush();
    await vi.advanceTimersByTimeAsync(0);
    const later = draftsOf('anna');
    const reading = later.read(OPEN);
    later.clear(OPEN);
    expect(await reading).toBeUndefined();
    await vi.advanceTimersByTimeAsync(0);
    expect(await device.keys('drafts')).toEqual([]);
  });
});
