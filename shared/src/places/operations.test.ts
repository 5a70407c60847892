import { describe, expect, test } from 'vitest';
import { fourLevelPlan } from '../plan/four-level-plan.ts';
import {
  by,
  CHAIR,
  call,
  DIRECTOR,
  given,
  HEAD,
  INCIDENT,
  KEEPER,
  MINUTE,
  register,
  type Story,
  step,
  TIB,
  UTILITY,
} from '../testing/given.ts';
import type { Place, PlaceEvent, PlacesState } from './events.ts';
import { visitorCurve, visitorsNow } from './headcount.ts';
import { nearestWithRoom, roomLeft } from './nearest.ts';
import type { OperatedPlace } from './operation-events.ts';

const place = (n: number, more: Partial<Place> = {}): Place => ({
  id: `0b0e9a60-0000-4000-a000-00000000000${n}`,
  kind: 'varmestuga',
  reference: null,
  position: { latitude: 59 + n / 100, longitude: 18 },
  capacity: 50,
  reservePower: { has: 'yes', hours: 18 },
  contacts: [],
  texts: { name: `Plats ${n}` },
  seq: n,
  changedAt: 0,
  changedBy: null,
  retired: null,
  usedBy: null,
  ...more,
});
const SCHOOL = place(1);
const HALL = place(2);
const CHURCH = place(3);
const SIREN = place(4, { kind: 'siren' });
const elsewhere = { incident: '0b0e9a60-0000-4000-8000-000000000099', number: '2026-003', since: 0 };
const registerOf = (...all: Place[]): PlacesState => ({ places: Object.fromEntries(all.map((one) => [one.id, one])) });
const PLACES = registerOf(SCHOOL, HALL, CHURCH, SIREN);

const director = by(DIRECTOR, 'kommundirektor');
const open = (of: Place, more: object = {}, decision = director) =>
  call(
    'OpenPlace',
    { place: of.id, from: 'closed', to: 'open', decision: decision.data, ...more },
    { decision: decision.content },
  );
const close = (of: Place, more: object = {}) =>
  call(
    'ClosePlace',
    { place: of.id, from: 'open', to: 'closed', decision: director.data, ...more },
    { decision: director.content },
  );
const move = (
  of: Place,
  from: 'preparing' | 'open' | 'full' | 'closing',
  to: 'open' | 'full' | 'closed' | 'preparing',
) => call('ChangePlaceState', { place: of.id, from, to }, {});
const count = (of: Place, how: 'in' | 'out' | 'set', number: number) =>
  call('CountVisitors', { place: of.id, how, number }, {});
const at = (story: Story, of: Place) => story.holds.places.at[of.id] as OperatedPlace;
const visitors = (story: Story, of: Place) => visitorsNow(at(story, of).counts);

const begun = given([step(register(), TIB)], { places: PLACES });
const opened = begun.when(open(SCHOOL), DIRECTOR).gives('DecisionRecorded', 'PlaceStateChanged');

