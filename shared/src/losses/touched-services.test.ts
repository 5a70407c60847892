import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EssentialService, ServicesState } from '../services/events.ts';
import type { Geometry, ShapesSlice } from '../shapes/events.ts';
import type { Loss, LossesSlice, LossFacts, ServiceAnswered } from './events.ts';
import { serviceCounts, touchedServices } from './touched-services.ts';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 0, 15, 12);
const NEAR = 120;

function loss(number: number, facts: Partial<LossFacts>, more: Partial<Loss> = {}): Loss {
  const whole = { needs: ['el'], isWholeMunicipality: true, shapes: [], since: NOW, prognosis: null, ...facts };
  const told = { recordedAt: whole.since, recordedBy: null, changedAt: whole.since, changedBy: null };
  const ref = { id: `l${number}`, number, seq: number, line: number };
  const knownAt = Object.fromEntries(whole.needs.map((need) => [need, whole.since]));
  return { ...ref, ...told, knownAt, facts: whole, content: { where: 'x' }, status: 'lost', settled: null, ...more };
}

function lost(...all: Loss[]): LossesSlice {
  return { count: all.length, known: Object.fromEntries(all.map((one) => [one.id, one])), answers: {} };
}

type Own = Partial<Pick<EssentialService, 'needs' | 'position' | 'retired'>>;

function register(...all: Own[]): ServicesState {
  const services = all.map(
    (own, index): EssentialService => ({
      id: `s${index + 1}`,
      number: index + 1,
      reference: null,
      position: { latitude: 62, longitude: 17 },
      needs: [{ need: 'el', minutes: 60 }],
      contacts: [],
      texts: { name: `Verksamhet ${index + 1}` },
      seq: index + 1,
      changedAt: 0,
      changedBy: null,
      retired: null,
      ...own,
    }),
  );
  return { count: services.length, services: Object.fromEntries(services.map((one) => [one.id, one])) };
}

function drawn(geometry: Geometry, more: object = {}): ShapesSlice {
  const shape = { id: 'a', kind: 'outage_area', content: { geometry }, seq: 1, removed: null, ...more };
  return { at: { a: shape } } as unknown as ShapesSlice;
}

const NOTHING: ShapesSlice = { at: {} };
const at = (latitude: number, longitude: number) => ({ latitude, longitude });
const touched = (losses: LossesSlice, services: ServicesState, { shapes = NOTHING, now = NOW } = {}) =>
  touchedServices({ losses, shapes }, services, { now, nearMinutes: NEAR });
const ids = ({ rows }: ReturnType<typeof touched>) => rows.map(({ service }) => service.id);

test('[KO2] an area that is drawn larger takes in services that have said nothing, and those that answered keep their answer', () => {
  const corner = (degrees: number): Geometry => ({
    form: 'area',
    points: [at(61.9, 16.9), at(61.9, 16.9 + degrees), at(61.9 + degrees, 16.9 + degrees), at(61.9 + degrees, 16.9)],
  });
  const services = register({}, { position: at(62.5, 17.5) });
  const losses = lost(loss(1, { isWholeMunicipality: false, shapes: ['a'] }));
  const said = { answer: 'manages', at: NOW + HOUR, by: null, line: 5 } as unknown as ServiceAnswered;
  const answered = { ...losses, answers: { s1: said } };
  const before = touched(answered, services, { shapes: drawn(corner(0.2)), now: NOW + 2 * HOUR });
  expect(ids(before)).toEqual(['s1']);
  const after = touched(answered, services, { shapes: drawn(corner(1)), now: NOW + 2 * HOUR });
  expect(ids(after)).toEqual(['s1', 's2']);
  expect(after.rows.map(({ answer }) => answer?.isOlder ?? 'none')).toEqual([false, 'none']);
  expect(serviceCounts(after)).toMatchObject({ touched: 2, answers: { manages: 1, none: 1 } });
});

