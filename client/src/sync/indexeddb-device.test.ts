import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openIndexedDbDevice } from './indexeddb-device.ts';

describe('the device', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('keeps over a closed tab what was written in it', async () => {
    const first = await openIndexedDbDevice('kept');
    expect(first.kind).toBe('device');
    await first.put('outbox', 'a', { text: 'ett' });
    await first.put('outbox', 'b', { text: 'två' });
    await first.delete('outbox', 'a');
    const second = await openIndexedDbDevice('kept');
    expect(await second.get('outbox', 'b')).toEqual({ text: 'två' });
    expect(await second.all('outbox')).toEqual([{ text: 'två' }]);
    expect(await second.keys('drafts')).toEqual([]);
    await second.clear('outbox');
    expect(await first.keys('outbox')).toEqual([]);
  });

  it('is memory, and says so, where the browser keeps nothing', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    const device = await openIndexedDbDevice('denied');
    expect(device.kind).toBe('memory');
    await device.put('drafts', 'a', 1);
    expect(await device.get('drafts', 'a')).toBe(1);
  });

  it('is memory where the database never answers', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('indexedDB', { open: () => new EventTarget() });
    const opening = openIndexedDbDevice('silent');
    await vi.advanceTimersByTimeAsync(3_000);
    expect((await opening).kind).toBe('memory');
    vi.useRealTimers();
  });
});