describe('[PL2] states', () => {
  test('closed, prepared, open, full, closing and closed again, each with its time and maker', () => {
    const preparing = begun.when(open(SCHOOL, { to: 'preparing', opensAt: begun.now + 60 * MINUTE }), DIRECTOR).gives();
    expect(at(preparing, SCHOOL)).toMatchObject({ state: 'preparing', by: DIRECTOR.id, decision: 2, name: 'Plats 1' });
    const ready = preparing.when(move(SCHOOL, 'preparing', 'open'), KEEPER).gives('PlaceStateChanged');
    expect(at(ready, SCHOOL)).toMatchObject({ state: 'open', by: KEEPER.id, since: preparing.now });
    const full = ready.when(move(SCHOOL, 'open', 'full'), KEEPER).gives('PlaceStateChanged');
    const closing = full.when(close(SCHOOL, { from: 'full', to: 'closing' }), DIRECTOR).gives();
    const closed = closing.when(move(SCHOOL, 'closing', 'closed'), KEEPER).gives('PlaceStateChanged');
    expect(at(closed, SCHOOL).state).toBe('closed');
    closed.when(count(SCHOOL, 'in', 1), KEEPER).refused('settled');
    // opened again it begins anew
    const again = full
      .when(close(SCHOOL, { from: 'full' }), DIRECTOR)
      .gives()
      .when(open(SCHOOL), DIRECTOR)
      .gives();
    expect(at(again, SCHOOL)).toMatchObject({ state: 'open', counts: [] });
  });

  test('the incident itself says where it lies, for those who do not read the register', () => {
    expect(at(opened, SCHOOL).position).toEqual(SCHOOL.position);
    const full = opened.when(move(SCHOOL, 'open', 'full'), KEEPER).gives();
    expect(at(full, SCHOOL).position).toEqual(SCHOOL.position);
  });

  test('two at once: the second is told what holds and by whom', () => {
    opened
      .when(open(SCHOOL), TIB)
      .refused('stale', { details: { placeState: 'open', by: DIRECTOR.id, at: begun.now } });
    const full = opened.when(move(SCHOOL, 'open', 'full'), KEEPER).gives();
    full.when(move(SCHOOL, 'open', 'full'), TIB).refused('stale');
    full.when(close(SCHOOL), DIRECTOR).refused('stale');
  });

  test('no step is taken that needs a decision', () => {
    opened.when(move(SCHOOL, 'open', 'closed'), KEEPER).refused('invalid', { field: 'data.to' });
    opened.when(move(SCHOOL, 'open', 'preparing'), KEEPER).refused('invalid');
    begun.when(move(SCHOOL, 'open', 'full'), KEEPER).refused('unknown_item');
  });

  test('hours are set, and nobody closes before opening', () => {
    const hours = (opensAt: number | null, closesAt: number | null) =>
      call('SetPlaceHours', { place: SCHOOL.id, opensAt, closesAt }, {});
    const set = opened.when(hours(null, 9_000_000), KEEPER).gives('PlaceHoursSet');
    expect(at(set, SCHOOL).closesAt).toBe(9_000_000);
    set.when(hours(null, 9_000_000), KEEPER).refused('already');
    opened.when(hours(9, 9), KEEPER).refused('invalid', { field: 'data.closesAt' });
    begun.when(open(SCHOOL, { opensAt: 9, closesAt: 8 }), DIRECTOR).refused('invalid');
  });

  test('what people do not come to, or is not in the register, cannot be opened', () => {
    begun.when(open(SIREN), DIRECTOR).refused('invalid', { field: 'data.place' });
    begun.when(open(place(9)), DIRECTOR).refused('unknown_item');
    const gone = registerOf({ ...SCHOOL, retired: { at: 0, by: null, reason: 'x', seq: 1 } });
    given([step(register(), TIB)], { places: gone })
      .when(open(SCHOOL), DIRECTOR)
      .refused('unknown_item');
  });
});