describe('[KO2] which services a loss touches', () => {
  test('are those that need what is lost and are kept', () => {
    const services = register({}, { needs: [{ need: 'vatten', minutes: 5 }] }, { retired: {} as never });
    expect(ids(touched(lost(loss(1, {})), services))).toEqual(['s1']);
    expect(ids(touched(lost(loss(1, {}, { status: 'back' })), services))).toEqual([]);
  });

  test('are the right ones of two hundred in and around an area with a bay in it', () => {
    // a horseshoe that is open to the east: what lies in the bay is not in it
    const outline = [at(0, 0), at(0, 10), at(3, 10), at(3, 4), at(7, 4), at(7, 10), at(10, 10), at(10, 0)];
    const area: Geometry = { form: 'area', points: outline.map((one) => at(60 + one.latitude, 10 + one.longitude)) };
    const isThere = (north: number, east: number) =>
      north > 0 && north < 10 && east > 0 && east < 10 && !(north > 3 && north < 7 && east > 4);
    const half = fc.integer({ min: -4, max: 14 }).map((whole) => whole + 0.5);
    const spots = fc.array(fc.tuple(half, half, fc.integer({ min: 0, max: 3_000 })), {
      minLength: 200,
      maxLength: 200,
    });
    fc.assert(
      fc.property(spots, (all) => {
        const services = register(
          ...all.map(([north, east, minutes]) => ({
            position: at(60 + north, 10 + east),
            needs: [{ need: 'el', minutes }],
          })),
        );
        const losses = lost(loss(1, { isWholeMunicipality: false, shapes: ['a'] }));
        const found = touched(losses, services, { shapes: drawn(area) });
        const expected = all.flatMap(([north, east], index) => (isThere(north, east) ? [`s${index + 1}`] : []));
        expect(ids(found).toSorted()).toEqual(expected.toSorted());
        // nearest first, whoever they are
        const limits = found.rows.map(({ limit }) => limit ?? 0);
        expect(limits).toEqual(limits.toSorted((one, other) => one - other));
        expect(serviceCounts(found).touched).toBe(expected.length);
      }),
      { numRuns: 25 },
    );
  });

  test('without a position is told apart where the loss lies in an area, and touched where it is everywhere', () => {
    const services = register({ position: null });
    const area: Geometry = { form: 'area', points: [at(60, 10), at(60, 11), at(61, 10)] };
    const inArea = touched(lost(loss(1, { isWholeMunicipality: false, shapes: ['a'] })), services, {
      shapes: drawn(area),
    });
    expect([ids(inArea), inArea.unplaced.map(({ id }) => id)]).toEqual([[], ['s1']]);
    expect(ids(touched(lost(loss(1, {})), services))).toEqual(['s1']);
  });

  test('are nobody’s guess: a loss in no area, or in one that was taken from the map, is told', () => {
    const area: Geometry = { form: 'area', points: [at(60, 10), at(60, 11), at(61, 10)] };
    const losses = lost(loss(1, { isWholeMunicipality: false, shapes: ['a'] }));
    const gone = touched(losses, register({}), { shapes: drawn(area, { removed: { at: 1, by: null, seq: 2 } }) });
    expect([gone.rows, gone.unlocated.map(({ id }) => id)]).toEqual([[], ['l1']]);
  });
});

describe('[KO2] how long each has left', () => {
  test('is counted from when it was lost, nearest first, those that nobody has asked last', () => {
    const services = register(
      { needs: [{ need: 'el', minutes: 300 }] },
      { needs: [{ need: 'el', minutes: null }] },
      { needs: [{ need: 'el', minutes: 30 }] },
      { needs: [{ need: 'el', minutes: 90 }] },
    );
    const { rows } = touched(lost(loss(1, { since: NOW - HOUR })), services);
    expect(rows.map(({ service, state }) => [service.id, state])).toEqual([
      ['s3', 'passed'],
      ['s4', 'near'],
      ['s1', 'far'],
      ['s2', 'unknown'],
    ]);
    expect(rows[0]?.limit).toBe(NOW - HOUR / 2);
  });

  test('passes at the very limit, and is near from the plan’s time before it', () => {
    const services = register({ needs: [{ need: 'el', minutes: 180 }] });
    const stateAt = (now: number) => touched(lost(loss(1, {})), services, { now }).rows[0]?.state;
    const limit = NOW + 180 * 60_000;
    expect([limit - NEAR * 60_000 - 1, limit - NEAR * 60_000, limit - 1, limit].map(stateAt)).toEqual([
      'far',
      'near',
      'near',
      'passed',
    ]);
  });

  test('is the nearest of what it lacks, by the longest loss of each', () => {
    const services = register({
      needs: [
        { need: 'el', minutes: 300 },
        { need: 'vatten', minutes: 60 },
      ],
    });
    const losses = lost(
      loss(1, { since: NOW }),
      loss(2, { since: NOW - 2 * HOUR }),
      loss(3, { needs: ['el', 'vatten'], since: NOW - HOUR / 2 }),
    );
    const [row] = touched(losses, services).rows;
    expect(row?.hits.map(({ need, loss: of }) => [need, of])).toEqual([
      ['vatten', 'l3'],
      ['el', 'l2'],
    ]);
    expect(row?.limit).toBe(NOW + HOUR / 2);
  });

  test.each([
    // the clock goes from 02:00 to 03:00, and from 03:00 back to 02:00
    ['spring', Date.UTC(2026, 2, 29, 0, 0), '06:00'],
    ['autumn', Date.UTC(2026, 9, 25, 0, 0), '05:00'],
  ])('is time that passes: no clock change moves it (%s)', (_when, since, wall) => {
    const services = register({ needs: [{ need: 'el', minutes: 240 }] });
    const { rows } = touched(lost(loss(1, { since })), services, { now: since + 3 * HOUR });
    expect(rows[0]?.limit).toBe(since + 4 * HOUR);
    expect(rows[0]?.state).toBe('near');
    const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', timeStyle: 'short' });
    expect(clock.format(rows[0]?.limit ?? 0)).toBe(wall);
  });
});

