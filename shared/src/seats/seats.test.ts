import { describe, expect, test } from 'vitest';
import { PERMISSIONS } from '../access/permissions.ts';
import type { Decided } from '../core/command.ts';
import { COMMANDS } from '../core/registry.ts';
import { heldTexts } from '../log/held-texts.ts';
import { fourLevelPlan } from '../plan/four-level-plan.ts';
import {
  call,
  DEPUTY,
  DIRECTOR,
  given,
  KEEPER,
  MINUTE,
  PLAN,
  register,
  type Story,
  step,
  TIB,
} from '../testing/given.ts';
import { evolveSeats } from './evolve.ts';
import { foldSeat } from './seat-entry.ts';
import { assistantsOn, mayUndoTaken, nextRelief, seatedOn, seatsOf, vacantFunctions } from './seat-reading.ts';

const HOUR = 60 * MINUTE;
const NOTE = { underWay: 'Tankar körs ut', decided: 'Skolorna är öppna', toCome: 'Ström 04' };
const begun = given([step(register(), TIB)]);
const sit = (person: string | null, of = 'stabschef', more: object = {}, content: object = {}) =>
  call('TakeSeat', { function: of, person, ...more }, content);
const seated = begun.when(sit(KEEPER.id), KEEPER).gives('SeatTaken');
const seatId = (story: Story, of = 'stabschef') => seatedOn(story.holds.seats, of)?.id ?? '';
const offer = (story: Story, to: string | null) =>
  call('OfferRelief', { seat: seatId(story), to, isRemote: false }, NOTE);
const offered = seated.when(offer(seated, DEPUTY.id), KEEPER).gives('ReliefOffered');
const relief = Object.values(offered.holds.seats.reliefs)[0]?.id ?? '';
const take = (way: 'own' | 'told') => call('TakeRelief', { relief, way });

/** As somebody of the staff who does not lead incidents. */
function asStaff(story: Story, person: string, { type, data, content = {} }: ReturnType<typeof call>): Decided {
  const definition = COMMANDS.get(type);
  if (!definition) throw new Error(`no command ${type}`);
  const permissions = new Set(PERMISSIONS.filter((one) => one !== 'incident.lead'));
  const actor = { user: person, person, function: null, capacities: [], permissions, via: 'session' } as const;
  const sight = {
    incident: story.holds,
    plan: { plan: PLAN, version: 1 },
    person: (id: string) => ({ id, name: 'x', title: '', function: null, capacities: [] }),
  };
  const command = {
    id: 'c',
    stream: 's',
    data: definition.schema.data.parse(data),
    content: definition.schema.content.parse(content),
  };
  return definition.decide(sight as never, command, { actor, now: story.now, occurredAt: story.now });
}

describe('[ST1] a seat', () => {
  test('is taken, on site or remotely, by people of the register and by outsiders by name; one may have several', () => {
    const two = seated
      .when(sit(KEEPER.id, 'dokumentation', { isRemote: true }), KEEPER)
      .gives()
      .when(sit(null, 'samband', {}, { name: 'Rut Ek' }), TIB)
      .gives();
    expect(seatsOf(two.holds.seats, KEEPER.id).map((seat) => [seat.function, seat.isRemote])).toEqual([
      ['stabschef', false],
      ['dokumentation', true],
    ]);
    expect(seatedOn(two.holds.seats, 'samband')).toMatchObject({ person: null, name: 'Rut Ek' });
    begun.when(sit(KEEPER.id, 'kejsare'), KEEPER).refused('invalid', { field: 'data.function' });
    begun.when(sit(null), TIB).refused('invalid', { field: 'content.name' });
  });

  test('that somebody has is not taken by another: they are relieved', () => {
    const seat = seatId(seated);
    seated.when(sit(DEPUTY.id), DEPUTY).refused('already', { details: { seat } });
  });

  test('has others beside it, as many as the plan says', () => {
    const beside = (person: string) => sit(person, 'stabschef', { isAssistant: true });
    const one = seated.when(beside(DEPUTY.id), DEPUTY).gives();
    expect(assistantsOn(one.holds.seats, 'stabschef').map(({ person }) => person)).toEqual([DEPUTY.id]);
    one.when(beside(DEPUTY.id), DEPUTY).refused('already', { field: 'data.person' });
    seated.when(beside(KEEPER.id), KEEPER).refused('already', { field: 'data.person' });
    one.when(beside(TIB.id), TIB).refused('invalid', { field: 'data.isAssistant', details: { most: 1 } });
    begun
      .when(sit(TIB.id, 'tib', { isAssistant: true }), TIB)
      .refused('invalid', { field: 'data.isAssistant', details: { most: 0 } });
  });

  test("is one's own to take, move and leave; another's by who leads incidents, or sits as the one that leads the staff", () => {
    expect(asStaff(begun, KEEPER.id, sit(KEEPER.id))).toMatchObject({ ok: true });
    expect(asStaff(begun, KEEPER.id, sit(DEPUTY.id))).toMatchObject({ ok: false, code: 'forbidden' });
    expect(asStaff(seated, KEEPER.id, sit(DEPUTY.id, 'logistik'))).toMatchObject({ ok: true });
    const leave = call('LeaveSeat', { seat: seatId(seated) });
    expect(asStaff(seated, DEPUTY.id, leave)).toMatchObject({ ok: false, code: 'forbidden' });
    expect(asStaff(seated, KEEPER.id, leave)).toMatchObject({ ok: true });
  });

  test('is moved to remote and back, and left vacant', () => {
    const move = (isRemote: boolean) => call('MoveSeat', { seat: seatId(seated), isRemote });
    const away = seated.when(move(true), KEEPER).gives('SeatMoved');
    expect(seatedOn(away.holds.seats, 'stabschef')?.isRemote).toBe(true);
    away.when(move(true), KEEPER).refused('already');
    const left = away.when(call('LeaveSeat', { seat: seatId(seated) }), KEEPER).gives('SeatLeft');
    expect(seatedOn(left.holds.seats, 'stabschef')).toBeNull();
    left.when(move(false), KEEPER).refused('settled', { field: 'data.seat' });
  });

  test('taken or left by mistake is put back, and the history keeps both', () => {
    const seat = seatId(seated);
    const undo = (what: 'taken' | 'left') => call('UndoSeat', { seat, what });
    const gone = seated.when(undo('taken'), KEEPER).gives('SeatUndone');
    expect(seatedOn(gone.holds.seats, 'stabschef')).toBeNull();
    gone.when(undo('taken'), KEEPER).refused('settled');
    const left = seated.when(call('LeaveSeat', { seat }), KEEPER).gives();
    const back = left.when(undo('left'), KEEPER).gives('SeatUndone');
    expect(seatedOn(back.holds.seats, 'stabschef')).toEqual(seatedOn(seated.holds.seats, 'stabschef'));
    expect(back.events.map(({ type }) => type).slice(-3)).toEqual(['SeatTaken', 'SeatLeft', 'SeatUndone']);
    const other = left.when(sit(DEPUTY.id), DEPUTY).gives();
    other.when(undo('left'), KEEPER).refused('settled');
    begun.when(call('UndoSeat', { seat: '__proto__', what: 'taken' }), KEEPER).refused('settled');
  });
});