describe('[PL3] [LA4] the mandate to open', () => {
  test('is kommundirektören’s, and the TiB’s until relieved', () => {
    begun.when(open(SCHOOL, {}, by(TIB, 'tib')), TIB).gives();
    const led = begun
      .when(call('AppointLeader', { person: DIRECTOR.id, capacity: 'kommundirektor' }), DIRECTOR)
      .gives();
    led.when(open(SCHOOL, {}, by(TIB, 'tib')), TIB).refused('no_mandate');
    begun
      .when(open(SCHOOL, {}, by(HEAD, 'forvaltningschef')), HEAD)
      .refused('no_mandate', { details: { holders: ['kommundirektor', 'stf_kommundirektor', 'tib'] } });
  });

  test('on behalf of the one who has it: it holds at once and is unconfirmed until answered', () => {
    const behalf = begun.when(open(SCHOOL), KEEPER).gives();
    expect(at(behalf, SCHOOL).state).toBe('open');
    expect(behalf.decision(2)).toMatchObject({
      status: 'unconfirmed',
      subject: { kind: 'place_opening', name: 'Plats 1' },
    });
    behalf.when(call('ConfirmDecision', { number: 2, way: 'tool' }), DIRECTOR).gives('DecisionConfirmed');
  });

  test('disowned: prepared is closed again, and where people are it is emptied', () => {
    const disown = call('DisownDecision', { number: 2, way: 'tool' }, {});
    const prepared = begun.when(open(SCHOOL, { to: 'preparing' }), KEEPER).gives();
    expect(at(prepared.when(disown, DIRECTOR).gives(), SCHOOL).state).toBe('closed');
    const behalf = begun.when(open(SCHOOL), KEEPER).gives();
    const undone = behalf.when(disown, DIRECTOR).gives('DecisionDisowned', 'EffectReverted');
    expect(at(undone, SCHOOL).state).toBe('closing');
    expect(undone.decision(2).disowned?.consequences).toEqual([{ kind: 'reverted', what: 'place', to: 'closing' }]);
    // a closing that was never decided: it is as it was
    const shut = opened.when(close(SCHOOL), KEEPER).gives();
    const reopened = shut.when(call('DisownDecision', { number: 3, way: 'tool' }, {}), DIRECTOR).gives();
    expect(at(reopened, SCHOOL).state).toBe('open');
    // what a later decision has set is kept
    const later = behalf.when(close(SCHOOL), DIRECTOR).gives().when(disown, DIRECTOR).gives('DecisionDisowned');
    expect(at(later, SCHOOL).state).toBe('closed');
  });

  test('in a plan where krisledningsnämnden decides: it must be active, and chair, vice or minutes confirm', () => {
    const plan = fourLevelPlan({ name: 'Fjällboda kommun', code: '9997', timeZone: 'Europe/Stockholm' });
    const shared = place(1, { kind: 'kollektiv' });
    const point = place(2, { kind: 'tryggpunkt' });
    const options = { plan, places: registerOf(shared, point) };
    const chair = by('Olga Berg', 'ordforande');
    const calm = given([step(register(1, by('Vera Vik', 'vakthavande')), KEEPER)], options);
    calm.when(open(shared, {}, chair), KEEPER).refused('board_dormant');
    calm.when(open(point, {}, by('Bo Ek', 'beredskapschef')), KEEPER).gives();
    const activate = call('ActivateBoard', { decision: chair.data }, { decision: chair.content });
    const grave = given([step(register(4, chair), KEEPER)], options)
      .when(activate, KEEPER)
      .gives();
    grave.when(open(shared, {}, by('Bo Ek', 'beredskapschef')), KEEPER).refused('no_mandate');
    const behalf = grave.when(open(shared, {}, chair), KEEPER).gives();
    const number = behalf.holds.decisions.count;
    expect(behalf.decision(number)).toMatchObject({ strict: true, status: 'unconfirmed' });
    const witness = call('ConfirmDecision', { number, way: 'witness', witness: HEAD.id });
    behalf.when(witness, KEEPER).refused('way_not_accepted');
    behalf.when(call('ConfirmDecision', { number, way: 'written' }), KEEPER).gives();
  });
});

describe('[PL1] a real place serves one real incident at a time', () => {
  test('the register says which, in the same commit, and that it is free again', () => {
    const outcome = begun.when(open(SCHOOL), DIRECTOR);
    expect(outcome.addedTo<PlaceEvent>('places')).toMatchObject([
      { type: 'PlaceTaken', data: { place: SCHOOL.id, incident: INCIDENT, number: '2026-014' } },
    ]);
    const usedBy = { incident: INCIDENT, number: '2026-014', since: 0 };
    const ours = given([step(register(), TIB), step(open(SCHOOL), DIRECTOR)], {
      places: registerOf({ ...SCHOOL, usedBy }),
    });
    expect(ours.when(close(SCHOOL), DIRECTOR).addedTo('places')).toMatchObject([{ type: 'PlaceReleased' }]);
    expect(ours.when(close(SCHOOL, { to: 'closing' }), DIRECTOR).addedTo('places')).toEqual([]);
  });

  test('another incident is refused with the number of the one that has it', () => {
    const taken = given([step(register(), TIB)], { places: registerOf({ ...SCHOOL, usedBy: elsewhere }) });
    taken.when(open(SCHOOL), DIRECTOR).refused('in_use', { details: { number: '2026-003' } });
  });

  test('an exercise opens its own and touches no real one', () => {
    const taken = registerOf({ ...SCHOOL, usedBy: elsewhere });
    const exercise = given([step(register(1, by(TIB, 'tib'), { mode: 'exercise' }), TIB)], { places: taken });
    const outcome = exercise.when(open(SCHOOL), DIRECTOR);
    expect(outcome.addedTo('places')).toEqual([]);
    expect(outcome.gives().when(close(SCHOOL), DIRECTOR).addedTo('places')).toEqual([]);
  });
});

