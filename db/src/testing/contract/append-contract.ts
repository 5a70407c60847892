import { describe, expect, test } from 'vitest';
import { MixedModes } from '../../event-store.ts';
import { batch, event, headline, incidentId, line, lineRow, meta, outcome, registered } from '../batches.ts';
import type { OpenStoreUnderTest } from './store-under-test.ts';

const ID = incidentId(1);
const OPEN = `incident/${ID}`;

export function appendContract(open: OpenStoreUnderTest): void {
  describe('append', () => {
    test('what was appended is read back as it was, in order and by page', async () => {
      const { events } = await open();
      const second = event('plan', 2, {
        data: { text: 'å\n\u2028"\u0000' },
        content: ['ö'],
        meta: meta({ via: 'link' }),
      });
      const result = await events.append(batch({ events: [event('plan', 1), second, event('plan', 3)] }));

      expect(result.ok && result.heads.get('plan')?.seq).toBe(3);
      const [read] = await events.read('plan', 1, 1);
      const { stream: _, ...expected } = second;
      expect(read).toEqual(expected);
      expect((await events.read('plan', 0, 10)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
      expect((await events.readAt('plan', [3, 9, 1])).map(({ seq }) => seq)).toEqual([3, 1]);
      expect(await events.read('audit', 0, 10)).toEqual([]);
      expect(await events.head('audit')).toEqual({ seq: 0, hash: '' });
    });

    test('the types that the history holds are told, those of an undone batch left out', async () => {
      const { events, reopen } = await open();
      const undone = event('plan', 1, { type: 'Undone' });
      expect((await events.append(batch({ events: [undone], expected: new Map([['audit', 9]]) }))).ok).toBe(false);
      const gap = [event('plan', 1, { type: 'Undone' }), event('plan', 3)];
      expect((await events.append(batch({ events: gap }))).ok).toBe(false);
      const own = [event('plan', 1), event('plan', 2, { version: 2 }), event('plan', 3)];
      await events.append(batch({ events: own }));
      const told = [
        { type: 'LineAdded', version: 1 },
        { type: 'LineAdded', version: 2 },
      ];
      expect(await events.eventTypes()).toEqual(told);
      expect(await (await reopen()).eventTypes()).toEqual(told);
    });

    test('all of it is there after the store is opened again', async () => {
      const { events, reopen } = await open();
      const result = await events.append(
        batch({
          events: [registered(ID), line(OPEN, 2, 'Rök syns')],
          commands: [outcome('c1')],
          index: [lineRow(OPEN, 2, 5, 6)],
          headlines: [headline(ID, { seq: 2, lineCount: 1 })],
        }),
      );

      const again = await reopen();
      expect((await again.read(OPEN, 1, 10)).map(({ content }) => content)).toEqual([{ text: 'Rök syns' }]);
      expect(await again.heads()).toEqual(result.ok && result.heads);
      expect((await again.commands(['c1', 'c2'])).get('c1')).toEqual(outcome('c1'));
      expect(await again.lines({ stream: OPEN, order: 'occurred', before: null, limit: 9 })).toEqual({
        seqs: [2],
        total: 1,
        head: result.ok && result.heads.get(OPEN),
      });
      expect(await again.headline(ID)).toEqual(headline(ID, { seq: 2, lineCount: 1 }));
    });

    test('a stream that was read and has moved is a conflict, and nothing is written', async () => {
      const { events } = await open();
      await events.append(batch({ events: [event('plan', 1), event('audit', 1)] }));
      const before = await events.heads();

      const expected = new Map([
        ['plan', 0],
        ['audit', 1],
        ['roster', 0],
      ]);
      const result = await events.append(batch({ events: [event('audit', 2)], commands: [outcome('c1')], expected }));

      expect(result).toEqual({ ok: false, reason: 'conflict', streams: ['plan'] });
      expect(await events.heads()).toEqual(before);
      expect((await events.commands(['c1'])).size).toBe(0);
    });

    test.each([1, 3])('an event that does not continue its stream (seq %i) is a conflict', async (seq) => {
      const { events } = await open();
      await events.append(batch({ events: [event('plan', 1)] }));
      const result = await events.append(batch({ events: [event('audit', 1), event('plan', seq)] }));
      expect(result).toEqual({ ok: false, reason: 'conflict', streams: ['plan'] });
      expect((await events.heads()).has('audit')).toBe(false);
    });

    test('one row that cannot be stored undoes the whole batch', async () => {
      const { events } = await open();
      await events.append(batch({ events: [registered(ID)] }));
      const before = await events.heads();
      const good = {
        events: [line(OPEN, 2, 'a'), event('plan', 1)],
        commands: [outcome('c1')],
        headlines: [headline(ID)],
      };

      const unpointed = batch({ ...good, index: [lineRow(OPEN, 2, 5, 6), lineRow(OPEN, 99, 5, 6)] });
      await expect(events.append(unpointed)).rejects.toThrow('is not there');
      const unwritable = batch({ ...good, events: [...good.events, event('plan', 2, { data: undefined })] });
      await expect(events.append(unwritable)).rejects.toThrow();
      const undecided = batch({ ...good, redactions: [{ stream: OPEN, seq: 1 }] });
      await expect(events.append(undecided)).rejects.toThrow('ContentRedacted');

      expect(await events.heads()).toEqual(before);
      expect((await events.commands(['c1'])).size).toBe(0);
      expect(await events.headline(ID)).toBeNull();
      expect((await events.lines({ stream: OPEN, order: 'occurred', before: null, limit: 9 })).total).toBe(0);
      expect(await events.append(batch(good))).toMatchObject({ ok: true });
    });

    test('a command id is taken once: the second writes nothing and the first outcome stands', async () => {
      const { events } = await open();
      await events.append(batch({ events: [event('plan', 1)], commands: [outcome('c1', { user: 'u1' })] }));
      const again = batch({ events: [event('plan', 2)], commands: [outcome('c0'), outcome('c1', { user: 'u2' })] });

      expect(await events.append(again)).toEqual({ ok: false, reason: 'conflict', streams: [] });
      expect((await events.head('plan')).seq).toBe(1);
      expect(await events.commands(['c0', 'c1'])).toEqual(new Map([['c1', outcome('c1', { user: 'u1' })]]));
    });

    test('appends that are started together leave no gap and lose nothing', async () => {
      const { events } = await open();
      const one = async (name: string) => {
        for (;;) {
          const { seq } = await events.head('plan');
          const mine = event('plan', seq + 1, { data: name });
          const result = await events.append(batch({ events: [mine], expected: new Map([['plan', seq]]) }));
          if (result.ok) return;
        }
      };
      await Promise.all(Array.from({ length: 40 }, (_, index) => one(`n${index}`)));

      const all = await events.read('plan', 0, 100);
      expect(all.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
      expect(new Set(all.map(({ data }) => data)).size).toBe(40);
    });
  });

  describe('an exercise', () => {
    const EXERCISE = `incident/${incidentId(2)}`;

    test('is never written together with a live incident or a standing stream', async () => {
      const { events } = await open();
      await events.append(batch({ events: [registered(ID)] }));
      await events.append(batch({ events: [registered(incidentId(2), 'exercise')] }));
      await events.append(batch({ events: [line(`${EXERCISE}/secret`, 1, 'hemligt')] }));
      const before = await events.heads();

      for (const others of [line(OPEN, 2, 'a'), event('plan', 1), registered(incidentId(3))]) {
        for (const own of [line(EXERCISE, 2, 'b'), line(`${EXERCISE}/secret`, 2, 'b'), event('exercise/x', 1)]) {
          await expect(events.append(batch({ events: [own, others] }))).rejects.toThrow(MixedModes);
        }
      }
      const mixed = batch({ events: [line(EXERCISE, 2, 'b')], headlines: [headline(ID, { mode: 'live' })] });
      await expect(events.append(mixed)).rejects.toThrow(MixedModes);
      expect(await events.heads()).toEqual(before);
    });

    test('may write its own streams together, and so may a live incident with the standing ones', async () => {
      const { events } = await open();
      const exercise = [
        registered(incidentId(2), 'exercise'),
        line(`${EXERCISE}/secret`, 1, 'a'),
        event('exercise/x', 1),
      ];
      expect(await events.append(batch({ events: exercise }))).toMatchObject({ ok: true });
      const live = [registered(ID), line(`${OPEN}/secret`, 1, 'a'), event('plan', 1)];
      expect(await events.append(batch({ events: live }))).toMatchObject({ ok: true });
    });

    test('is known from the start: nothing hangs under an incident that has not been registered', async () => {
      const { events } = await open();
      await expect(events.append(batch({ events: [line(OPEN, 1, 'a')] }))).rejects.toThrow('not been registered');
      await expect(events.append(batch({ events: [line(`${OPEN}/secret`, 1, 'a')] }))).rejects.toThrow(
        'not been registered',
      );
    });
  });
}