describe('[KO2] what a service has said', () => {
  const answered = (of: LossesSlice, said: number): LossesSlice => ({
    ...of,
    answers: { s1: { answer: 'manages', at: said, by: null, isByLink: false, line: 1 } },
  });

  test('stands beside its limit, and is older when something more is lost since', () => {
    const first = loss(1, { since: NOW - HOUR });
    const then = touched(answered(lost(first), NOW - HOUR / 2), register({})).rows[0];
    expect(then?.answer).toMatchObject({ answer: 'manages', isOlder: false });
    const more = loss(2, { needs: ['vatten'], since: NOW });
    const needs = [
      { need: 'el', minutes: 60 },
      { need: 'vatten', minutes: 60 },
    ];
    const since = touched(answered(lost(first, more), NOW - HOUR / 2), register({ needs })).rows[0];
    expect(since?.answer?.isOlder).toBe(true);
  });

  test('is older when one that lasts is told to be more than it was, and its own time counts no more', () => {
    const both = loss(1, { needs: ['el', 'vatten'], since: NOW - HOUR }, { knownAt: { el: NOW - HOUR, vatten: NOW } });
    const losses = answered(lost(both), NOW - HOUR / 2);
    const until = NOW + 9 * HOUR;
    const words = {
      answer: 'manages' as const,
      status: null,
      until,
      supports: [],
      note: null,
      by: null,
      isByLink: true,
    };
    const told = { s1: { ...words, at: NOW - HOUR / 2, seq: 1 }, s2: { ...words, at: NOW - HOUR / 2, seq: 2 } };
    const answers = { ...losses.answers, s2: { ...losses.answers.s1, line: 2 } as ServiceAnswered };
    const needs = [{ need: 'vatten', minutes: 120 }];
    const services = register({ needs: [...needs, { need: 'el', minutes: 240 }] }, {});
    const { rows } = touchedServices({ losses: { ...losses, answers }, shapes: NOTHING }, services, {
      told,
      now: NOW,
      nearMinutes: NEAR,
    });
    const seen = rows.map(({ service, limit, answer }) => [service.id, limit, answer?.isOlder]);
    // the other needs no water: what it said holds
    expect(seen).toEqual([
      ['s1', NOW + HOUR, true],
      ['s2', until, false],
    ]);
  });

  test('[KO3] is counted without names, and the nearest limit is of those who do not say that they manage', () => {
    const losses = answered(lost(loss(1, { since: NOW - HOUR })), NOW);
    const services = register({ needs: [{ need: 'el', minutes: 90 }] }, { needs: [{ need: 'el', minutes: 240 }] }, {});
    const counts = serviceCounts(touched(losses, services));
    expect(counts).toEqual({
      touched: 3,
      passed: 1,
      near: 1,
      far: 1,
      unknown: 0,
      answers: { manages: 1, fallback: 0, support: 0, none: 2 },
      nearest: NOW,
      unplaced: 0,
    });
    expect(JSON.stringify(counts)).not.toMatch(/s1|Verksamhet/);
  });
});