describe('[PL5] headcounts', () => {
  test('in, out and set, without a line in the log [LG5]', () => {
    const counted = opened
      .when(count(SCHOOL, 'in', 12), KEEPER)
      .gives('VisitorsCounted')
      .when(count(SCHOOL, 'out', 2), KEEPER)
      .gives();
    expect(visitors(counted, SCHOOL)).toBe(10);
    const set = counted.when(count(SCHOOL, 'set', 40), KEEPER).gives();
    expect(visitors(set, SCHOOL)).toBe(40);
    expect(visitorCurve(at(set, SCHOOL).counts).map((point) => point.count)).toEqual([12, 10, 40]);
    expect(set.holds.log.count).toBe(opened.holds.log.count);
  });

  test('the newest event time wins, whenever it comes', () => {
    const set = opened.when(count(SCHOOL, 'set', 40), KEEPER).gives();
    const late = { occurredAt: opened.now - 10 * MINUTE };
    // a runner's paper from before: it changes the curve and not what holds
    const paper = set.when(count(SCHOOL, 'set', 25), KEEPER, late).gives();
    expect(visitors(paper, SCHOOL)).toBe(40);
    expect(visitorCurve(at(paper, SCHOOL).counts).map((point) => point.count)).toEqual([25, 40]);
    expect(visitors(paper.when(count(SCHOOL, 'in', 1), KEEPER).gives(), SCHOOL)).toBe(41);
    // five who came before the count were counted
    expect(visitors(set.when(count(SCHOOL, 'in', 5), KEEPER, late).gives(), SCHOOL)).toBe(40);
  });

  test('[ST8] the newest count by event time says when it was counted and by whom', () => {
    const set = opened.when(count(SCHOOL, 'set', 40), KEEPER).gives();
    expect(at(set, SCHOOL).counted).toEqual({ at: opened.now, by: KEEPER.id });
    const paper = set.when(count(SCHOOL, 'set', 25), DIRECTOR, { occurredAt: opened.now - 10 * MINUTE }).gives();
    expect(at(paper, SCHOOL).counted).toEqual({ at: opened.now, by: KEEPER.id });
    expect(at(opened, SCHOOL).counted).toBeNull();
  });

  test('fewer than nobody is refused with how many there are; more than there is room for is shown as over', () => {
    const three = opened.when(count(SCHOOL, 'set', 3), KEEPER).gives();
    three.when(count(SCHOOL, 'out', 4), KEEPER).refused('below_zero', { details: { count: 3 } });
    three.when(count(SCHOOL, 'out', 3), KEEPER).gives();
    const over = three.when(count(SCHOOL, 'set', 61), KEEPER).gives();
    expect(roomLeft(at(over, SCHOOL), PLACES)).toBe(-11);
    expect(() => opened.when(count(SCHOOL, 'set', -1), KEEPER)).toThrow();
  });

  test('a day’s counting stays as light as an hour’s', () => {
    let story = opened;
    for (let index = 0; index < 120; index += 1) story = story.when(count(SCHOOL, 'in', 1), KEEPER).gives();
    expect(at(story, SCHOOL).counts.length).toBeLessThanOrEqual(48);
    expect(visitors(story, SCHOOL)).toBe(120);
  });
});

