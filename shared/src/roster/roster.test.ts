import { describe, expect, onTestFinished, test } from 'vitest';
import { CHAIR, call, DIRECTOR, HEAD, PLAN, TIB } from '../testing/given.ts';
import { RosterStory } from '../testing/roster-register.ts';
import { rosterFaults } from './faults.ts';
import { nextChangeDate, shiftsOf } from './rota.ts';
import { instantOf } from './wall-time.ts';

const ZONE = PLAN.municipality.timeZone;
const at = (wall: string) => instantOf(wall, ZONE);
const RULES = PLAN.roster;

function rota(order: readonly { id: string }[], until = '2027-01-04', from = '2026-11-16') {
  const ids = order.map(({ id }) => id);
  return shiftsOf({ from, until, changeTime: '08:00', shiftDays: 7, order: ids, deputyOffset: 1 });
}
const planned = (order = [TIB, DIRECTOR, CHAIR]) =>
  new RosterStory().when(call('SetShifts', { shifts: rota(order), origin: 'rota' }), TIB);
const override = (from: string, until: string, who: object) =>
  call('SetShifts', { shifts: [{ from, until, ...who }], origin: 'override' });
const faultsOf = (story: RosterStory, until = '2027-01-04T08:00') =>
  rosterFaults({ roster: story.state, timeZone: ZONE }, RULES, story.now, at(until));

describe('[TB1] who has the duty', () => {
  test('of a weekly rota: the first until Monday 08:00, then the next, with the one after as deputy', () => {
    const story = planned();
    expect(story.duty(at('2026-11-23T07:59'))).toEqual({
      primary: { person: TIB.id, gap: null },
      deputy: { person: DIRECTOR.id, gap: null },
      until: at('2026-11-23T08:00'),
    });
    expect(story.duty(at('2026-11-23T08:00'))).toMatchObject({ primary: { person: DIRECTOR.id } });
    expect(story.duty(at('2027-01-04T08:00'))).toMatchObject({ primary: { gap: 'unplanned' }, until: null });
  });

  test('before anything was planned it is a gap, and planning does not change what has been', () => {
    const story = planned();
    expect(story.duty(story.now - 1)).toMatchObject({ primary: { person: null, gap: 'unplanned' } });
    expect(story.duty(story.now)).toMatchObject({ primary: { person: TIB.id } });
    const later = story.at(at('2026-11-21T12:00'));
    const changed = later.when(override('2026-11-16T08:00', '2026-11-23T08:00', { primary: HEAD.id }), TIB);
    expect(changed.duty(at('2026-11-21T11:59')).primary.person).toBe(TIB.id);
    expect(changed.duty(at('2026-11-21T12:00')).primary.person).toBe(HEAD.id);
    expect(changed.duty(at('2026-11-21T12:00')).deputy.person).toBe(DIRECTOR.id);
  });

  test('the last that was said holds, and a new rota takes over what was changed by hand before it', () => {
    const story = planned().when(override('2026-11-30T08:00', '2026-12-07T08:00', { primary: HEAD.id }), TIB);
    expect(story.duty(at('2026-12-01T12:00')).primary.person).toBe(HEAD.id);
    const again = story.when(call('SetShifts', { shifts: rota([DIRECTOR, TIB]), origin: 'rota' }), TIB);
    expect(again.duty(at('2026-12-01T12:00')).primary.person).toBe(DIRECTOR.id);
    expect(again.state.shifts.length).toBe(7);
  });

  test('a shift that is over, turned, too far ahead, doubled or of a stranger is refused with its line', () => {
    const story = new RosterStory();
    const who = { primary: TIB.id, deputy: null };
    const field = 'data.shifts.0.until';
    story.refuses(override('2026-11-01T08:00', '2026-11-08T08:00', who), TIB, 'invalid', { field });
    story.refuses(override('2026-12-08T08:00', '2026-12-01T08:00', who), TIB, 'invalid', { field });
    story.refuses(override('2028-07-03T08:00', '2028-07-10T08:00', who), TIB, 'invalid', { field });
    const [from, until] = ['2026-12-01T08:00', '2026-12-08T08:00'];
    const stranger = '0b0e9a60-0000-4000-8000-000000000999';
    story.refuses(override(from, until, { primary: stranger }), TIB, 'invalid', { field: 'data.shifts.0.primary' });
    story.refuses(override(from, until, { primary: TIB.id, deputy: TIB.id }), TIB, 'invalid');
    const twice = {
      shifts: [
        { from, until, ...who },
        { from, until, ...who },
      ],
      origin: 'import' as const,
    };
    story.refuses(call('SetShifts', twice), TIB, 'invalid', { field: 'data.shifts.1' });
  });

  test('a plan says on which day the change is', () => {
    expect(nextChangeDate('2026-11-20', 1)).toBe('2026-11-23');
    expect(nextChangeDate('2026-11-23', 1)).toBe('2026-11-23');
    expect(nextChangeDate('2026-11-21', 5)).toBe('2026-11-27');
  });
});