describe('[ST1] a relief', () => {
  test('is offered with what is under way, decided and to come; who sits does so until it is acknowledged', () => {
    expect(seatedOn(offered.holds.seats, 'stabschef')?.person).toBe(KEEPER.id);
    expect(Object.values(offered.holds.seats.reliefs)).toMatchObject([{ to: { person: DEPUTY.id }, note: NOTE }]);
    const taken = offered.when(take('own'), DEPUTY, { at: offered.now + HOUR }).gives('ReliefTaken');
    expect(seatedOn(taken.holds.seats, 'stabschef')).toMatchObject({
      person: DEPUTY.id,
      since: offered.now + HOUR,
      note: { from: { person: KEEPER.id }, text: NOTE, way: 'own' },
    });
    expect(taken.holds.seats.reliefs).toEqual({});
    taken.when(take('own'), DEPUTY).refused('stale', { field: 'data.relief' });
  });

  test("is the receiver's alone to acknowledge; what they have told is written down by who sits or leads the staff", () => {
    offered.when(take('own'), KEEPER).refused('forbidden');
    expect(asStaff(offered, DIRECTOR.id, take('told'))).toMatchObject({ ok: false, code: 'forbidden' });
    expect(asStaff(offered, KEEPER.id, take('told'))).toMatchObject({ ok: true });
    seated.when(offer(seated, KEEPER.id), KEEPER).refused('already', { field: 'data.to' });
    seated.when(offer(seated, null), KEEPER).refused('invalid', { field: 'content.toName' });
  });

  test('is written again in the place of the one before, and taken back', () => {
    const again = offered.when(offer(offered, DIRECTOR.id), KEEPER).gives();
    expect(Object.values(again.holds.seats.reliefs)).toMatchObject([{ to: { person: DIRECTOR.id } }]);
    again.when(take('own'), DEPUTY).refused('stale');
    const withdrawn = offered.when(call('WithdrawRelief', { relief }), KEEPER).gives('ReliefWithdrawn');
    expect(withdrawn.holds.seats.reliefs).toEqual({});
  });

  test('of who sits beside makes them the one who answers, and nobody twice', () => {
    const beside = seated.when(sit(DEPUTY.id, 'stabschef', { isAssistant: true }), DEPUTY).gives();
    const waits = beside.when(offer(beside, DEPUTY.id), KEEPER).gives();
    const [{ id } = { id: '' }] = Object.values(waits.holds.seats.reliefs);
    const taken = waits.when(call('TakeRelief', { relief: id, way: 'own' }), DEPUTY).gives();
    expect(Object.values(taken.holds.seats.seated).map(({ person, isAssistant }) => [person, isAssistant])).toEqual([
      [DEPUTY.id, false],
    ]);
  });

  test('is undone one step back: who came by an earlier relief leaves, and no function is emptied unseen', () => {
    const undo = (story: Story) => call('UndoSeat', { seat: seatId(story), what: 'taken' });
    const second = offered.when(take('own'), DEPUTY).gives();
    const waits = second.when(offer(second, TIB.id), DEPUTY).gives();
    const id = Object.values(waits.holds.seats.reliefs)[0]?.id ?? '';
    const third = waits.when(call('TakeRelief', { relief: id, way: 'own' }), TIB).gives();
    const back = third.when(undo(third), TIB).gives('SeatUndone');
    expect(seatedOn(back.holds.seats, 'stabschef')?.person).toBe(DEPUTY.id);
    expect(mayUndoTaken(back.holds.seats, seatedOn(back.holds.seats, 'stabschef'))).toBe(false);
    back.when(undo(back), DEPUTY).refused('settled', { field: 'data.seat' });
  });

  test('acknowledged by mistake gives the function back to who sat before', () => {
    const taken = offered.when(take('own'), DEPUTY).gives();
    const undo = call('UndoSeat', { seat: seatId(taken), what: 'taken' });
    const back = taken.when(undo, DEPUTY).gives('SeatUndone');
    expect(seatedOn(back.holds.seats, 'stabschef')).toMatchObject({
      person: KEEPER.id,
      since: seatedOn(seated.holds.seats, 'stabschef')?.since,
    });
    const of = (id: string) => back.events.filter(({ data }) => [data].some((one) => JSON.stringify(one).includes(id)));
    expect(foldSeat(of(seatId(seated)), seatId(seated))).toMatchObject({ person: KEEPER.id, until: null });
    expect(foldSeat(of(seatId(taken)), seatId(taken))).toMatchObject({ person: DEPUTY.id, isMistake: true });
  });
});

