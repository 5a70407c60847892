import { describe, expect, test } from 'vitest';
import { batch, event, line, redaction } from '../batches.ts';
import type { OpenStoreUnderTest } from './store-under-test.ts';

export function snapshotContract(open: OpenStoreUnderTest): void {
  describe('snapshots', () => {
    const snapshot = (seq: number, stateVersion: number, state = '{}') => ({
      stream: 'plan',
      seq,
      stateVersion,
      state,
    });

    test('answer the newest state of the asked version alone', async () => {
      const { events, reopen } = await open();
      await events.append(batch({ events: [event('plan', 1), event('plan', 2), event('plan', 3)] }));
      expect(await events.snapshot('plan', 1)).toBeNull();
      await events.saveSnapshot(snapshot(2, 1, '{"at":2}'));
      await events.saveSnapshot(snapshot(1, 1, '{"at":1}'));
      expect(await events.snapshot('plan', 1)).toEqual(snapshot(2, 1, '{"at":2}'));
      expect(await events.snapshot('plan', 2)).toBeNull();
      expect(await events.snapshot('audit', 1)).toBeNull();

      await events.saveSnapshot(snapshot(1, 2, '{"new":1}'));
      expect(await (await reopen()).snapshot('plan', 2)).toEqual(snapshot(1, 2, '{"new":1}'));
    });

    test('above the head are not kept: what they claim has never been recorded', async () => {
      const { events } = await open();
      await events.append(batch({ events: [event('plan', 1)] }));
      await events.saveSnapshot(snapshot(2, 1));
      expect(await events.snapshot('plan', 1)).toBeNull();
    });

    test('[LG10] are deleted by a removal in their stream, and one from before it is not taken back', async () => {
      const { events } = await open();
      await events.append(batch({ events: [line('plan', 1, 'namn'), event('audit', 1)] }));
      await events.saveSnapshot(snapshot(1, 1));
      await events.saveSnapshot({ ...snapshot(1, 1), stream: 'audit' });
      await events.append(batch({ events: [redaction('plan', 2, 1)], redactions: [{ stream: 'plan', seq: 1 }] }));

      expect(await events.snapshot('plan', 1)).toBeNull();
      expect(await events.snapshot('audit', 1)).not.toBeNull();
      await events.saveSnapshot(snapshot(1, 1));
      expect(await events.snapshot('plan', 1)).toBeNull();
      await events.saveSnapshot(snapshot(2, 1));
      expect(await events.snapshot('plan', 1)).not.toBeNull();
    });
  });
}
