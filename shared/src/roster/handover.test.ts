import { describe, expect, test } from 'vitest';
import type { PersonReading } from '../core/protocol.ts';
import { CHAIR, call, DIRECTOR, HEAD, KEEPER, PEOPLE, PLAN, TIB } from '../testing/given.ts';
import { RosterStory } from '../testing/roster-register.ts';
import { evolveRoster } from './evolve.ts';
import { heldBetween } from './held-duty.ts';
import { lastSaidAt } from './on-duty.ts';
import { overdueNow } from './overdue.ts';
import { shiftsOf } from './rota.ts';
import { instantOf } from './wall-time.ts';

const ZONE = PLAN.municipality.timeZone;
const RULES = PLAN.roster;
const at = (wall: string) => instantOf(wall, ZONE);
/** Monday: the first week ends and the director's begins. */
const CHANGE = at('2026-11-23T08:00');
const MINUTE = 60_000;
const CHIEF: PersonReading = { ...KEEPER, capacities: ['sakerhetschef'] };

const order = [TIB, DIRECTOR, CHAIR].map(({ id }) => id);
const shifts = shiftsOf({
  from: '2026-11-16',
  until: '2027-01-04',
  changeTime: '08:00',
  shiftDays: 7,
  order,
  deputyOffset: 1,
});
const planned = new RosterStory().when(call('SetShifts', { shifts, origin: 'rota' }), TIB);
const take = (from: PersonReading | null, reason?: string) =>
  reason === undefined
    ? call('TakeOverDuty', { from: from?.id ?? null, way: 'handover' })
    : call('TakeOverDuty', { from: from?.id ?? null, way: 'without' }, { reason });
const override = (from: string, until: string, who: object) =>
  call('SetShifts', { shifts: [{ from, until, ...who }], origin: 'override' });
const away = (who: PersonReading, from: string, until: string) =>
  call('RegisterAbsence', { person: who.id, from, until });
const overdue = (story: RosterStory, people = PEOPLE) =>
  overdueNow({ roster: story.state, timeZone: ZONE }, RULES, people, story.now);
const has = (who: PersonReading) => ({ primary: { person: who.id, gap: null } });