describe('[TB2] faults while planning', () => {
  test('three in turn by the week: nothing is wrong until the rota ends', () => {
    expect(faultsOf(planned())).toEqual([]);
    expect(faultsOf(planned(), '2027-01-05T08:00')).toMatchObject([
      { kind: 'gap', role: 'primary', reason: 'unplanned', from: at('2027-01-04T08:00') },
      { kind: 'gap', role: 'deputy' },
    ]);
  });

  test('two weeks in a row, too short a rest, the same person twice', () => {
    const long = planned().when(
      override('2026-11-23T08:00', '2026-11-30T08:00', { primary: TIB.id, deputy: CHAIR.id }),
      TIB,
    );
    expect(faultsOf(long)).toContainEqual(expect.objectContaining({ kind: 'long', person: TIB.id, days: 10 }));
    const short = planned().when(override('2026-12-04T08:00', '2026-12-06T08:00', { primary: DIRECTOR.id }), TIB);
    expect(faultsOf(short)).toContainEqual(expect.objectContaining({ kind: 'rest', person: DIRECTOR.id, days: 4 }));
    const double = planned().when(override('2026-12-01T08:00', '2026-12-02T08:00', { deputy: CHAIR.id }), TIB);
    expect(faultsOf(double)).toContainEqual(expect.objectContaining({ kind: 'double', person: CHAIR.id }));
  });

  test('an absence leaves a gap with its name until somebody else is there, and ending it closes it', () => {
    const span = { from: '2026-11-24T08:00', until: '2026-11-26T08:00' };
    const away = planned().when(call('RegisterAbsence', { person: DIRECTOR.id, ...span }), DIRECTOR);
    expect(away.duty(at('2026-11-25T12:00'))).toMatchObject({
      primary: { person: DIRECTOR.id, gap: 'absent' },
      deputy: { person: CHAIR.id, gap: null },
      until: at('2026-11-26T08:00'),
    });
    expect(faultsOf(away)).toMatchObject([{ kind: 'gap', role: 'primary', reason: 'absent', person: DIRECTOR.id }]);
    expect(faultsOf(away.when(override(span.from, span.until, { primary: HEAD.id }), TIB))).toEqual([]);
    const absence = away.state.absences[0]?.id ?? '';
    expect(faultsOf(away.when(call('EndAbsence', { absence }), DIRECTOR))).toEqual([]);
    const back = away.at(at('2026-11-25T08:00')).when(call('EndAbsence', { absence }), DIRECTOR);
    expect(back.duty(at('2026-11-25T07:59')).primary.gap).toBe('absent');
    expect(back.duty(at('2026-11-25T08:00')).primary.gap).toBeNull();
  });

  test('whoever may only swap registers no absence but their own', () => {
    const span = { from: '2026-11-24T08:00', until: '2026-11-26T08:00' };
    const given = (person: string) =>
      planned().decide(call('RegisterAbsence', { person, ...span }), HEAD, ['roster.swap']);
    expect(given(HEAD.id)).toMatchObject({ ok: true });
    expect(given(TIB.id)).toMatchObject({ ok: false, code: 'forbidden' });
  });
});

