import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventStore, IndexRow, LineOrder } from '../../event-store.ts';
import { batch, event, headline, incidentId, lineRow, registered } from '../batches.ts';
import type { OpenStoreUnderTest } from './store-under-test.ts';

export function indexContract(open: OpenStoreUnderTest): void {
  describe('entries', () => {
    test('know the events they are made of, and come newest first by their first event', async () => {
      const { events } = await open();
      const rows: IndexRow[] = [
        { stream: 'plan', kind: 'task', key: 'a', seq: 1 },
        { stream: 'plan', kind: 'task', key: 'b', seq: 2 },
        { stream: 'plan', kind: 'task', key: 'c', seq: 2 },
        { stream: 'plan', kind: 'decision', key: 'a', seq: 2 },
      ];
      await events.append(batch({ events: [event('plan', 1), event('plan', 2)], index: rows }));
      const later: IndexRow[] = [
        { stream: 'plan', kind: 'task', key: 'a', seq: 3 },
        { stream: 'plan', kind: 'task', key: 'd', seq: 3 },
      ];
      await events.append(batch({ events: [event('plan', 3)], index: later }));

      expect(await events.entryEvents('plan', 'task', ['a', 'd', 'x'])).toEqual(
        new Map([
          ['a', [1, 3]],
          ['d', [3]],
        ]),
      );
      expect(await events.entries('plan', 'task', null, 10)).toEqual(['d', 'b', 'c', 'a']);
      // Entries made by one event share a page, so that `before` never skips one of them.
      expect(await events.entries('plan', 'task', null, 2)).toEqual(['d', 'b', 'c']);
      expect(await events.entries('plan', 'task', 2, 10)).toEqual(['a']);
      expect(await events.entries('audit', 'task', null, 10)).toEqual([]);
    });
  });

  describe('lines', () => {
    test('[LG2] every page size, in both orders and with equal times, shows each line once, newest first', async () => {
      const times = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), {
        maxLength: 25,
      });
      await fc.assert(
        fc.asyncProperty(times, fc.integer({ min: 1, max: 7 }), async (lines, limit) => {
          const { events } = await open();
          // what was recorded later never says an earlier time
          const recorded = lines.map(([, at]) => at).toSorted((a, b) => a - b);
          const rows = lines.map(([occurred], index) => lineRow('plan', index + 1, occurred, recorded[index] ?? 0));
          await events.append(batch({ events: lines.map((_, index) => event('plan', index + 1)), index: rows }));
          for (const order of ['occurred', 'recorded'] as const) {
            const at = (row: IndexRow) => (order === 'occurred' ? row.line?.occurredAt : row.line?.recordedAt) ?? 0;
            const sorted = rows.toSorted((a, b) => at(b) - at(a) || b.seq - a.seq);
            const seqs = sorted.map(({ seq }) => seq);
            expect(await allLines(events, order, limit, rows)).toEqual(seqs);
            // what came right after a line ends at it
            for (const [place, row] of sorted.entries()) {
              const after = { at: at(row), seq: row.seq };
              const page = await events.lines({ stream: 'plan', order, before: null, after, limit });
              expect(page.seqs).toEqual(seqs.slice(Math.max(0, place - limit), place));
            }
          }
        }),
        { seed: 20_261_121, numRuns: 25 },
      );
    });

    test('[LG10] a line that was open first has its place by the time it was recorded there, in every page', async () => {
      const id = '6f9b1c1e-8f0e-4f7e-9a53-7c1f8a1d2b30';
      const secret = `incident/${id}/secret`;
      const times = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 12 });
      await fc.assert(
        fc.asyncProperty(times, fc.integer({ min: 1, max: 5 }), async (recorded, limit) => {
          const { events } = await open();
          await events.append(batch({ events: [registered(id)] }));
          const rows = recorded.map((at, index) => lineRow(secret, index + 1, 0, at));
          await events.append(batch({ events: rows.map(({ seq }) => event(secret, seq)), index: rows }));
          const sorted = rows.toSorted(
            (a, b) => (b.line?.recordedAt ?? 0) - (a.line?.recordedAt ?? 0) || b.seq - a.seq,
          );
          const seqs = sorted.map(({ seq }) => seq);
          expect(await allLines(events, 'recorded', limit, rows, secret)).toEqual(seqs);
          for (const [place, { seq, line }] of sorted.entries()) {
            const after = { at: line?.recordedAt ?? 0, seq };
            const page = await events.lines({ stream: secret, order: 'recorded', before: null, after, limit });
            expect(page.seqs).toEqual(seqs.slice(Math.max(0, place - limit), place));
          }
        }),
        { seed: 20_261_121, numRuns: 25 },
      );
    });
  });

  describe('a line', () => {
    test('is made of the event that made it and of those that touched it, and no other event is a line', async () => {
      const { events } = await open();
      const touch: IndexRow = { stream: 'plan', kind: 'line', key: '2', seq: 4 };
      await events.append(
        batch({
          events: [1, 2, 3, 4].map((seq) => event('plan', seq)),
          index: [lineRow('plan', 2, 0, 0), lineRow('plan', 3, 0, 0), touch],
        }),
      );
      expect(await events.entryEvents('plan', 'line', ['2', '3', '4', '2x', ''])).toEqual(
        new Map([
          ['2', [2, 4]],
          ['3', [3]],
        ]),
      );
    });
  });

  describe('headlines', () => {
    test('come newest first, by state and by page; the last written counts', async () => {
      const { events } = await open();
      const write = (number: number, openedAt: number, lifecycle: 'open' | 'closed') =>
        headline(incidentId(number), { openedAt, lifecycle, number: `2026-${number}` });
      const first = [write(1, 10, 'open'), write(2, 20, 'open'), write(3, 20, 'open'), write(4, 30, 'open')];
      await events.append(batch({ events: first.map(({ id }) => registered(id)), headlines: first }));
      await events.append(batch({ headlines: [write(4, 30, 'closed')] }));

      const ids = async (query: { open: boolean | null; before: number | null; limit: number }) =>
        (await events.headlines(query)).map(({ number }) => number);
      expect(await ids({ open: null, before: null, limit: 9 })).toEqual(['2026-4', '2026-3', '2026-2', '2026-1']);
      expect(await ids({ open: true, before: null, limit: 1 })).toEqual(['2026-3', '2026-2']);
      expect(await ids({ open: true, before: 20, limit: 9 })).toEqual(['2026-1']);
      expect(await ids({ open: false, before: null, limit: 9 })).toEqual(['2026-4']);
      expect((await events.headline(incidentId(4)))?.lifecycle).toBe('closed');
      expect(await events.headline(incidentId(9))).toBeNull();
    });

    test('count as their stream does, also when nothing else has changed', async () => {
      const { events, reopen } = await open();
      const id = incidentId(1);
      const stream = `incident/${id}`;
      await events.append(batch({ events: [registered(id)], headlines: [headline(id)] }));
      const later = headline(id, { seq: 3, lineCount: 1 });
      await events.append(
        batch({ events: [event(stream, 2), event(stream, 3)], index: [lineRow(stream, 3, 0, 0)], headlines: [later] }),
      );
      expect(await events.headline(id)).toEqual(later);
      expect(await (await reopen()).headlines({ open: true, before: null, limit: 9 })).toEqual([later]);
    });

    test('tell the highest number of each year and mode, by value and not by letters', async () => {
      const { events } = await open();
      const numbers = ['2026-009', '2026-010', '2025-114', 'Ö2026-003'];
      for (const [index, number] of numbers.entries()) {
        const mode = number.startsWith('Ö') ? 'exercise' : 'live';
        const id = incidentId(index);
        await events.append(batch({ events: [registered(id, mode)], headlines: [headline(id, { number, mode })] }));
      }
      expect(await events.incidentNumbers()).toEqual(
        new Map([
          ['2025/live', 114],
          ['2026/exercise', 3],
          ['2026/live', 10],
        ]),
      );
    });
  });
}

async function allLines(
  events: EventStore,
  order: LineOrder,
  limit: number,
  rows: IndexRow[],
  stream = 'plan',
): Promise<number[]> {
  const seen: number[] = [];
  let before: { at: number; seq: number } | null = null;
  for (;;) {
    const page = await events.lines({ stream, order, before, limit });
    expect(page.total).toBe(rows.length);
    seen.push(...page.seqs);
    const last = rows.find(({ seq }) => seq === page.seqs.at(-1));
    if (!last?.line || page.seqs.length < limit) return seen;
    before = { at: order === 'occurred' ? last.line.occurredAt : last.line.recordedAt, seq: last.seq };
  }
}
