import { describe, expect, test } from 'vitest';
import type { Place, PlacesState } from '../places/events.ts';
import { call, DIRECTOR, PLAN, TIB } from '../testing/given.ts';
import { StandingStory } from '../testing/standing-story.ts';
import { nearestSirens, sirensOf, tally, testOn } from './siren-places.ts';

const HOUR = 3_600_000;
const TEST = '2026-12-07';
const AT = Date.UTC(2026, 11, 7, 14, 1);
const [CHURCH, HARBOUR, SCHOOL, OLD] = [1, 2, 3, 4].map((n) => `0b0e9a60-0000-4000-8000-00000000020${n}`) as [
  string,
  string,
  string,
  string,
];
const places: PlacesState = {
  places: {
    [CHURCH]: place(CHURCH, { reference: '10', position: { latitude: 59, longitude: 18 } }),
    [HARBOUR]: place(HARBOUR, { reference: '2', position: { latitude: 59.1, longitude: 18 } }),
    [SCHOOL]: place(SCHOOL, { kind: 'trygghetspunkt' }),
    [OLD]: place(OLD, { reference: '1', retired: { at: 1, by: null, reason: null, seq: 9 } }),
  },
};
const quiet = new StandingStory('sirens', { places }, AT);
const report = (siren: string, result: 'heard' | 'weak' | 'silent' | 'unchecked', test = TEST) =>
  call('ReportSiren', { siren, test, result }, { comment: 'Vid torget' });
const fault = (siren: string) =>
  call(
    'ReportSirenFault',
    { siren, test: TEST, what: 'silent', owner: TIB.id, due: '2026-12-21' },
    { to: 'Granviks Elnät AB' },
  );
const faults = (story: StandingStory<'sirens'>) => Object.values(story.state?.faults ?? {});

describe('[PL8] a siren at a test', () => {
  test('is heard, with by whom, when and what was said', () => {
    const story = quiet.when(report(CHURCH, 'weak'), TIB);
    expect(testOn(story.state, TEST)[CHURCH]).toEqual({
      result: 'weak',
      comment: 'Vid torget',
      by: TIB.id,
      link: null,
      at: AT,
      seq: 1,
    });
  });

  test('is as it was heard last, whichever telephone came first', () => {
    const story = quiet
      .at(AT + HOUR)
      .when(report(CHURCH, 'heard'), DIRECTOR, AT + 60_000)
      .when(report(CHURCH, 'silent'), TIB, AT);
    expect(testOn(story.state, TEST)[CHURCH]).toMatchObject({ result: 'heard', by: DIRECTOR.id });
  });

  test.each([
    ['2026-12-08', 'no test'],
    ['2027-03-01', 'a test to come'],
    ['2026-06-01', 'one long ago'],
  ])('is not reported for %s: %s', (day) => {
    quiet.refuses(report(CHURCH, 'heard', day), TIB, 'invalid', { field: 'data.test' });
  });

  test('is one that the register has in use', () => {
    quiet.refuses(report(SCHOOL, 'heard'), TIB, 'unknown_item', { field: 'data.siren' });
    quiet.refuses(report(OLD, 'heard'), TIB, 'unknown_item');
    expect(sirensOf(places, PLAN).map(({ id }) => id)).toEqual([HARBOUR, CHURCH]);
    expect(sirensOf(places, null)).toEqual([]);
  });

  test('is counted, and those of which nothing is said as well', () => {
    const story = quiet.when(report(CHURCH, 'silent'), TIB);
    const counted = tally(sirensOf(places, PLAN), testOn(story.state, TEST));
    expect(counted).toEqual({ heard: 0, weak: 0, silent: 1, unchecked: 0, unsaid: 1 });
  });

  test('is found by where one stands, the nearest first', () => {
    const found = nearestSirens(Object.values(places.places), { latitude: 59.09, longitude: 18 });
    expect(found.slice(0, 2).map(({ siren }) => siren.id)).toEqual([HARBOUR, CHURCH]);
    expect(found[0]?.metres).toBeGreaterThan(1_000);
    expect(found.at(-1)?.metres).toBeNull();
  });

  test('is in state for this test and the one before; older ones stand in its history', () => {
    const story = [
      [Date.UTC(2026, 5, 1, 14), '2026-06-01'],
      [Date.UTC(2026, 8, 7, 14), '2026-09-07'],
      [AT, TEST],
    ].reduce((so, [at, day]) => so.at(Number(at)).when(report(CHURCH, 'heard', String(day)), TIB), quiet);
    expect(story.state?.tests.map(({ date }) => date)).toEqual([TEST, '2026-09-07']);
  });

  test('[LG10] keeps its result when what was said is removed', () => {
    const story = quiet.when(report(CHURCH, 'weak'), TIB).redacted(1);
    expect(testOn(story.state, TEST)[CHURCH]).toMatchObject({ result: 'weak', comment: null });
  });
});

