import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DeviceStore, memoryDevice } from './device-store.ts';
import { createDrafts } from './drafts.ts';

const OPEN = 'incident/11111111-1111-4111-8111-111111111111#composer';
const SECRET = 'incident/11111111-1111-4111-8111-111111111111/secret#composer';

describe('[LG4] a draft', () => {
  let device: DeviceStore;
  beforeEach(() => {
    vi.useFakeTimers();
    device = memoryDevice('device');
  });
  afterEach(() => vi.useRealTimers());
  const draftsOf = (user: string) => {
    const drafts = createDrafts(
      async () => device,
      (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    );
    drafts.setUser(user);
    return drafts;
  };

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

  it('of a secret stream stays in memory', async () => {
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
