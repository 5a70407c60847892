import { describe, expect, test } from 'vitest';
import { call, given, KEEPER, MINUTE, register, step, TIB } from '../testing/given.ts';

const begun = given([step(register(), TIB)], { lines: [4] });
const create = (more: object = {}) =>
  call('CreateTask', { function: 'logistik', due: null, ...more }, { title: 'Beställ drivmedel' });
const due = begun.now + 30 * MINUTE;
const tasked = begun.when(create({ due }), KEEPER).gives('TaskCreated');
const task = tasked.taskId(1);
const start = call('StartTask', { task });
const change = (data: object = {}, content: object = {}) =>
  call('ChangeTask', { task, function: 'logistik', due, ...data }, { title: 'Beställ drivmedel', ...content });

describe('[ST4] tasks', () => {
  test('have a number, an owner function and a time, and are open', () => {
    expect(tasked.holds.tasks).toMatchObject({
      count: 1,
      open: { [task]: { number: 1, title: 'Beställ drivmedel', function: 'logistik', due, createdBy: KEEPER.id } },
    });
    begun.when(create({ function: 'kejsare' }), KEEPER).refused('invalid', { field: 'data.function' });
  });

  test('[LG6] may be made of a log line that is there', () => {
    const made = begun.when(create({ fromLine: 4 }), KEEPER).gives();
    expect(made.holds.tasks.open[made.taskId(1)]?.fromLine).toBe(4);
    begun.when(create({ fromLine: 99 }), KEEPER).refused('unknown_item', { field: 'data.fromLine' });
  });

  test('are changed, and what they were is kept', () => {
    const changed = tasked.when(change({ function: 'samband' }, { title: 'Beställ diesel' }), TIB).gives('TaskChanged');
    expect(changed.task(task)).toMatchObject({
      title: 'Beställ diesel',
      function: 'samband',
      changes: [{ by: TIB.id, before: { title: 'Beställ drivmedel', function: 'logistik', due }, reason: null }],
    });
    tasked.when(change(), TIB).refused('already');
    tasked.when(change({ function: 'kejsare' }), TIB).refused('invalid', { field: 'data.function' });
  });

  test('changed by another since they were read, tell the later one and keep what the first one wrote', () => {
    const from = tasked.holds.tasks.open[task]?.titleSeq ?? 0;
    const changed = tasked.when(change({ from }, { title: 'Beställ diesel' }), TIB).gives('TaskChanged');
    const now = changed.holds.tasks.open[task]?.titleSeq;
    const mine = change({ from }, { title: 'Beställ bensin' });
    changed.when(mine, KEEPER).refused('stale', { field: 'data.from', details: { titleSeq: now } });
    changed.when(change({ from: now }, { title: 'Beställ bensin' }), KEEPER).gives('TaskChanged');
    const begun = tasked.when(start, KEEPER, { seat: 'logistik' }).gives();
    begun.when(change({ from }, { title: 'Beställ diesel' }), TIB).gives('TaskChanged');
  });

  test('may be more urgent than others, and what is not said of one stays', () => {
    const urgent = begun.when(create({ due, priority: 'high' }), KEEPER).gives();
    const later = urgent.when(change({ function: 'samband' }), TIB).gives();
    expect(later.holds.tasks.open[task]).toMatchObject({ priority: 'high', function: 'samband' });
    expect(later.when(change({ priority: 'normal' }), TIB).gives().holds.tasks.open[task]?.priority).toBe('normal');
  });

  test('are begun by somebody of the function that owns them, or of the one that is told when something is left', () => {
    tasked.when(start, KEEPER).refused('other_function', { details: { function: 'logistik' } });
    tasked.when(start, KEEPER, { seat: 'samband' }).refused('other_function');
    tasked.when(start, TIB, { seat: 'stabschef' }).gives('TaskStarted');
    const taken = tasked.when(start, KEEPER, { seat: 'logistik' }).gives('TaskStarted');
    expect(taken.holds.tasks.open[task]?.taken).toMatchObject({ by: KEEPER.id, function: 'logistik' });
    taken.when(start, TIB, { seat: 'logistik' }).refused('already');
    const back = taken.when(call('PutBackTask', { task }), TIB).gives('TaskPutBack');
    expect(back.holds.tasks.open[task]?.taken).toBeNull();
    back.when(call('PutBackTask', { task }), TIB).refused('already');
    const moved = taken.when(change({ function: 'samband' }), TIB).gives();
    expect(moved.holds.tasks.open[task]?.taken).toBeNull();
  });

  test('overdue, get a new time only with a reason', () => {
    const later = { at: due + MINUTE };
    const newTime = { due: due + 60 * MINUTE };
    tasked.when(change(newTime), TIB, later).refused('reason_required', { field: 'content.reason' });
    tasked.when(change(newTime, { reason: 'Tankbilen dröjer' }), TIB, later).gives();
    tasked.when(change({}, { title: 'Beställ diesel' }), TIB, later).gives();
    tasked.when(change(newTime), TIB).gives();
  });

  test('are done or cancelled once', () => {
    const done = tasked.when(call('CompleteTask', { task }, { result: 'Framme 16:00' }), TIB).gives('TaskDone');
    expect(done.holds.tasks).toEqual({ count: 1, open: {} });
    expect(done.task(task)).toMatchObject({ status: 'done', closed: { by: TIB.id, text: 'Framme 16:00' } });
    done.when(call('CompleteTask', { task }), KEEPER).refused('settled');
    done.when(call('CancelTask', { task }), KEEPER).refused('settled');
    done.when(change({ due: null }), KEEPER).refused('settled');
    const cancelled = tasked.when(call('CancelTask', { task }, { reason: 'Behövs inte' }), TIB).gives('TaskCancelled');
    expect(cancelled.task(task)).toMatchObject({ status: 'cancelled', closed: { text: 'Behövs inte' } });
    tasked.when(call('CompleteTask', { task: 'x' }), TIB).refused('unknown_item', { field: 'data.task' });
  });

  test('come back whole when it is undone, and are not numbered anew', () => {
    const done = tasked.when(call('CompleteTask', { task }), TIB).gives();
    const undone = done.when(call('ReopenTask', { task }), TIB).gives('TaskReopened');
    expect(undone.holds.tasks.open[task]).toMatchObject({ number: 1, title: 'Beställ drivmedel', due });
    expect(undone.task(task)).toMatchObject({ status: 'open', closed: null });
    expect(undone.when(create(), TIB).gives().taskId(2)).not.toBe(task);
    undone.when(call('ReopenTask', { task }), TIB).refused('already');
    const taken = tasked.when(start, KEEPER, { seat: 'logistik' }).gives();
    const again = taken
      .when(call('CompleteTask', { task }), TIB)
      .gives()
      .when(call('ReopenTask', { task }), TIB)
      .gives();
    expect(again.holds.tasks.open[task]?.taken?.by).toBe(KEEPER.id);
    tasked.when(call('ReopenTask', { task: 'x' }), TIB).refused('unknown_item');
  });
});
