import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { fourLevelPlan } from '@ledningsplats/shared/plan/four-level-plan.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import {
  CHAIR,
  call,
  DIRECTOR,
  given,
  KEEPER,
  MINUTE,
  PEOPLE,
  PLAN,
  raise,
  register,
  step,
  TIB,
} from '@ledningsplats/shared/testing/given.ts';
import { describe, expect, test } from 'vitest';
import { rendered } from '../../sync/testing/rendered.tsx';
import { WallHead } from './WallHead.tsx';
import {
  ageOf,
  hasMap,
  lateTasks,
  nextTasks,
  openPoints,
  wallBriefing,
  wallCountdowns,
  wallLeader,
  wallLevel,
  wallTitle,
} from './wall-facts.ts';

const begun = given([step(register(), TIB)]);
const special = given([step(register(), TIB), step(raise(1, 2), DIRECTOR)]);
const people = Object.fromEntries(PEOPLE.map((one) => [one.id, one]));

/** What stands in the head of the wall, as words alone. */
function head(state: IncidentState, now: number, plan: Plan = PLAN): string {
  const seen = { state, plan, people: PEOPLE, self: TIB, permissions: ['incident.read'], now };
  return rendered(<WallHead state={state} plan={plan} />, seen)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

describe('[ST9] the wall says', () => {
  test('[LA1] the level, its name and since when, and that it waits to be confirmed', () => {
    const level = wallLevel(special.holds, PLAN, special.now);
    expect(level).toMatchObject({ rank: 2, name: PLAN.levels[1]?.name, tone: 2, isUnconfirmed: false });
    const awaiting = begun.when(raise(1, 2), KEEPER).gives();
    expect(head(awaiting.holds, awaiting.now)).toMatch(/obekräftat/);
    expect(head(special.holds, special.now)).not.toMatch(/obekräftat/);
  });

  test('the level in another municipality’s words, with other levels', () => {
    const plan = fourLevelPlan({ name: 'Fyrköping', code: '9997', timeZone: 'Europe/Stockholm' });
    const { name, rank, tone } = wallLevel(begun.holds, plan, begun.now);
    expect([name, rank, tone]).toEqual([plan.levels.find((level) => level.rank === 1)?.name, 1, 1]);
    expect(head(begun.holds, begun.now, plan)).toContain(name);
  });

  test('[LA7] that höjd beredskap is in force, who leads by it in the municipality’s own words, and since when', () => {
    const alert = (on: boolean) => call('SetHeightenedAlert', { on, by: CHAIR.id, capacity: null });
    const alerted = special.when(alert(true), CHAIR).gives('HeightenedAlertSet');
    expect(head(special.holds, special.now)).not.toContain('Höjd beredskap');
    const said = `Höjd beredskap ${PLAN.board.heightenedAlertLeads} leder · sedan`;
    expect(head(alerted.holds, alerted.now)).toContain(said);
    const plan = { ...PLAN, board: { ...PLAN.board, heightenedAlertLeads: 'Styrelsen' } };
    expect(head(alerted.holds, alerted.now, plan)).toContain('Styrelsen leder');
    const over = alerted.when(alert(false), CHAIR).gives('HeightenedAlertSet');
    expect(head(over.holds, over.now)).not.toContain('Höjd beredskap');
  });

  test('[LA13] who leads, in which capacity, and loudly that nobody does', () => {
    const vacant = { ...begun.holds, incident: { ...begun.holds.incident, leader: null } };
    expect(wallLeader(vacant, PLAN, people, begun.now)).toBeNull();
    expect(head(vacant, begun.now)).toMatch(/VAKANT Ingen leder händelsen/);
    const led = {
      ...begun.holds,
      incident: {
        ...begun.holds.incident,
        leader: {
          person: DIRECTOR.id,
          name: null,
          capacity: 'kommundirektor',
          capacityHeld: false,
          since: begun.now,
          seq: 2,
        },
      },
    } as unknown as IncidentState;
    expect(head(led, begun.now)).toMatch(/Dag Lund Kommundirektör \(inte i registret\) · sedan/);
  });

  test('[ST5] the next briefing counted down, and that it is late', () => {
    expect(wallBriefing(begun.holds, PLAN, begun.now)).toBeNull();
    const at = begun.now + 30 * MINUTE;
    const set = begun.when(call('PlanBriefing', { kind: 'stabsorientering', at, by: 'hand' }), KEEPER).gives();
    expect(wallBriefing(set.holds, PLAN, at - 18 * MINUTE)).toMatchObject({
      left: 'om 18 min',
      title: 'Nästa orientering',
    });
    expect(wallBriefing(set.holds, PLAN, at + 4 * MINUTE)).toMatchObject({
      tone: 'late',
      title: 'Orienteringen är sen',
    });
    expect(head(set.holds, at - 18 * MINUTE)).toMatch(/Nästa orientering om 18 min/);
  });

  test('[ST4] how many tasks are late, the worst first', () => {
    const task = (due: number | null, title: string) => call('CreateTask', { function: 'logistik', due }, { title });
    const some = begun
      .when(task(begun.now + 10 * MINUTE, 'Bussar'), KEEPER)
      .gives()
      .when(task(begun.now + 5 * MINUTE, 'Filtar'), KEEPER)
      .gives()
      .when(task(begun.now + 300 * MINUTE, 'Vatten'), KEEPER)
      .gives()
      .when(task(null, 'Kaffe'), KEEPER)
      .gives();
    const late = lateTasks(some.holds, PLAN, begun.now + 65 * MINUTE);
    expect(late.map(({ title, late: by }) => [title, by])).toEqual([
      ['Filtar', '1 h sen'],
      ['Bussar', '55 min sen'],
    ]);
    expect(lateTasks(some.holds, PLAN, begun.now)).toEqual([]);
    const next = nextTasks(some.holds, PLAN, begun.now + 7 * MINUTE);
    expect(next.map(({ title, left }) => [title, left])).toEqual([
      ['Bussar', 'om 3 min'],
      ['Vatten', 'om 4 h 53 min'],
      ['Kaffe', null],
    ]);
  });

  test('what has happened and where, once', () => {
    const called = (title: string | null, place: string | null) =>
      wallTitle({ ...begun.holds, incident: { ...begun.holds.incident, title, place } });
    expect(called('Brand', 'Norra bron')).toBe('Brand, Norra bron');
    expect(called('Brand vid norra bron', 'Norra bron')).toBe('Brand vid norra bron');
    expect([called('Brand', null), called(null, null)]).toEqual(['Brand', begun.holds.incident.number]);
  });

  test('[PL9] what is drawn on a map, and where there is nothing that there is no map to look at', () => {
    expect(hasMap(begun.holds)).toBe(false);
    const shape = { kind: 'event_site', removed: null };
    const drawn = { ...begun.holds, shapes: { ...begun.holds.shapes, at: { one: shape } } } as unknown as IncidentState;
    expect(hasMap(drawn)).toBe(true);
    const gone = { ...begun.holds, shapes: { ...begun.holds.shapes, at: { one: { ...shape, removed: {} } } } };
    expect(hasMap(gone as unknown as IncidentState)).toBe(false);
  });

  test('[LA10] the report that is due, and then how late it is', () => {
    const report = { to: 'länsstyrelsen', everyHours: 4, since: special.now };
    const state = { ...special.holds, incident: { ...special.holds.incident, report } };
    const due = report.since + report.everyHours * 60 * MINUTE;
    expect(wallCountdowns(state, null, due - 20 * MINUTE)).toMatchObject([
      { what: 'Rapport till länsstyrelsen', left: 'om 20 min', isLate: false },
    ]);
    const counts = { touched: 3, passed: 1, near: 1, far: 1, unknown: 0, unplaced: 0, nearest: due - 30 * MINUTE };
    const answers = { manages: 0, fallback: 0, support: 0, none: 3 };
    expect(wallCountdowns(state, { ...counts, answers }, due - 20 * MINUTE)[0]).toMatchObject({
      what: '3 verksamheter räknar ner, den närmaste',
      left: '10 min sen',
      isLate: true,
    });
    const [late] = wallCountdowns(state, null, due + 20 * MINUTE);
    expect(late).toMatchObject({ left: '20 min sen', isLate: true });
  });

  test('[PL2] the places that are open by kind, with how many are there, and none that is closed', () => {
    const place = (id: string, kind: string, state: string, number: number) => ({
      id,
      kind,
      state,
      name: id,
      counts: [{ at: 1, seq: 1, how: 'set', number }],
    });
    const at = {
      a: place('a', 'varmestuga', 'open', 32),
      b: place('b', 'varmestuga', 'full', 80),
      c: place('c', 'varmestuga', 'closed', 7),
      d: place('d', 'okand', 'open', 0),
    };
    const state = { ...begun.holds, places: { at } } as unknown as IncidentState;
    expect(openPoints(state, PLAN)).toMatchObject([
      { kind: 'varmestuga', open: 1, full: 1, visitors: 112 },
      { kind: 'okand', open: 1, full: 0, visitors: 0 },
    ]);
  });

  test('how old the picture is, to the second while it is new', () => {
    expect([0, 2_400, 59_999, 60_000, 3_900_000].map((passed) => ageOf(1_000, 1_000 + passed))).toEqual([
      '0 s',
      '2 s',
      '59 s',
      '1 min',
      '1 h 5 min',
    ]);
  });
});
