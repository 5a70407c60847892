import { describe, expect, test } from 'vitest';
import type { Commit } from '../../event-store.ts';
import { batch, event } from '../batches.ts';
import type { OpenStoreUnderTest } from './store-under-test.ts';

export function commitContract(open: OpenStoreUnderTest): void {
  describe('committed', () => {
    test('tells each commit, in order, and nothing that was refused', async () => {
      const { events } = await open();
      const told: Commit[] = [];
      const end = events.committed((commit) => told.push(commit));
      await events.append(batch({ events: [event('plan', 1)] }));
      await events.append(batch({ events: [event('plan', 7)] }));
      await events.append(batch({ events: [event('plan', 2), event('audit', 1)] }));
      end();
      await events.append(batch({ events: [event('plan', 3)] }));

      expect(told.map((commit) => commit.events.map(({ stream, seq }) => `${stream}:${seq}`))).toEqual([
        ['plan:1'],
        ['plan:2', 'audit:1'],
      ]);
      expect(told[1]?.heads.get('plan')?.seq).toBe(2);
    });

    test('keeps the order for every listener when one of them appends', async () => {
      const { events } = await open();
      const told: string[] = [];
      const listen = (name: string) =>
        events.committed(({ events: [first] }) => {
          told.push(`${name}:${first?.seq}`);
        });
      const appended: Promise<unknown>[] = [];
      events.committed(({ events: [first] }) => {
        if (first?.seq === 1) appended.push(events.append(batch({ events: [event('plan', 2)] })));
      });
      listen('a');
      listen('b');
      await events.append(batch({ events: [event('plan', 1)] }));
      await Promise.all(appended);
      expect(told.filter((one) => one.startsWith('a'))).toEqual(['a:1', 'a:2']);
      expect(told.filter((one) => one.startsWith('b'))).toEqual(['b:1', 'b:2']);
    });

    test('a listener that fails neither fails the append nor keeps the news from the others', async () => {
      const { events } = await open();
      const warned = new Promise<Error>((resolve) => process.once('warning', resolve));
      const told: number[] = [];
      events.committed(() => {
        throw new Error('listener broke');
      });
      events.committed((commit) => told.push(commit.events.length));
      expect(await events.append(batch({ events: [event('plan', 1)] }))).toMatchObject({ ok: true });
      expect(told).toEqual([1]);
      expect((await warned).message).toBe('listener broke');
    });
  });
}
