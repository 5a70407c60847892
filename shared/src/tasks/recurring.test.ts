import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../core/actor.ts';
import type { Sight } from '../core/command.ts';
import { openItems } from '../incident/open-items.ts';
import {
  by,
  call,
  DIRECTOR,
  given,
  INCIDENT,
  KEEPER,
  MINUTE,
  Outcome,
  PLAN,
  register,
  type Story,
  step,
  TIB,
} from '../testing/given.ts';
import { decideRepeatTask } from './decide.ts';
import { nextDue, repeating } from './recurring.ts';

const OPEN = `incident/${INCIDENT}`;
const HOUR = 60 * MINUTE;
const begun = given([step(register(), TIB)]);
const first = begun.now + 3 * HOUR;
const create = (data: object) =>
  call('CreateTask', { function: 'lagesbild', due: null, ...data }, { title: 'Rapportera' });
const report = begun.when(create({ due: first, everyMinutes: 180 }), KEEPER).gives('TaskCreated');
const one = report.taskId(1);
const complete = (task: string) => call('CompleteTask', { task }, { result: 'Lämnad' });

/** What the server's clock makes of a recurring task at a time. */
function repeat(story: Story, task: string, now: number): Outcome {
  const command = { id: `r-${task}`, stream: '', data: { task }, content: {} };
  const context = { actor: {} as Actor, now, occurredAt: now };
  const decided = decideRepeatTask(
    { incident: story.holds, plan: { plan: PLAN, version: 1 } } as Sight,
    command,
    context,
  );
  const meta = { by: 'system', person: null, function: null, occurredAt: now, recordedAt: now, command: command.id };
  return new Outcome(story, {}, decided, OPEN, meta);
}

describe('[ST4] tasks that come back', () => {
  test('have a time to come back from', () => {
    begun.when(create({ everyMinutes: 180 }), KEEPER).refused('invalid', { field: 'data.due' });
    expect(report.holds.tasks.open[one]).toMatchObject({ everyMinutes: 180, previous: null });
    const change = call('ChangeTask', { task: one, function: 'lagesbild', due: null }, { title: 'Rapportera' });
    report.when(change, TIB).refused('invalid', { field: 'data.due' });
  });

  test('done, leave the next one with a new time, and come back from that one alone', () => {
    const done = report.when(complete(one), TIB).gives('TaskDone', 'TaskCreated');
    const [next] = Object.values(done.holds.tasks.open);
    expect(next).toMatchObject({
      number: 2,
      title: 'Rapportera',
      function: 'lagesbild',
      due: first + 3 * HOUR,
      everyMinutes: 180,
      previous: one,
    });
    const undone = done.when(call('ReopenTask', { task: one }), TIB).gives();
    expect(undone.holds.tasks.open[one]?.everyMinutes).toBeNull();
    undone.when(complete(one), TIB).gives('TaskDone');
  });

  test('not done in time, leave the next one beside them; a third is not made until they are done', () => {
    repeat(report, one, first - 1).refused('stale');
    const both = repeat(report, one, first).gives('TaskCreated');
    const [late, next] = Object.values(both.holds.tasks.open);
    expect(late).toMatchObject({ id: one, everyMinutes: null });
    expect(next).toMatchObject({ due: first + 3 * HOUR, everyMinutes: 180, previous: one });
    repeat(both, one, first + HOUR).refused('stale');
    const id = next?.id ?? '';
    repeat(both, id, first + 4 * HOUR).refused('stale');
    const seen = both.when(complete(one), TIB).gives('TaskDone');
    const third = repeat(seen, id, first + 10 * HOUR).gives('TaskCreated');
    // what nobody was there for is not made up afterwards
    expect(third.holds.tasks.open[third.taskId(3)]?.due).toBe(first + 12 * HOUR);
  });

  test('end by hand, when they are struck out, and when the incident is closed', () => {
    const end = call(
      'ChangeTask',
      { task: one, function: 'lagesbild', due: first, everyMinutes: null },
      { title: 'Rapportera' },
    );
    report.when(end, TIB).gives('TaskChanged').when(complete(one), TIB).gives('TaskDone');
    const struck = report.when(call('CancelTask', { task: one }), TIB).gives('TaskCancelled');
    expect(struck.holds.tasks.open).toEqual({});
    const { data, content } = by(DIRECTOR, 'kommundirektor');
    const owner = { person: TIB.id, function: null };
    const handovers = openItems(report.holds).map((item) => ({ item, owner }));
    const closed = report
      .when(call('CloseIncident', { decision: data, handovers }, { decision: content }), DIRECTOR)
      .gives();
    expect(repeating(closed.holds.tasks)).toEqual([]);
    closed.when(complete(one), TIB).gives('TaskDone');
  });

  test('struck out by mistake before its time goes on coming back; done and undone it comes once, however often', () => {
    const again = (story: Story) => story.when(call('ReopenTask', { task: one }), TIB).gives('TaskReopened');
    const strike = (story: Story, at: number) => story.when(call('CancelTask', { task: one }), TIB, { at }).gives();
    const back = again(strike(report, first - HOUR));
    expect(back.holds.tasks.open[one]).toMatchObject({ due: first, everyMinutes: 180 });
    back.when(complete(one), TIB).gives('TaskDone', 'TaskCreated');
    // its time had come, and with it the next one
    expect(again(strike(report, first + MINUTE)).holds.tasks.open[one]?.everyMinutes).toBeNull();
    const undone = again(report.when(complete(one), TIB).gives());
    expect(again(strike(undone, undone.now)).holds.tasks.open[one]?.everyMinutes).toBeNull();
  });

  test('end with their words: what has been removed is not written again [LG10]', () => {
    const seq = report.holds.tasks.open[one]?.titleSeq ?? 0;
    report.redacted(seq).when(complete(one), TIB).gives('TaskDone');
  });

  test('are due in whole intervals of elapsed time after now, also over a change to or from summer time', () => {
    // both changes of 2026 in Sweden, at 01:00 UTC, with a day on either side
    const changes = [Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 9, 25, 1)];
    const near = fc.tuple(fc.constantFrom(...changes), fc.integer({ min: -1_440, max: 1_440 }));
    const some = fc.tuple(near, fc.integer({ min: 15, max: 10_080 }), fc.integer({ min: -10_080, max: 40_320 }));
    fc.assert(
      fc.property(some, ([[change, offset], everyMinutes, late]) => {
        const due = change + offset * MINUTE;
        const now = due + late * MINUTE;
        const next = nextDue({ due, everyMinutes }, now);
        const interval = everyMinutes * MINUTE;
        expect((next - due) % interval).toBe(0);
        expect(next).toBeGreaterThan(now);
        expect(next).toBeGreaterThan(due);
        // none that is still to come is passed over
        expect(next - interval <= now || next - interval <= due).toBe(true);
      }),
    );
  });
});
