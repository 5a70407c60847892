import { describe, expect, test } from 'vitest';
import type { IncidentState } from '../core/incident-state.ts';
import { call, DEPUTY, DIRECTOR, KEEPER, NIGHT, PLAN, TIB } from '../testing/given.ts';
import { StandingStory } from '../testing/standing-story.ts';
import { addMonths, cadenceOf, notExercised, proposals, unsaid } from './cadence.ts';
import type { Exercise, ExerciseFacts } from './events.ts';
import { PAST_LIMIT } from './evolve.ts';

const DAY = 86_400_000;
const TODAY = '2026-11-20';
const STRANGER = '0b0e9a60-0000-4000-8000-000000000999';
const FACTS: ExerciseFacts = {
  kind: 'seminarie',
  groups: ['krisledningsgrupp'],
  from: '2026-12-01T09:00',
  until: '2026-12-01T11:00',
  organiser: 'own',
  lead: DIRECTOR.id,
};
const plan = (facts: object = {}) => call('PlanExercise', { ...FACTS, ...facts }, { title: 'Strömavbrott i januari' });
const begun = new StandingStory('exercises');
const one = (story: StandingStory<'exercises'>): Exercise => {
  const [exercise] = Object.values(story.state?.exercises ?? {});
  if (!exercise) throw new Error('none is there');
  return exercise;
};
const of = (story: StandingStory<'exercises'>) => ({ exercise: one(story).id, seen: one(story).seq });
const planned = begun.when(plan(), TIB);
const after = planned.at(Date.UTC(2026, 11, 1, 12));
const held = after.when(call('RecordExerciseHeld', { ...of(after), participants: [TIB.id, KEEPER.id] }), TIB);

describe('[OV7] an exercise of the year’s plan', () => {
  test('is planned with what, for whom, when and who leads', () => {
    expect(one(planned)).toMatchObject({ ...FACTS, texts: { title: 'Strömavbrott i januari' }, outcome: null, seq: 1 });
  });

  test.each([
    [{ kind: 'parad' }, 'data.kind'],
    [{ groups: ['krisledningsgrupp', 'orkestern'] }, 'data.groups.1'],
    [{ lead: STRANGER }, 'data.lead'],
    [{ until: '2026-12-01T09:00' }, 'data.until'],
  ])('with %o is refused', (facts, field) => {
    begun.refuses(plan(facts), TIB, 'invalid', { field });
  });

  test('is moved; whoever saw it as it was before is told who did and loses nothing', () => {
    const to = { ...FACTS, from: '2026-12-03T09:00', until: '2026-12-03T11:00' };
    const change = call('ChangeExercise', { ...of(planned), ...to }, { title: 'Strömavbrott' });
    const moved = planned.when(change, DIRECTOR);
    expect(one(moved)).toMatchObject({ from: '2026-12-03T09:00', changedBy: DIRECTOR.id, seq: 2 });
    moved.refuses(change, DEPUTY, 'stale', { details: { by: DIRECTOR.id, at: NIGHT, exercise: one(planned).id } });
  });

  test('that is struck is gone, and one that is not there cannot be', () => {
    const struck = planned.when(call('StrikeExercise', of(planned)), TIB);
    expect(struck.state).toEqual({ exercises: {} });
    struck.refuses(call('StrikeExercise', of(planned)), TIB, 'unknown_item');
  });

  test('is held when it has begun by the wall, with each who took part once', () => {
    const hold = call('RecordExerciseHeld', { ...of(planned), participants: [TIB.id, TIB.id] }, { note: 'Bra' });
    planned.refuses(hold, TIB, 'invalid', { field: 'data.exercise' });
    const story = planned.at(Date.UTC(2026, 11, 1, 8)).when(hold, TIB);
    expect(one(story).outcome).toMatchObject({ kind: 'held', participants: [TIB.id], note: 'Bra' });
    story.refuses(call('RecordExerciseHeld', { ...of(story), participants: [STRANGER] }), TIB, 'invalid', {
      field: 'data.participants.0',
    });
  });

  test('that was held may be said again, and neither moved nor struck', () => {
    const again = held.when(call('RecordExerciseHeld', { ...of(held), participants: [DIRECTOR.id] }), TIB);
    expect(one(again).outcome).toMatchObject({ participants: [DIRECTOR.id] });
    held.refuses(call('StrikeExercise', of(held)), TIB, 'settled');
    held.refuses(call('ChangeExercise', { ...of(held), ...FACTS }, { title: 'x' }), TIB, 'settled');
    held.refuses(call('CallOffExercise', of(held), { reason: 'x' }), TIB, 'settled');
  });

  test('is called off with a reason, and that is taken back', () => {
    const off = planned.when(call('CallOffExercise', of(planned), { reason: 'Skarp händelse' }), TIB);
    expect(one(off).outcome).toMatchObject({ kind: 'called_off', reason: 'Skarp händelse', by: TIB.id });
    off.refuses(call('RecordExerciseHeld', { ...of(off), participants: [] }), TIB, 'settled');
    const back = off.when(call('ReopenExercise', of(off)), TIB);
    expect(one(back).outcome).toBeNull();
    back.refuses(call('ReopenExercise', of(back)), TIB, 'already');
  });

  test('[OV9] may be another’s, with who', () => {
    const other = begun.when(
      call('PlanExercise', { ...FACTS, organiser: 'other' }, { title: 'VMA-prov', organiser: 'Länsstyrelsen' }),
      TIB,
    );
    expect(one(other)).toMatchObject({ organiser: 'other', texts: { organiser: 'Länsstyrelsen' } });
  });

  test('[OV1] is run in an incident that is an exercise from birth, never in a real one', () => {
    const incident = '0b0e9a60-0000-4000-8000-000000000777';
    const run = (mode: string) => {
      const other = { incident: { id: incident, number: 'Ö2026-003', mode } } as unknown as IncidentState;
      return new StandingStory('exercises', { other }).when(plan(), TIB);
    };
    const real = run('live');
    real.refuses(call('LinkExercise', { ...of(real), incident }), TIB, 'exercise_apart', { field: 'data.incident' });
    const drill = run('exercise');
    const linked = drill.when(call('LinkExercise', { ...of(drill), incident }), TIB);
    expect(one(linked).incident).toEqual({ id: incident, number: 'Ö2026-003' });
    linked.refuses(call('LinkExercise', { ...of(linked), incident }), TIB, 'already');
    planned.refuses(call('LinkExercise', { ...of(planned), incident }), TIB, 'unknown_item');
  });

  test('[LG10] goes on without words that were removed', () => {
    expect(one(planned.redacted(1))).toMatchObject({ texts: null, kind: 'seminarie' });
    const noted = after.when(call('RecordExerciseHeld', { ...of(after), participants: [] }, { note: 'Bra' }), TIB);
    expect(one(noted.redacted(2))).toMatchObject({ texts: { title: expect.any(String) }, outcome: { note: null } });
  });

  test('stays until it is one of far too many that are past', () => {
    let story = begun.at(Date.UTC(2027, 5, 1));
    for (let index = 0; index <= PAST_LIMIT; index++) {
      const before = new Set(Object.keys(story.state?.exercises ?? {}));
      story = story.when(plan({ from: `2026-12-01T${String(index % 9).padStart(2, '0')}:00` }), TIB);
      const [id = ''] = Object.keys(story.state?.exercises ?? {}).filter((known) => !before.has(known));
      const seen = story.state?.exercises[id]?.seq ?? 0;
      story = story.when(call('CallOffExercise', { exercise: id, seen }, { reason: 'x' }), TIB);
    }
    expect(Object.keys(story.state?.exercises ?? {})).toHaveLength(PAST_LIMIT);
  });
});

