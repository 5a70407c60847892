import { describe, expect, test } from 'vitest';
import { MixedModes } from '../event-store.ts';
import { createMessages } from '../messages.ts';
import { batch, event, line, outcome, registered } from '../testing/batches.ts';
import { textsOnDisk } from '../testing/disk-bytes.ts';
import { BOTH, EXERCISE, erasureOf, OWN, REAL, SAID } from '../testing/erased-exercise.ts';
import { openOnDisk } from '../testing/open-on-disk.ts';
import { readRemovals, removalListPath } from './removal-list.ts';

/** A store with an exercise in three parts, and something real beside it. */
async function filled() {
  const opened = openOnDisk();
  const { store } = opened;
  for (const one of BOTH) await store.append(one);
  await store.saveSnapshot({ stream: OWN, seq: 2, stateVersion: 1, state: JSON.stringify({ said: SAID.repeat(400) }) });
  return { ...opened, own: OWN };
}

describe('[OV1] an exercise that is erased', () => {
  test('is in no byte on disk, and what is real is left as it was', async () => {
    const { path, store, close, own } = await filled();
    expect(textsOnDisk(path, [SAID])).toEqual([SAID]);
    const real = await store.head(`incident/${REAL}`);
    expect(await store.erase(erasureOf())).toBe(true);
    expect(textsOnDisk(path, [SAID])).toEqual([]);
    expect(await store.read(own, 0, 10)).toEqual([]);
    expect(await store.snapshot(own, 1)).toBeNull();
    expect((await store.entryEvents(own, 'task', ['t'])).size).toBe(0);
    expect(await store.head(own)).toEqual({ seq: 0, hash: '' });
    expect(await store.head(`incident/${REAL}`)).toEqual(real);
    expect(await store.read(`incident/${REAL}`, 0, 10)).toHaveLength(2);
    close();
    expect(textsOnDisk(path, [SAID])).toEqual([]);
  });

  test.each([
    { kind: 'callout', incident: EXERCISE, callOut: 'c-1' },
    { kind: 'krisstod', incident: EXERCISE, helper: 'h-1' },
    { kind: 'service', incident: EXERCISE, service: 's-1' },
  ] as const)('takes what was to be sent in it as $kind, and its words', async (purpose) => {
    const { path, db, store } = await filled();
    const messages = createMessages(
      db,
      () => 1,
      () => {},
    );
    const one = { person: 'p1', channel: 'sms', subject: SAID, text: SAID, notAfter: 9 } as const;
    await messages.enqueue([
      { id: 'gone', purpose, ...one },
      { id: 'left', purpose: { ...purpose, incident: REAL }, ...one, subject: '', text: 'På riktigt' },
    ]);
    await store.erase(erasureOf());
    expect(await messages.find('gone')).toBeNull();
    expect(await messages.find('left')).not.toBeNull();
    expect(textsOnDisk(path, [SAID])).toEqual([]);
  });

  test('leaves no answer that the rules gave in it, and every other', async () => {
    const { store, own } = await filled();
    const answered = (id: string, stream: string, more: object = { ok: true, seq: 2 }) =>
      outcome(id, { outcome: JSON.stringify({ ...more, stream }) });
    const refused = { ok: false, code: 'stale', details: { by: 'p1', at: 7 } };
    await store.append(
      batch({
        events: [line(`incident/${REAL}`, 3, 'Mer')],
        commands: [
          answered('one', own),
          answered('two', `${own}/secret`, refused),
          answered('three', `exercise/${EXERCISE}`),
          answered('four', `incident/${REAL}`),
          answered('five', 'plan', refused),
        ],
      }),
    );
    await store.erase(erasureOf());
    const left = await store.commands(['one', 'two', 'three', 'four', 'five']);
    expect([...left.keys()].toSorted()).toEqual(['five', 'four']);
  });

  test('[LG9] leaves its last heads in the audit, and every chain verifies, against heads known from elsewhere too', async () => {
    const { store, own } = await filled();
    const before = await store.head(own);
    await store.erase(erasureOf());
    const [told] = await store.read('audit', 0, 10);
    expect(told).toHaveProperty('data.streams.length', 3);
    expect(told).toMatchObject({ data: { streams: expect.arrayContaining([{ stream: own, ...before }]) } });
    expect(await store.verify({ heads: [{ stream: own, ...before }] })).toMatchObject({ ok: true, faults: [] });
  });

  test('[LG9] without its decision it is a fault', async () => {
    const { store, db, own } = await filled();
    db.prepare('UPDATE streams SET redacted_seq = seq + 1 WHERE name = ?').run(own);
    db.prepare('DELETE FROM events WHERE stream = (SELECT id FROM streams WHERE name = ?)').run(own);
    const { faults } = await store.verify({});
    expect(faults).toMatchObject([{ stream: own, detail: 'the stream was erased without a decision' }]);
  });

  test('keeps its number for ever, and its row says that it is erased', async () => {
    const { store } = await filled();
    await store.erase(erasureOf(EXERCISE, []));
    expect(await store.headline(EXERCISE)).toMatchObject({ number: 'Ö2026-003', title: null, erased: { at: 7 } });
    expect((await store.incidentNumbers()).get('2026/exercise')).toBe(3);
  });

  test('takes nothing more: neither a command that was under way, nor one that begins it anew', async () => {
    const { store, own } = await filled();
    const { seq } = await store.head(own);
    await store.erase(erasureOf(EXERCISE, []));
    const late = batch({ events: [line(own, seq + 1, SAID)], expected: new Map([[own, seq]]) });
    expect(await store.append(late)).toMatchObject({ ok: false, reason: 'conflict' });
    const anew = batch({ events: [registered(EXERCISE, 'exercise')], expected: new Map([[own, 0]]) });
    expect(await store.append(anew)).toMatchObject({ ok: false, reason: 'conflict' });
    expect(await store.erase(erasureOf(EXERCISE, []))).toBe(false);
  });

  test('[LG10] stands on the list that a restore heeds', async () => {
    const { path, store } = await filled();
    await store.erase(erasureOf(EXERCISE, []));
    expect(readRemovals(removalListPath(path))).toEqual([{ exercise: EXERCISE, also: [], at: 7 }]);
  });
});

test('[LG1] what is real is never erased, nor can an event of it be deleted', async () => {
  const { store, db } = await filled();
  await expect(store.erase(erasureOf(REAL, []))).rejects.toThrow(MixedModes);
  await expect(store.erase(erasureOf(EXERCISE, [`incident/${REAL}`]))).rejects.toThrow(MixedModes);
  expect(await store.verify({})).toMatchObject({ ok: true });
  expect(await store.read(`incident/${EXERCISE}`, 0, 10)).toHaveLength(2);
  db.prepare('UPDATE streams SET redacted_seq = seq + 1 WHERE name = ?').run(`incident/${REAL}`);
  const remove = db.prepare('DELETE FROM events WHERE stream = (SELECT id FROM streams WHERE name = ?)');
  expect(() => remove.run(`incident/${REAL}`)).toThrow('never deleted');
  await store.append(batch({ events: [event('plan', 1)] }));
});