describe('[PL7] full', () => {
  const three = opened.when(open(HALL), DIRECTOR).gives().when(open(CHURCH), DIRECTOR).gives();

  test('points to the nearest open one with room, and the log says so', () => {
    const full = three.when(move(SCHOOL, 'open', 'full'), KEEPER).gives('PlaceStateChanged');
    expect(full.events.at(-1)?.data).toMatchObject({
      pointsTo: { place: HALL.id, name: 'Plats 2', metres: 1112, room: 50 },
    });
  });

  test('passes by one that is full, closed, over its capacity or of unknown capacity', () => {
    const near = (story: Story, places = PLACES) =>
      nearestWithRoom(story.holds.places, places, SCHOOL.id)?.place ?? null;
    expect(near(three.when(move(HALL, 'open', 'full'), KEEPER).gives())).toBe(CHURCH.id);
    expect(near(three.when(count(HALL, 'set', 50), KEEPER).gives())).toBe(CHURCH.id);
    expect(near(three.when(close(HALL), DIRECTOR).gives())).toBe(CHURCH.id);
    expect(near(three, registerOf(SCHOOL, { ...HALL, capacity: null }, CHURCH))).toBe(CHURCH.id);
    expect(near(three, registerOf(SCHOOL, { ...HALL, position: null }, CHURCH))).toBe(CHURCH.id);
    expect(near(opened)).toBeNull();
  });
});

describe('[PL6] needs and fuel', () => {
  test('a need becomes a task of the function that sees to it, and leaves the place when it is done', () => {
    const need = call('ReportNeed', { place: SCHOOL.id, function: 'logistik' }, { what: '30 filtar' });
    const reported = opened.when(need, KEEPER).gives('TaskCreated', 'NeedReported');
    const task = reported.taskId(1);
    expect(reported.holds.tasks.open[task]).toMatchObject({ title: 'Plats 1: 30 filtar', function: 'logistik' });
    expect(at(reported, SCHOOL).needs).toEqual([task]);
    expect(at(reported.when(call('CompleteTask', { task }), KEEPER).gives(), SCHOOL).needs).toEqual([]);
    opened
      .when(call('ReportNeed', { place: SCHOOL.id, function: 'kejsare' }, { what: 'x' }), KEEPER)
      .refused('invalid');
  });

  test('fuel is measured and refuelled; the newest look at it holds', () => {
    const fuel = (hours: number, isRefuelled = false) =>
      call('MeasureFuel', { place: SCHOOL.id, hours, isRunning: true, isRefuelled }, {});
    const measured = opened.when(fuel(18), KEEPER).gives('FuelMeasured');
    expect(at(measured, SCHOOL).fuel).toEqual({ hours: 18, at: opened.now, isRunning: true, by: KEEPER.id });
    const old = measured.when(fuel(3), KEEPER, { occurredAt: opened.now - MINUTE }).gives();
    expect(at(old, SCHOOL).fuel?.hours).toBe(18);
    expect(at(measured.when(fuel(24, true), KEEPER).gives(), SCHOOL).fuel?.hours).toBe(24);
  });
});

describe('[PL4] the checklist', () => {
  const answer = (
    item: string,
    said: 'yes' | 'no' | 'not_applicable' | null,
    list: 'opening' | 'overnight' = 'opening',
  ) => call('AnswerPlaceCheck', { place: SCHOOL.id, list, item, answer: said }, {});

  test('is the plan’s: not applicable is an answer, and it can be taken back', () => {
    const answered = opened.when(answer('barn', 'not_applicable'), KEEPER).gives('PlaceCheckAnswered');
    expect(at(answered, SCHOOL).checks).toMatchObject({ 'opening/barn': { answer: 'not_applicable', by: KEEPER.id } });
    answered.when(answer('barn', 'not_applicable'), KEEPER).refused('already');
    expect(at(answered.when(answer('barn', null), KEEPER).gives(), SCHOOL).checks).toEqual({});
    opened.when(answer('brandskydd', 'yes'), KEEPER).refused('unknown_item', { field: 'data.item' });
    opened.when(answer('brandskydd', 'yes', 'overnight'), KEEPER).gives();
  });

  test('blocks nothing: a place where nothing is answered, or all is no, opens', () => {
    const preparing = begun.when(open(SCHOOL, { to: 'preparing' }), DIRECTOR).gives();
    const no = preparing.when(answer('varme', 'no'), KEEPER).gives();
    expect(at(no.when(move(SCHOOL, 'preparing', 'open'), KEEPER).gives(), SCHOOL).state).toBe('open');
  });
});