describe('[PL8] a fault', () => {
  const given = quiet.when(fault(CHURCH), TIB);
  const id = faults(given)[0]?.id ?? '';

  test('is handed over to whoever runs the siren, with whom of ours follows it up and when it is to be whole', () => {
    expect(faults(given)).toMatchObject([
      {
        siren: CHURCH,
        what: 'silent',
        owner: TIB.id,
        due: '2026-12-21',
        texts: { to: 'Granviks Elnät AB' },
        repaired: null,
      },
    ]);
  });

  test('is one for a siren until it is repaired', () => {
    given.refuses(fault(CHURCH), DIRECTOR, 'already');
    const whole = given.when(call('RepairSiren', { fault: id }, { note: 'Ny säkring' }), DIRECTOR);
    expect(faults(whole)[0]?.repaired).toMatchObject({ by: DIRECTOR.id, note: 'Ny säkring' });
    whole.refuses(call('RepairSiren', { fault: id }), TIB, 'settled');
    expect(faults(whole.when(fault(CHURCH), TIB))).toHaveLength(2);
  });

  test('that should not have been handed over is taken away', () => {
    const none = given.when(call('WithdrawSirenFault', { fault: id }), TIB);
    expect(faults(none)).toEqual([]);
    none.refuses(call('WithdrawSirenFault', { fault: id }), TIB, 'unknown_item');
  });

  test('[LG10] goes on without words that were removed', () => {
    const whole = given.when(call('RepairSiren', { fault: id }, { note: 'Ny säkring' }), TIB);
    expect(faults(given.redacted(1))[0]?.texts).toBeNull();
    expect(faults(whole.redacted(2))[0]).toMatchObject({
      texts: { to: 'Granviks Elnät AB' },
      repaired: { note: null },
    });
  });

  test('is followed up by another, or later, until it is repaired', () => {
    const change = (owner: string | null, due: string | null) => call('ChangeSirenFault', { fault: id, owner, due });
    const changed = given.when(change(DIRECTOR.id, '2027-01-11'), TIB);
    expect(faults(changed)).toMatchObject([{ owner: DIRECTOR.id, due: '2027-01-11', what: 'silent' }]);
    changed.refuses(change(DIRECTOR.id, '2027-01-11'), TIB, 'already');
    changed.refuses(change('0b0e9a60-0000-4000-8000-000000000999', null), TIB, 'invalid', { field: 'data.owner' });
    expect(faults(changed.when(change(null, null), TIB))).toMatchObject([{ owner: null, due: null }]);
    changed.when(call('RepairSiren', { fault: id }), TIB).refuses(change(null, null), TIB, 'settled');
  });

  test('those that were repaired long ago leave the state', () => {
    let story = quiet;
    for (let index = 0; index < 60; index++) {
      story = story.when(fault(CHURCH), TIB);
      const open = faults(story).find(({ repaired }) => repaired === null);
      story = story.when(call('RepairSiren', { fault: open?.id ?? '' }), TIB);
    }
    expect(faults(story)).toHaveLength(50);
  });
});

function place(id: string, more: Partial<Place>): Place {
  return {
    id,
    kind: 'siren',
    reference: null,
    position: null,
    capacity: null,
    reservePower: { has: 'unknown', hours: null },
    contacts: [],
    texts: { name: `Siren ${id.at(-1)}` },
    seq: 1,
    changedAt: 1,
    changedBy: null,
    retired: null,
    usedBy: null,
    ...more,
  };
}
