import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { webCipher } from './cipher.ts';
import { createDrafts } from './drafts.ts';
import { openIndexedDbDevice } from './indexeddb-device.ts';
import { createOutboxRows } from './outbox-rows.ts';
import { clearTextOn, SECRET } from './testing/world.ts';
import { createVault } from './vault.ts';
import type { OutboxItem } from './views.ts';

describe('the device', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

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

  it('[SE3] holds nothing secret in clear: not in the outbox, not in drafts', async () => {
    const store = await openIndexedDbDevice('secret');
    const vault = createVault(webCipher());
    await vault.unlock('anna', 'A'.repeat(43));
    const after = () => () => {};
    const rows = createOutboxRows({ place: async () => ({ store, isShared: false }), vault, now: () => 1, after });
    const item = { id: 'a', user: 'anna', order: 1, stream: SECRET, content: { text: 'KANARIE' } } as OutboxItem;
    expect(await rows.keep(item, () => {})).toBe(true);
    const drafts = createDrafts(async () => store, vault, after);
    drafts.setUser('anna');
    drafts.write(`${SECRET}#composer`, 'KANARIE');
    drafts.flush();
    await vi.waitFor(async () => expect(await store.keys('drafts')).toHaveLength(1));
    for (const table of ['outbox', 'drafts'] as const) {
      expect(clearTextOn(await store.all(table))).not.toContain('KANARIE');
    }
    expect((await rows.load('anna')).items).toMatchObject([{ content: { text: 'KANARIE' } }]);
    expect(
      await createOutboxRows({
        place: async () => ({ store, isShared: false }),
        vault: createVault(webCipher()),
        now: () => 1,
        after,
      }).load('anna'),
    ).toMatchObject({ items: [], locked: [1] });
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
    await vi.advanceTimersByTimeAsync(8_000);
    expect((await opening).kind).toBe('memory');
    vi.useRealTimers();
  });
});
