import { describe, expect, test } from 'vitest';
import { by, CHAIR, call, DIRECTOR, given, KEEPER, NIGHT, PLAN, raise, register, step, TIB } from '../testing/given.ts';
import type { CallOutcome } from './events.ts';
import { offeredCalls } from './offered-calls.ts';

const begun = given([step(register(), TIB)]);
const special = given([step(register(), TIB), step(raise(1, 2), DIRECTOR)]);
const COUNTY = 'sarskild_lansstyrelsen';
const LEADER = 'sarskild_kommundirektor';
const ring = (entry = COUNTY, person: string | null = null) => call('BeginCall', { entry, person });
const answered = (outcome: CallOutcome, entry = COUNTY, person: string | null = null) =>
  call('RecordCall', { entry, outcome, person });
const undo = (answer: number, entry = COUNTY) => call('WithdrawCall', { entry, answer }, { reason: 'Fel nummer.' });
const ids = (story: typeof begun) => offeredCalls(PLAN, story.holds).map(({ entry }) => entry.id);
const row = (story: typeof begun, id = COUNTY) => offeredCalls(PLAN, story.holds).find(({ entry }) => entry.id === id);
const listOf = (rank: number) =>
  PLAN.levels.filter((level) => level.rank === rank).flatMap(({ callList }) => callList.map(({ id }) => id));