describe('[TB3] a change of TiB', () => {
  test('in an empty installation the first planned has it at once: there is nobody to keep it meanwhile', () => {
    expect(new RosterStory().held()).toMatchObject({ primary: { gap: 'unplanned' }, waiting: null });
    expect(planned.held()).toMatchObject({ ...has(TIB), waiting: null, until: CHANGE });
    expect(planned.state.handoversFrom).toBe(planned.now);
  });

  test('until the next has acknowledged the old one is TiB, and it is said since when and whom it waits for', () => {
    expect(planned.held(CHANGE - 1)).toMatchObject({ ...has(TIB), until: CHANGE });
    expect(planned.held(CHANGE)).toMatchObject({
      ...has(TIB),
      waiting: { to: { person: DIRECTOR.id }, since: CHANGE },
      until: null,
    });
    const late = planned.at(CHANGE + 40 * MINUTE);
    const taken = late.when(take(TIB), DIRECTOR);
    expect(taken.held()).toMatchObject({ ...has(DIRECTOR), waiting: null, until: at('2026-11-30T08:00') });
    expect(taken.state.takings).toEqual([{ person: DIRECTOR.id, from: TIB.id, way: 'handover', at: late.now }]);
    // who it was is read of the same state
    const was = heldBetween({ roster: taken.state, timeZone: ZONE }, CHANGE - 1, late.now + 1);
    expect(was.map(({ primary, from }) => [primary.person, from])).toEqual([
      [TIB.id, CHANGE - 1],
      [TIB.id, CHANGE],
      [DIRECTOR.id, late.now],
    ]);
  });

  test('what is planned in the minute that it is said in changes nothing before that', () => {
    const MS = 20_000;
    const other = override('2026-11-20T03:10', '2026-11-23T08:00', { primary: HEAD.id, deputy: null });
    const replanned = planned.at(planned.now + MS).when(other, TIB);
    expect(replanned.held()).toMatchObject({ ...has(TIB), waiting: { to: { person: HEAD.id }, since: replanned.now } });
    expect(lastSaidAt(replanned.state)).toBe(planned.now + MS);
    // also after somebody has taken over in that minute
    const taken = planned.at(planned.now + MS).when(take(TIB, 'Svarar inte.'), DIRECTOR);
    const away20 = away(TIB, '2026-11-20T03:10', '2026-11-23T08:00');
    const absent = planned.at(planned.now + MS).when(away20, TIB);
    expect(absent.held()).toMatchObject({ primary: { person: TIB.id, gap: 'absent' } });
    const after = taken.at(planned.now + 2 * MS).when(other, TIB);
    expect(after.held()).toMatchObject({ ...has(DIRECTOR), waiting: { to: { person: HEAD.id } } });
  });

  test('it is taken early as long before as the plan lets, and nothing waits when the time comes', () => {
    planned.at(at('2026-11-22T07:59')).refuses(take(TIB), DIRECTOR, 'forbidden');
    const early = planned.at(at('2026-11-22T20:00')).when(take(TIB), DIRECTOR);
    expect(early.state.takings.at(-1)?.way).toBe('early');
    expect(early.held()).toMatchObject({ ...has(DIRECTOR), waiting: null });
    expect(early.held(CHANGE + MINUTE)).toMatchObject({ ...has(DIRECTOR), waiting: null });
  });

  test('a change of deputy alone is not when one’s own turn ends', () => {
    const helped = planned.when(override('2026-11-21T08:00', '2026-11-22T08:00', { deputy: HEAD.id }), TIB);
    expect(helped.held()).toMatchObject({ ...has(TIB), until: CHANGE });
  });

  test('the same person on both sides needs none', () => {
    const same = planned.when(override('2026-11-23T08:00', '2026-11-30T08:00', { primary: TIB.id, deputy: null }), TIB);
    expect(same.held(CHANGE + MINUTE)).toMatchObject({ ...has(TIB), waiting: null });
  });

  test('only who is planned acknowledges, once, and on what they saw', () => {
    const waiting = planned.at(CHANGE + MINUTE);
    waiting.refuses(take(TIB), HEAD, 'forbidden');
    waiting.refuses(take(TIB), TIB, 'already');
    waiting.refuses(take(HEAD), DIRECTOR, 'stale', { field: 'data.from' });
    waiting.when(take(TIB), DIRECTOR).refuses(take(DIRECTOR), DIRECTOR, 'already');
  });

  test('a receiver who is absent, or nobody planned: the old one keeps it, and the reason is named', () => {
    const absent = planned.when(away(DIRECTOR, '2026-11-23T07:00', '2026-11-24T08:00'), DIRECTOR);
    expect(absent.held(CHANGE)).toMatchObject({ ...has(TIB), waiting: { to: { person: DIRECTOR.id, gap: 'absent' } } });
    absent.at(CHANGE).refuses(take(TIB), DIRECTOR, 'forbidden');
    const end = at('2027-01-04T08:00');
    const after = planned.at(CHANGE).when(take(TIB), DIRECTOR).at(end);
    expect(after.held()).toMatchObject({ ...has(DIRECTOR), waiting: { to: { person: null, gap: 'unplanned' } } });
  });

  test('somebody else put in the place of an absent receiver acknowledges, and it is counted from the first change', () => {
    const instead = planned
      .at(CHANGE + MINUTE)
      .when(override('2026-11-23T08:00', '2026-11-30T08:00', { primary: HEAD.id }), TIB);
    expect(instead.held(CHANGE + 2 * MINUTE).waiting).toMatchObject({ to: { person: HEAD.id }, since: CHANGE });
    expect(
      instead
        .at(CHANGE + 3 * MINUTE)
        .when(take(TIB), HEAD)
        .held(),
    ).toMatchObject(has(HEAD));
  });

  test('an old one who is absent keeps nothing: the planned one has it at once, and a gap is a gap where nobody is', () => {
    const gone = planned.when(away(TIB, '2026-11-20T12:00', '2026-12-24T08:00'), TIB);
    expect(gone.held(at('2026-11-21T12:00'))).toMatchObject({ primary: { person: TIB.id, gap: 'absent' } });
    expect(gone.held(CHANGE)).toMatchObject({ ...has(DIRECTOR), waiting: null });
  });

  test('the deputy and the chief of security take it without a handover, with a reason that only the duty log holds', () => {
    const ill = planned.at(at('2026-11-21T03:00'));
    ill.refuses(take(TIB), DIRECTOR, 'forbidden');
    ill.refuses(call('TakeOverDuty', { from: TIB.id, way: 'without' }), DIRECTOR, 'reason_required');
    ill.refuses(take(TIB, 'Vill ha den.'), HEAD, 'forbidden');
    const taken = ill.when(take(TIB, 'Karin är sjuk.'), DIRECTOR);
    // one who has the duty is not their own deputy
    expect(taken.held()).toMatchObject({ ...has(DIRECTOR), deputy: { person: null, gap: 'unplanned' } });
    expect(JSON.stringify(taken.events)).not.toContain('sjuk');
    expect(taken.log.handed[0]).toMatchObject({ way: 'without', from: TIB.id, reason: 'Karin är sjuk.' });
    expect(ill.when(take(TIB, 'Svarar inte.'), CHIEF).held()).toMatchObject(has(CHIEF));
    // who was planned takes it back
    expect(taken.at(at('2026-11-21T09:00')).when(take(DIRECTOR), TIB).held()).toMatchObject(has(TIB));
  });

  test('after so long the two are reminded, later the deputy and the chief of security are told, each once', () => {
    const people = [...PEOPLE.filter(({ id }) => id !== CHIEF.id), CHIEF];
    expect(overdue(planned.at(CHANGE + 14 * MINUTE), people)).toBeNull();
    const late = planned.at(CHANGE + 15 * MINUTE);
    const reminder = overdue(late, people);
    expect(reminder).toMatchObject({ step: 'reminder', since: CHANGE, told: [TIB.id, DIRECTOR.id] });
    const told = (story: RosterStory, data: NonNullable<typeof reminder>) => {
      const meta = {
        by: 'system',
        person: null,
        function: null,
        occurredAt: story.now,
        recordedAt: story.now,
        command: 'x',
      };
      const event = { seq: 99, type: 'HandoverOverdue' as const, version: 1, data, content: null, meta };
      expect(evolveRoster(story.state, event).overdue).toMatchObject({ step: data.step });
      return new RosterStory([...story.events, event], story.now);
    };
    if (!reminder) throw new Error('nothing is due');
    const reminded = told(late, reminder);
    expect(overdue(reminded.at(CHANGE + 29 * MINUTE), people)).toBeNull();
    const alarm = overdue(reminded.at(CHANGE + 30 * MINUTE), people);
    expect(alarm).toMatchObject({ step: 'alarm', told: [TIB.id, DIRECTOR.id, CHAIR.id, CHIEF.id] });
    if (!alarm) throw new Error('nothing is due');
    const alarmed = told(reminded.at(CHANGE + 30 * MINUTE), alarm);
    expect(overdue(alarmed.at(CHANGE + 400 * MINUTE), people)).toBeNull();
    // a server that was down tells the last step alone
    expect(overdue(planned.at(CHANGE + 400 * MINUTE), people)?.step).toBe('alarm');
    expect(alarmed.when(take(TIB), DIRECTOR).state.overdue).toBeNull();
  });
});