describe('staffing', () => {
  const staff = (lead: string | null, said: object) => call('StaffPlace', { place: SCHOOL.id, lead }, said);

  test('says who answers for the place and since when; a person by id [SE4]', () => {
    const staffed = opened.when(staff(HEAD.id, { crew: 'Sex från FRG' }), KEEPER).gives('PlaceStaffed');
    expect(at(staffed, SCHOOL).staff).toMatchObject({
      lead: HEAD.id,
      leadName: null,
      crew: 'Sex från FRG',
      since: opened.now,
    });
    opened.when(staff(null, {}), KEEPER).refused('invalid');
    opened.when(staff(INCIDENT, {}), KEEPER).refused('invalid', { field: 'data.lead' });
    opened.when(staff(UTILITY.id, {}), KEEPER).refused('invalid', { field: 'data.lead' });
  });

  test('[LG10] what is removed of it is no longer in the state', () => {
    const named = opened.when(staff(null, { leadName: 'Rut Ek' }), KEEPER).gives();
    expect(at(named.redacted(named.events.length), SCHOOL).staff).toMatchObject({ leadName: null, crew: null });
  });
});

describe('[LA9] closing the incident', () => {
  const closing = (handovers: object[]) =>
    call(
      'CloseIncident',
      { decision: by(TIB, 'tib').data, handovers: handovers as never },
      { decision: by(TIB, 'tib').content },
    );

  test('lists the places that are not closed; handed over they are still run, and closed by the owner', () => {
    opened.when(closing([]), TIB).refused('open_items', { details: { items: [{ kind: 'place', id: SCHOOL.id }] } });
    const item = { kind: 'place', id: SCHOOL.id };
    const closed = opened.when(closing([{ item, owner: { person: HEAD.id, function: null } }]), TIB).gives();
    expect(at(closed, SCHOOL)).toMatchObject({ state: 'open', owner: { person: HEAD.id } });
    closed.when(count(SCHOOL, 'in', 1), KEEPER).gives();
    closed.when(close(SCHOOL), DIRECTOR).gives();
    closed.when(open(HALL), DIRECTOR).refused('incident_closed');
    // a place that is closed needs nobody
    opened.when(close(SCHOOL), DIRECTOR).gives().when(closing([]), TIB).gives();
  });
});

describe('[LA12] merging into another incident', () => {
  const across = { ...begun.holds, incident: { ...begun.holds.incident, id: elsewhere.incident, number: '2026-003' } };
  const story = given([step(register(), TIB), step(open(SCHOOL), DIRECTOR)], { places: PLACES, other: across });
  const merging = (handovers: object[]) =>
    call(
      'MergeIncident',
      { into: across.incident.id, decision: by(TIB, 'tib').data, handovers: handovers as never },
      { decision: by(TIB, 'tib').content },
    );

  test('names who answers for the places that are open; they are run where they were opened, and keep their counts', () => {
    const item = { kind: 'place', id: SCHOOL.id };
    story.when(merging([]), TIB).refused('open_items', { details: { items: [item] } });
    const counted = story.when(count(SCHOOL, 'set', 12), KEEPER).gives();
    const merged = counted.when(merging([{ item, owner: { person: HEAD.id, function: null } }]), TIB).gives();
    expect(at(merged, SCHOOL)).toMatchObject({ state: 'open', owner: { person: HEAD.id } });
    expect(visitors(merged.when(count(SCHOOL, 'in', 3), KEEPER).gives(), SCHOOL)).toBe(15);
  });
});

test('[LA3] the chair of another municipality holds no mandate here', () => {
  begun.when(open(SCHOOL, {}, by(CHAIR, 'kln_ordforande')), CHAIR).refused('no_mandate');
});
