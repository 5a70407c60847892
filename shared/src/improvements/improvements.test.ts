import { describe, expect, test } from 'vitest';
import { PERMISSIONS, type Permission } from '../access/permissions.ts';
import type { ImprovementsStreamEvent } from '../core/incident-state.ts';
import { call, DEPUTY, DIRECTOR, HEAD, KEEPER, NIGHT, TIB } from '../testing/given.ts';
import { StandingStory } from '../testing/standing-story.ts';
import { mayReportOn } from './decide.ts';
import type { Improvement } from './events.ts';
import { ENDED_SHOWN } from './evolve.ts';
import { foldImprovement } from './improvement-entry.ts';

const EXERCISE = '0b0e9a60-0000-4000-8000-000000000777';
const FACTS = { owner: { kind: 'person' as const, id: HEAD.id }, due: '2027-03-01' };
const FROM = { kind: 'exercise' as const, id: EXERCISE, goal: 'larm' };
const add = (more: object = {}) =>
  call('AddImprovement', { ...FACTS, from: FROM, ...more }, { text: 'Ny larmlista', source: 'Övning Strömavbrott' });
const begun = new StandingStory('improvements');
const added = begun.when(add(), TIB);
const one = (story: StandingStory<'improvements'>): Improvement => {
  const [improvement] = Object.values(story.state?.improvements ?? {});
  if (!improvement) throw new Error('none is there');
  return improvement;
};
const seen = (story: StandingStory<'improvements'>) => ({ improvement: one(story).id, seen: one(story).seq });
const report = (story: StandingStory<'improvements'>, progress: 'open' | 'under_way' | 'done', note?: string) =>
  call('ReportImprovement', { ...seen(story), progress }, note === undefined ? {} : { note });

describe('[OV4] an action after an exercise or an incident', () => {
  test('has an owner, a day and where it comes from', () => {
    expect(one(added)).toMatchObject({
      ...FACTS,
      from: FROM,
      text: 'Ny larmlista',
      source: 'Övning Strömavbrott',
      state: 'open',
      addedBy: TIB.id,
    });
  });

  test.each([
    [{ kind: 'person', id: EXERCISE }],
    [{ kind: 'function', id: 'orkestern' }],
    [{ kind: 'department', id: 'stabschef' }],
  ])('with an owner that is not there is refused: %o', (owner) => {
    begun.refuses(add({ owner }), TIB, 'invalid', { field: 'data.owner' });
  });

  test.each([[{ kind: 'function', id: 'stabschef' }], [{ kind: 'department', id: 'social' }]])(
    'may be a function’s or a department’s: %o',
    (owner) => {
      expect(one(begun.when(add({ owner }), TIB)).owner).toEqual(owner);
    },
  );

  test('is changed; whoever saw it as it was before is told who did and loses nothing', () => {
    const change = call('ChangeImprovement', { ...seen(added), ...FACTS, due: '2027-05-01' }, { text: 'Ny lista' });
    const changed = added.when(change, DIRECTOR);
    expect(one(changed)).toMatchObject({ due: '2027-05-01', text: 'Ny lista', source: 'Övning Strömavbrott' });
    changed.refuses(change, DEPUTY, 'stale', { details: { by: DIRECTOR.id, at: NIGHT } });
  });

  test('goes on until it is done, and is then open to nothing but being opened again', () => {
    const going = added.when(report(added, 'under_way', 'Beställd'), HEAD);
    expect(one(going)).toMatchObject({ state: 'under_way', said: { note: 'Beställd', by: HEAD.id } });
    going.refuses(report(going, 'under_way'), HEAD, 'already');
    const done = going.when(report(going, 'done'), HEAD);
    done.refuses(report(done, 'open'), HEAD, 'settled');
    expect(one(done.when(call('ReopenImprovement', seen(done)), TIB))).toMatchObject({ state: 'open', said: null });
    going.refuses(call('ReopenImprovement', seen(going)), TIB, 'already');
  });

  test('is written off with a reason', () => {
    const dropped = added.when(call('DropImprovement', seen(added), { reason: 'Systemet byts ut' }), TIB);
    expect(one(dropped)).toMatchObject({ state: 'dropped', said: { note: 'Systemet byts ut' } });
  });

  test('is reported on by its owner, by the function that owns it and by those who keep the list', () => {
    const nobody = { person: KEEPER.id, function: null, permissions: new Set<Permission>(['exercises.read']) };
    const own = { owner: FACTS.owner };
    expect(mayReportOn(own, nobody, KEEPER)).toBe(false);
    expect(mayReportOn(own, { ...nobody, person: HEAD.id }, HEAD)).toBe(true);
    expect(mayReportOn(own, { ...nobody, permissions: new Set(PERMISSIONS) }, KEEPER)).toBe(true);
    expect(mayReportOn({ owner: { kind: 'function', id: 'hr' } }, { ...nobody, function: 'hr' }, KEEPER)).toBe(true);
  });

  test('[SE1] is reported on by an owner who does not read the list, and nothing is learnt of another’s', () => {
    const apart = { permissions: new Set<Permission>(), function: 'hr' };
    const hrs = { owner: { kind: 'function' as const, id: 'hr' } };
    expect(mayReportOn({ owner: FACTS.owner }, { ...apart, person: HEAD.id }, HEAD)).toBe(true);
    expect(mayReportOn({ owner: FACTS.owner }, { ...apart, person: KEEPER.id }, KEEPER)).toBe(false);
    // a function that is chosen for a session is not what the register says
    expect(mayReportOn(hrs, { ...apart, person: KEEPER.id }, KEEPER)).toBe(false);
    expect(mayReportOn(hrs, { ...apart, person: KEEPER.id }, { ...KEEPER, function: 'hr' })).toBe(true);
    expect(mayReportOn(hrs, { ...apart, person: KEEPER.id }, { ...KEEPER, function: 'hr', erased: true })).toBe(false);
    expect(mayReportOn({ owner: FACTS.owner }, { ...apart, person: null }, null)).toBe(false);
  });

  test('that has ended leaves the state in time, and is told whole by the register', () => {
    let story = added.when(report(added, 'done', 'Klart'), HEAD);
    const first = one(story);
    const events = story.events as readonly ImprovementsStreamEvent[];
    expect(foldImprovement(events)?.steps.map(({ what, note }) => [what, note])).toEqual([
      ['added', null],
      ['done', 'Klart'],
    ]);
    for (let count = 0; count < ENDED_SHOWN; count += 1) {
      story = story.when(add(), TIB);
      const open = Object.values(story.state?.improvements ?? {}).find(({ state }) => state === 'open') as Improvement;
      const done = { improvement: open.id, seen: open.seq, progress: 'done' as const };
      story = story.when(call('ReportImprovement', done), HEAD);
    }
    expect(Object.keys(story.state?.improvements ?? {})).not.toContain(first.id);
    expect(Object.keys(story.state?.improvements ?? {})).toHaveLength(ENDED_SHOWN);
  });

  test('[LG10] loses its words by decision', () => {
    expect(one(added.redacted(1))).toMatchObject({ text: null, why: null, source: null, due: '2027-03-01' });
  });
});