describe('[LA10] call lists', () => {
  test('reaching a level offers its list at once in the order of the plan, and those of every level beneath', () => {
    expect(ids(begun)).toEqual([]);
    expect(ids(special)).toEqual(listOf(2));
    const skipped = given([step(register(3, by(CHAIR, 'kln_ordforande')), CHAIR)]);
    expect(ids(skipped)).toEqual([...listOf(3), ...listOf(2)]);
  });

  test('[SE4] an answer says who rang and when, and whom, without any number', () => {
    const story = special.when(answered('reached'), KEEPER, { occurredAt: NIGHT }).gives('CallRecorded');
    const made = story.events.at(-1);
    expect(made?.data).toEqual({
      entry: COUNTY,
      level: 2,
      who: { kind: 'outside', name: 'Länsstyrelsens TiB' },
      person: null,
      outcome: 'reached',
    });
    expect(JSON.stringify(made)).not.toMatch(/070-/);
    expect(row(story)?.answers).toEqual([
      { seq: made?.seq, outcome: 'reached', at: NIGHT, by: KEEPER.id, function: null, person: null },
    ]);
  });

  test('whoever begins to ring is seen by all until there is an answer', () => {
    const ringing = special.when(ring(LEADER, DIRECTOR.id), TIB).gives('CallBegun');
    expect(row(ringing, LEADER)?.begun).toEqual({ at: special.now, by: TIB.id, function: null, person: DIRECTOR.id });
    const nobody = ringing.when(answered('no_answer', LEADER, DIRECTOR.id), TIB).gives();
    expect(row(nobody, LEADER)).toMatchObject({
      begun: null,
      answers: [{ outcome: 'no_answer', person: DIRECTOR.id }],
    });
  });

  test('one who does not answer, or was left a message, is rung again until reached', () => {
    const outcomes = ['no_answer', 'message_left', 'reached'] as const;
    const reached = outcomes.reduce((story, outcome) => story.when(answered(outcome), TIB).gives(), special);
    expect(row(reached)?.answers.map(({ outcome }) => outcome)).toEqual(outcomes);
  });

  test('two who reach the same at once: the second is told that it is done', () => {
    const reached = special.when(answered('reached'), TIB).gives();
    reached.when(answered('reached'), KEEPER).refused('already');
    reached.when(answered('no_answer'), KEEPER).refused('already');
    reached.when(ring(), KEEPER).refused('already');
  });

  test('[LG1] a wrong answer is taken back with its reason, and what held before holds again', () => {
    const tried = special.when(answered('no_answer'), TIB).gives();
    const wrong = tried.when(answered('reached'), TIB).gives();
    const seq = wrong.events.at(-1)?.seq ?? 0;
    const back = wrong.when(undo(seq), TIB).gives('CallWithdrawn');
    expect(back.events.at(-1)).toMatchObject({
      data: { entry: COUNTY, outcome: 'reached', answer: seq, who: { name: 'Länsstyrelsens TiB' } },
      content: { reason: 'Fel nummer.' },
    });
    expect(back.holds.calls).toEqual(tried.holds.calls);
    back.when(answered('reached'), KEEPER).gives();
    expect(() => wrong.when(call('WithdrawCall', { entry: COUNTY, answer: seq }, { reason: ' ' }), TIB)).toThrow();
  });

  test('an answer is not taken back twice, nor one that another has followed', () => {
    const tried = special.when(answered('no_answer'), TIB).gives();
    const first = tried.events.at(-1)?.seq ?? 0;
    const none = tried.when(undo(first), TIB).gives();
    expect(none.holds.calls).toEqual({ byEntry: {} });
    none.when(undo(first), KEEPER).refused('already');
    tried.when(answered('reached'), KEEPER).gives().when(undo(first), TIB).refused('stale');
  });

  test('whoever is not offered cannot be rung, nor a person who is unknown or outside the register', () => {
    begun.when(answered('reached'), TIB).refused('unknown_item', { field: 'data.entry' });
    begun.when(ring(), TIB).refused('unknown_item', { field: 'data.entry' });
    special.when(undo(1, 'okand'), TIB).refused('unknown_item', { field: 'data.entry' });
    const stranger = '0b0e9a60-0000-4000-8000-0000000009ff';
    special.when(ring(LEADER, stranger), TIB).refused('invalid', { field: 'data.person' });
    special.when(answered('reached', COUNTY, DIRECTOR.id), TIB).refused('invalid', { field: 'data.person' });
  });

  test('a higher level adds its list, and says of those already reached that they are', () => {
    const reached = special.when(answered('reached'), TIB).gives();
    const [answer] = row(reached)?.answers ?? [];
    const higher = reached.when(raise(2, 3, by(CHAIR, 'kln_ordforande')), CHAIR).gives();
    expect(ids(higher)).toEqual([...listOf(3), ...listOf(2)]);
    expect(row(higher, 'extraordinar_lansstyrelsen')).toMatchObject({
      answers: [],
      reachedBefore: { answer, level: { rank: 2, name: 'Särskild händelse' } },
    });
    expect(row(higher, 'extraordinar_ordforande')?.reachedBefore).toBeNull();
    // what is said is another thing, so they are rung again
    higher.when(answered('reached', 'extraordinar_lansstyrelsen'), TIB).gives();
  });

  test('of a level that is lowered from, whom one began to ring stays and can be finished', () => {
    const { data, content } = by(DIRECTOR, 'kommundirektor');
    const lower = call('LowerLevel', { from: 2, to: 1, decision: data }, { decision: content });
    const lowered = special.when(answered('no_answer'), TIB).gives().when(lower, DIRECTOR).gives();
    expect(ids(lowered)).toEqual([COUNTY]);
    lowered.when(answered('reached'), TIB).gives();
  });

  test('nobody is rung from the list when the incident is closed', () => {
    const { data, content } = by(DIRECTOR, 'kommundirektor');
    const close = call('CloseIncident', { decision: data, handovers: [] }, { decision: content });
    const task = special.taskId(1);
    const closed = special.when(call('CompleteTask', { task }), TIB).gives().when(close, DIRECTOR).gives();
    closed.when(answered('reached'), TIB).refused('incident_closed');
  });

  test('of very many tries the last are kept, so that the state stays bounded', () => {
    const tired = Array.from({ length: 15 }).reduce<typeof special>(
      (story) => story.when(answered('no_answer'), TIB).gives(),
      special,
    );
    expect(row(tired)?.answers.map(({ seq }) => seq)).toEqual(tired.events.slice(-10).map(({ seq }) => seq));
  });

  test('an event that concerns no call leaves the slice as it was', () => {
    const line = call('WriteLine', { kind: 'notering' }, { text: 'x' });
    expect(special.when(line, KEEPER).gives().holds.calls).toBe(special.holds.calls);
  });
});