describe('[OV7] what is due', () => {
  const rules = PLAN.exercises;
  const stateOf = (story: StandingStory<'exercises'>, group: string, today: string) =>
    cadenceOf(rules, story.state, today).find((found) => found.group.id === group);

  test('who has never been exercised is late, and when something is planned it says when', () => {
    expect(cadenceOf(rules, null, TODAY).map(({ state }) => state)).toEqual(rules.groups.map(() => 'late'));
    expect(stateOf(planned, 'krisledningsgrupp', TODAY)).toMatchObject({
      state: 'late',
      last: null,
      planned: { id: one(planned).id },
    });
    expect(stateOf(planned, 'krisledningsnamnd', TODAY)).toMatchObject({ state: 'late' });
  });

  test.each([
    ['2026-12-02', 'fine'],
    ['2027-08-31', 'soon'],
    ['2027-12-01', 'soon'],
    ['2027-12-02', 'late'],
  ])('a year after it was held it is due: %s %s', (today, state) => {
    expect(stateOf(held, 'krisledningsgrupp', today)).toMatchObject({ state, last: '2026-12-01', due: '2027-12-01' });
  });

  test('the last day of a month is so many months on the last of that one', () => {
    expect([addMonths('2024-02-29', 12), addMonths('2026-11-30', 3), addMonths('2026-01-15', -12)]).toEqual([
      '2025-02-28',
      '2027-02-28',
      '2025-01-15',
    ]);
  });

  test('each that is late or soon due is proposed on a day when most can come, and the test of the sirens first', () => {
    const [vma, first, ...rest] = proposals(PLAN, planned.state, NIGHT);
    expect(vma).toMatchObject({ from: 'vma', day: '2026-12-07', groups: ['tib'], kind: 'larm' });
    // three weeks on is a Friday
    expect(first).toMatchObject({ key: 'tib', day: '2026-12-15', groups: ['tib'] });
    expect(rest.map(({ key }) => key)).not.toContain('krisledningsgrupp');
  });

  test('the test of the sirens is proposed until it stands in the plan', () => {
    const span = { from: '2026-12-07T15:00', until: '2026-12-07T16:00' };
    const other = begun.when(
      call('PlanExercise', { ...FACTS, ...span, organiser: 'other' }, { title: 'VMA-prov' }),
      TIB,
    );
    expect(proposals(PLAN, other.state, NIGHT).some(({ from }) => from === 'vma')).toBe(false);
  });

  test('what has passed and nobody has said anything of is listed', () => {
    expect(unsaid(planned.state, '2026-12-01')).toEqual([]);
    expect(unsaid(planned.state, '2026-12-02')).toEqual([one(planned)]);
    expect(unsaid(held.state, '2026-12-02')).toEqual([]);
  });

  test('of those who have the duty it says who has taken part in nothing for a year', () => {
    const onDuty = [TIB.id, DEPUTY.id];
    expect(notExercised(held.state, onDuty, '2026-12-02')).toEqual([{ person: DEPUTY.id, last: null }]);
    expect(notExercised(held.state, onDuty, '2027-12-02')).toEqual([
      { person: DEPUTY.id, last: null },
      { person: TIB.id, last: '2026-12-01' },
    ]);
  });

  test('what was called off was no exercise', () => {
    const off = planned.at(NIGHT + 30 * DAY).when(call('CallOffExercise', of(planned), { reason: 'x' }), TIB);
    expect(stateOf(off, 'krisledningsgrupp', '2026-12-20')).toMatchObject({ state: 'late', last: null });
  });
});