describe('[TB3] the note of who hands over', () => {
  const write = (note: string) =>
    call('WriteHandover', {}, { note, expected: [{ when: 'tis 14', what: 'Prov av VMA' }] });

  test('is written by who has the duty alone, also while it waits, and the last one is what is acknowledged', () => {
    planned.refuses(write('Lugnt.'), DIRECTOR, 'forbidden');
    const waiting = planned.at(CHANGE + MINUTE);
    waiting.refuses(write('Lugnt.'), DIRECTOR, 'forbidden');
    const noted = waiting.when(write('Lugnt.'), TIB).when(write('Isgata i Österby.'), TIB);
    const taken = noted.when(take(TIB), DIRECTOR);
    expect(noted.log.handover?.words).toMatchObject({ note: 'Isgata i Österby.' });
    expect(taken.log.handover).toBeNull();
    expect(taken.log.handed[0]?.note?.words).toMatchObject({ note: 'Isgata i Österby.' });
  });

  test('[LG10] is removed by decision, before and after it was acknowledged', () => {
    const remove = (item: string) =>
      call('RemoveDutyWords', { item, why: 'gdpr' }, { capacity: 'Arkivarie', reference: 'KS 2026/9' });
    const noted = planned.when(write('Per är sjuk.'), TIB);
    const item = noted.log.handover?.id ?? '';
    expect(noted.when(remove(item), KEEPER).log.handover?.words).toBeNull();
    const taken = noted.at(CHANGE).when(take(TIB), DIRECTOR).when(remove(item), KEEPER);
    expect(JSON.stringify(taken.log)).not.toContain('sjuk');
    taken.refuses(remove(item), KEEPER, 'already');
    taken.refuses(remove('okänd'), KEEPER, 'unknown_item');
  });
});
