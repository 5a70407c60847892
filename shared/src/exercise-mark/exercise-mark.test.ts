import { describe, expect, test } from 'vitest';
import { smsParts } from '../callouts/sms-parts.ts';
import { call, given, INCIDENT, KEEPER, register, step, TIB, UTILITY, VICE } from '../testing/given.ts';
import { mayBeReached } from './channel-gate.ts';
import { withExerciseMark } from './mark-text.ts';

const exercise = given([step(register(1, undefined, { mode: 'exercise' }), TIB)]);
const real = given([step(register(), TIB)]);
const open = (people: string[], seen: number | null = null) => call('OpenExerciseChannels', { people, seen });
const close = (people: string[], seen: number | null) => call('CloseExerciseChannels', { people, seen });
const opened = exercise.when(open([KEEPER.id]), TIB).gives('ExerciseChannelsOpened');

describe('[OV1] the outer channels of an exercise', () => {
  test('are closed from the start, whoever it is; what is real is never held back', () => {
    expect(mayBeReached(exercise.holds, TIB.id)).toBe(false);
    expect(mayBeReached(real.holds, TIB.id)).toBe(true);
  });

  test('open for those named alone, and close again', () => {
    expect(mayBeReached(opened.holds, KEEPER.id)).toBe(true);
    expect(mayBeReached(opened.holds, VICE.id)).toBe(false);
    const { openedSeq } = opened.holds.exerciseMark;
    const closed = opened.when(close([KEEPER.id, VICE.id], openedSeq), TIB).gives('ExerciseChannelsClosed');
    expect(closed.events.at(-1)?.data).toEqual({ people: [KEEPER.id] });
    expect(mayBeReached(closed.holds, KEEPER.id)).toBe(false);
  });

  test('one person stands once, however often they are named', () => {
    const { openedSeq } = opened.holds.exerciseMark;
    const two = opened.when(open([VICE.id, KEEPER.id, VICE.id], openedSeq), TIB).gives('ExerciseChannelsOpened');
    expect(two.holds.exerciseMark.openedFor).toEqual([KEEPER.id, VICE.id]);
    two.when(open([VICE.id], two.holds.exerciseMark.openedSeq), TIB).refused('already');
  });

  test('the later of two who change it is told what holds now, and loses nothing', () => {
    const outcome = opened.when(open([VICE.id]), TIB);
    outcome.refused('stale', { field: 'data.seen', details: { openedFor: [KEEPER.id] } });
  });

  test('only people of the register can be opened for, and only an exercise has anything to open', () => {
    exercise.when(open([INCIDENT]), TIB).refused('invalid', { field: 'data.people' });
    exercise.when(open([UTILITY.id]), TIB).refused('invalid', { field: 'data.people' });
    real.when(open([KEEPER.id]), TIB).refused('exercise_apart');
    real.when(close([KEEPER.id], null), TIB).refused('exercise_apart');
  });

  test('[LM1] the mark is said three times and once, and counts among the letters', () => {
    expect(withExerciseMark('Kom.')).toBe('ÖVNING ÖVNING ÖVNING. Kom.');
    expect(withExerciseMark(withExerciseMark('Kom.'))).toBe('ÖVNING ÖVNING ÖVNING. Kom.');
    const letters = 'a'.repeat(150);
    expect([smsParts(letters), smsParts(withExerciseMark(letters))]).toEqual([1, 2]);
  });
});

describe('[OV8] an exercise that is broken off', () => {
  const broken = opened.when(call('BreakExercise', {}), KEEPER).gives('ExerciseBroken');
  const at = broken.holds.exerciseMark.broken;

  test('says by whom, and reaches nobody from then on, those opened for included', () => {
    expect(at).toMatchObject({ by: KEEPER.id });
    expect(mayBeReached(broken.holds, KEEPER.id)).toBe(false);
    broken.when(call('BreakExercise', {}), TIB).refused('already');
  });

  test('what is real cannot be broken off', () => {
    real.when(call('BreakExercise', {}), TIB).refused('exercise_apart');
  });

  test('goes on by a reason, as it was when it was broken', () => {
    const seq = at?.seq ?? 0;
    const again = broken
      .when(call('ResumeExercise', { broken: seq }, { reason: 'Falskt larm.' }), TIB)
      .gives('ExerciseResumed');
    expect(again.holds.exerciseMark).toMatchObject({ broken: null, openedFor: [KEEPER.id] });
    again.when(call('ResumeExercise', { broken: seq }, { reason: 'Igen.' }), TIB).refused('already');
    const anew = again.when(call('BreakExercise', {}), KEEPER).gives('ExerciseBroken');
    anew.when(call('ResumeExercise', { broken: seq }, { reason: 'Falskt larm.' }), TIB).refused('stale');
  });
});
