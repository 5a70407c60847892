import { describe, expect, test } from 'vitest';
import { batch, event, incidentId, line, redaction, registered } from '../batches.ts';
import type { OpenStoreUnderTest } from './store-under-test.ts';

const ID = incidentId(1);
const OPEN = `incident/${ID}`;

export function redactionContract(open: OpenStoreUnderTest): void {
  describe('[LG10] redaction', () => {
    test('removes the content and keeps the event, and the chain still verifies', async () => {
      const { events, reopen } = await open();
      await events.append(batch({ events: [registered(ID), line(OPEN, 2, 'Anna Ek, 0700'), line(OPEN, 3, 'kvar')] }));
      const before = await events.head(OPEN);
      const result = await events.append(
        batch({ events: [redaction(OPEN, 4, 2)], redactions: [{ stream: OPEN, seq: 2 }] }),
      );
      expect(result).toMatchObject({ ok: true });

      const again = await reopen();
      expect(await again.readAt(OPEN, [2, 3])).toMatchObject([
        { seq: 2, data: { seq: 2 }, content: null },
        { seq: 3, content: { text: 'kvar' } },
      ]);
      const report = await again.verify({ heads: [{ stream: OPEN, ...before }] });
      expect(report).toEqual({ ok: true, streams: 1, events: 4, redacted: 1, faults: [] });
    });

    test('moves a line to the secret stream in one commit', async () => {
      const { events } = await open();
      await events.append(batch({ events: [registered(ID), line(OPEN, 2, 'hemligt')] }));
      const moved = [line(`${OPEN}/secret`, 1, 'hemligt'), redaction(OPEN, 3, 2)];
      await events.append(batch({ events: moved, redactions: [{ stream: OPEN, seq: 2 }] }));
      expect(await events.readAt(OPEN, [2])).toMatchObject([{ content: null }]);
      expect(await events.readAt(`${OPEN}/secret`, [1])).toMatchObject([{ content: { text: 'hemligt' } }]);
      expect((await events.verify({})).ok).toBe(true);
    });

    test('needs its decision in the same commit, for the same event', async () => {
      const { events } = await open();
      await events.append(batch({ events: [line('plan', 1, 'a'), line('plan', 2, 'b')] }));
      const removals = [{ stream: 'plan', seq: 2 }];
      for (const beside of [event('plan', 3), redaction('plan', 3, 1), redaction('audit', 1, 2)]) {
        await expect(events.append(batch({ events: [beside], redactions: removals }))).rejects.toThrow(
          'ContentRedacted',
        );
      }
      expect(await events.readAt('plan', [2])).toMatchObject([{ content: { text: 'b' } }]);
    });

    test('may be repeated, and may name an event that never had content', async () => {
      const { events } = await open();
      await events.append(batch({ events: [line('plan', 1, 'a'), event('plan', 2)] }));
      for (const [seq, of] of [
        [3, 1],
        [4, 1],
        [5, 2],
      ] as const) {
        const again = batch({ events: [redaction('plan', seq, of)], redactions: [{ stream: 'plan', seq: of }] });
        expect(await events.append(again)).toMatchObject({ ok: true });
      }
      expect(await events.verify({})).toMatchObject({ ok: true, redacted: 1 });
    });
  });
}