describe('[TB2] swaps', () => {
  const mine = { from: '2026-11-23T08:00', until: '2026-11-30T08:00' };
  const theirs = { from: '2026-11-30T08:00', until: '2026-12-07T08:00' };
  const propose = (more: object = {}) =>
    call('ProposeSwap', { role: 'primary', other: CHAIR.id, mine, theirs, ...more });
  const proposed = () => planned().when(propose(), DIRECTOR);
  const swap = (story: RosterStory) => story.state.swaps.at(-1)?.id ?? '';

  test('nothing changes until the other accepts; then both weeks have, and it is kept', () => {
    const story = proposed();
    expect(story.duty(at(mine.from)).primary.person).toBe(DIRECTOR.id);
    const done = story.when(call('AnswerSwap', { swap: swap(story), accepts: true }), CHAIR);
    expect(done.duty(at(mine.from)).primary.person).toBe(CHAIR.id);
    expect(done.duty(at(theirs.from)).primary.person).toBe(DIRECTOR.id);
    expect(done.events.map(({ type }) => type)).toEqual([
      'HandoversBegun',
      'ShiftsSet',
      'SwapProposed',
      'SwapAnswered',
      'ShiftsSet',
    ]);
    expect(done.state.swaps).toMatchObject([{ state: 'accepted', answeredAt: done.now }]);
  });

  test('declined or taken back it changes nothing, and has one answer', () => {
    for (const [answer, who, state] of [
      [call('AnswerSwap', { swap: swap(proposed()), accepts: false }), CHAIR, 'declined'],
      [call('WithdrawSwap', { swap: swap(proposed()) }), DIRECTOR, 'withdrawn'],
    ] as const) {
      const done = proposed().when(answer, who);
      expect(done.duty(at(mine.from)).primary.person).toBe(DIRECTOR.id);
      expect(done.state.swaps).toMatchObject([{ state }]);
      done.refuses(call('AnswerSwap', { swap: swap(done), accepts: true }), CHAIR, 'settled');
    }
  });

  test('only who was asked answers, only who asked takes it back', () => {
    const story = proposed();
    story.refuses(call('AnswerSwap', { swap: swap(story), accepts: true }), TIB, 'forbidden');
    story.refuses(call('WithdrawSwap', { swap: swap(story) }), CHAIR, 'forbidden');
    story.refuses(call('WithdrawSwap', { swap: TIB.id }), CHAIR, 'unknown_item');
  });

  test('what is not one’s own, or not theirs, is not swapped; and it is asked once', () => {
    const story = planned();
    story.refuses(propose(), TIB, 'invalid', { field: 'data.mine' });
    story.refuses(propose({ other: HEAD.id }), DIRECTOR, 'invalid', { field: 'data.theirs' });
    story.refuses(propose({ other: DIRECTOR.id }), DIRECTOR, 'invalid', { field: 'data.other' });
    proposed().refuses(propose(), DIRECTOR, 'exists');
  });

  test('a roster that has changed meanwhile is said, not overwritten', () => {
    const story = proposed().when(override(mine.from, mine.until, { primary: HEAD.id }), TIB);
    story.refuses(call('AnswerSwap', { swap: swap(story), accepts: true }), CHAIR, 'stale');
  });

  test('a week in return is given to nobody who has left the register since they asked', () => {
    const story = proposed();
    const gone = Object.assign(DIRECTOR, { erased: true });
    onTestFinished(() => void Reflect.deleteProperty(gone, 'erased'));
    story.refuses(call('AnswerSwap', { swap: swap(story), accepts: true }), CHAIR, 'stale');
  });

  test('[TB1] a swap over the night when clocks go back begins and ends by the wall', () => {
    const shifts = rota([TIB, DIRECTOR, CHAIR], '2027-11-08', '2026-11-16');
    const story = new RosterStory().when(call('SetShifts', { shifts, origin: 'rota' }), TIB);
    const week = { from: '2027-10-25T08:00', until: '2027-11-01T08:00' };
    const holder = story.duty(at(week.from)).primary.person;
    const asker = [TIB, DIRECTOR, CHAIR].find(({ id }) => id === holder) ?? TIB;
    const night = { from: '2027-10-30T20:00', until: '2027-10-31T08:00' };
    const asked = story.when(propose({ other: HEAD.id, mine: night, theirs: null }), asker);
    const done = asked.when(call('AnswerSwap', { swap: swap(asked), accepts: true }), HEAD);
    expect(done.duty(at(night.from))).toMatchObject({ primary: { person: HEAD.id }, until: at(night.until) });
    expect(at(night.until) - at(night.from)).toBe(13 * 3_600_000);
    expect(done.duty(at(night.until)).primary.person).toBe(asker.id);
  });
});