describe('[ST1] vacant functions', () => {
  const required = (plan = PLAN, standing = { level: 2, posture: 'normal' }, story = seated) =>
    vacantFunctions(story.holds.seats, plan, standing).flatMap((one) => (one.isRequired ? [one.function] : []));

  test('are loud where the plan says that they must be manned at this level or posture, and others quiet', () => {
    expect(required()).toEqual(['lagesbild', 'dokumentation', 'kommunikation']);
    expect(required(PLAN, { level: 1, posture: 'normal' })).toEqual([]);
    expect(required(PLAN, { level: 1, posture: 'beredskap' })).toEqual(['dokumentation']);
    const all = vacantFunctions(seated.holds.seats, PLAN, { level: 2, posture: 'normal' });
    expect(all.map((one) => one.function)).not.toContain('stabschef');
    expect(all).toHaveLength(PLAN.functions.length - 1);
  });

  test('under another plan are what that plan says', () => {
    const other = fourLevelPlan({ name: 'Ekby', code: '9998', timeZone: 'Europe/Stockholm' });
    expect(required(other, { level: 2, posture: 'gul' })).toEqual(['s0']);
    expect(required(other, { level: 4, posture: 'gron' })).toEqual(['s2', 's7']);
  });
});

test('[LG10] a name that is removed is gone from the seat, the relief and the shift that it came with', () => {
  const named = begun.when(sit(null, 'samband', {}, { name: 'Rut Ek' }), TIB).gives();
  const seat = seatId(named, 'samband');
  const left = named.when(call('LeaveSeat', { seat }), TIB).gives();
  const lines = left.events.filter(({ type }) => type === 'SeatTaken' || type === 'SeatLeft');
  const { texts } = heldTexts(
    (_, kind) => (kind === 'line' || kind === 'seat' ? lines : []),
    {
      stream: 'incident/x',
      openStream: 'incident/x',
    },
    { line: lines[0]?.seq ?? 0, quotes: [] },
  );
  expect(texts.map(({ event }) => event.type)).toEqual(['SeatTaken', 'SeatLeft']);
  expect(nextRelief(left.holds.seats, left.now)).toBeNull();
});

test('[LG10] what is removed of a relief or of a name is gone from the state', () => {
  const named = begun.when(sit(null, 'samband', {}, { name: 'Rut Ek' }), TIB).gives();
  const waits = named
    .when(
      call(
        'OfferRelief',
        { seat: seatId(named, 'samband'), to: null },
        { underWay: 'Rakel 2 är trasig', toName: 'Bo Ås' },
      ),
      TIB,
    )
    .gives();
  const [{ id } = { id: '' }] = Object.values(waits.holds.seats.reliefs);
  const taken = waits.when(call('TakeRelief', { relief: id, way: 'told' }), TIB).gives();
  const state = taken.events
    .filter(({ content, type }) => content !== null && /^(Seat|Relief)/.test(type))
    .reduce(
      (slice, { seq, meta }) =>
        evolveSeats(slice, {
          seq: 99,
          type: 'ContentRedacted',
          version: 1,
          data: { seq, why: 'gdpr', kind: 'SeatTaken' },
          content: null,
          meta,
        }),
      taken.holds.seats,
    );
  expect(JSON.stringify(taken.holds.seats)).toMatch(/Rut Ek.*Rakel 2|Rakel 2.*Rut Ek/);
  expect(JSON.stringify(state)).not.toMatch(/Rut Ek|Bo Ås|Rakel 2/);
  expect(Object.keys(state.seated)).toEqual(Object.keys(taken.holds.seats.seated));
});
