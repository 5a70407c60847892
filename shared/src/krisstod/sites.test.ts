import { describe, expect, test } from 'vitest';
import { by, type Call, call, given, INCIDENT, KEEPER, KRISSTOD, register, step, TIB } from '../testing/given.ts';
import { SITES_LIMIT } from './decide-sites.ts';

const activate = call(
  'ActivateKrisstod',
  { from: 'none', decision: by(TIB, 'tib').data },
  { decision: by(TIB, 'tib').content, what: 'Samtal', whom: 'Boende' },
);
const active = () => given([step(register(), TIB), step(activate, TIB)]);
const open = (more: object = {}, said: object = {}): Call =>
  call('OpenKrisstodSite', { kind: 'kyrka', isSpontaneous: false, ...more }, { name: 'Tallmyra kyrka', ...said });
const SITE = '0b0e9a60-0000-4000-b000-000000000001';
const opened = () => active().when(open(), KEEPER, { id: SITE }).gives();
const count = (adults: number, young: number, how: 'in' | 'set' = 'in') =>
  call('CountKrisstodVisits', { site: SITE, how, adults, young });

describe('[KR3] sites', () => {
  test('several at once, planned and spontaneous, numbered, with a place on the map', () => {
    const position = { latitude: 62.4, longitude: 17.3 };
    const spontaneous = opened()
      .when(open({ kind: 'annan', isSpontaneous: true }, { name: 'Torget', position }), KEEPER)
      .gives();
    expect(Object.values(spontaneous.holds.krisstod.sites)).toMatchObject([
      { number: 1, kind: 'kyrka', isSpontaneous: false, isOpen: true, name: 'Tallmyra kyrka', position: null },
      { number: 2, kind: 'annan', isSpontaneous: true, isOpen: true, name: 'Torget', position },
    ]);
  });

  test('only while krisstöd is at work, of a kind that the plan has, and not more than can be looked through', () => {
    given([step(register(), TIB)])
      .when(open(), KEEPER)
      .refused('settled', { details: { krisstod: 'none' } });
    active()
      .when(open({ kind: 'slott' }), KEEPER)
      .refused('unknown_item', { field: 'data.kind' });
    active()
      .when(open({ leader: INCIDENT }), KEEPER)
      .refused('invalid', { field: 'data.leader' });
    let story = active();
    for (let n = 0; n < SITES_LIMIT; n++) story = story.when(open(), KEEPER).gives();
    story.when(open(), KEEPER).refused('invalid', { details: { most: SITES_LIMIT } });
  });

  test('is closed, and opened again where that was a mistake', () => {
    const closed = opened()
      .when(call('CloseKrisstodSite', { site: SITE }), KEEPER)
      .gives('KrisstodSiteTurned');
    expect(closed.holds.krisstod.sites[SITE]?.isOpen).toBe(false);
    closed.when(call('CloseKrisstodSite', { site: SITE }), KEEPER).refused('settled', { field: 'data.site' });
    const again = closed.when(call('ReopenKrisstodSite', { site: SITE }), KEEPER).gives();
    expect(again.holds.krisstod.sites[SITE]?.isOpen).toBe(true);
    again.when(call('ReopenKrisstodSite', { site: SITE }), KEEPER).refused('already', { field: 'data.site' });
    again.when(call('CloseKrisstodSite', { site: INCIDENT }), KEEPER).refused('unknown_item', { field: 'data.site' });
  });

  test('[ST8] [KR8] totals say when they were told and no more', () => {
    const story = opened();
    expect(story.holds.krisstod.sites[SITE]?.countedAt).toBeNull();
    const two = story.when(count(2, 0), KEEPER).gives();
    expect(two.holds.krisstod.sites[SITE]?.countedAt).toBe(story.now);
    const stored = JSON.stringify([two.holds.krisstod.sites, two.holds.krisstod.told]);
    expect(stored).not.toContain(KEEPER.id);
  });

  test('[KR8] who leads a site stays with krisstöd, and the open part does not say who opened it', () => {
    const outcome = active().when(open({}, { leaderName: 'KANARIE-LEDARE' }), KEEPER);
    expect(JSON.stringify(outcome.added)).not.toContain('KANARIE');
    expect(outcome.decided.ok && outcome.decided.events.map(({ unattributed }) => unattributed)).toEqual([
      undefined,
      true,
    ]);
    expect(outcome.addedTo(KRISSTOD)).toHaveLength(1);
    const led = opened().when(call('LeadKrisstodSite', { site: SITE, leader: KEEPER.id }), TIB);
    expect(led.gives().krisstod.state?.sites[SITE]?.leader?.person).toBe(KEEPER.id);
    expect(led.added).toEqual([]);
    opened()
      .when(call('LeadKrisstodSite', { site: SITE }), TIB)
      .refused('invalid', { field: 'content.leaderName' });
  });

  test('[LG10] the name of a site stands in one event, and goes with it', () => {
    const closed = opened()
      .when(call('CloseKrisstodSite', { site: SITE }), KEEPER)
      .gives();
    const stated = closed.events.find(({ type }) => type === 'KrisstodSiteStated');
    expect(JSON.stringify(closed.events).split('Tallmyra kyrka')).toHaveLength(2);
    expect(closed.redacted(stated?.seq ?? 0).holds.krisstod.sites[SITE]).toMatchObject({ name: null, position: null });
  });
});

describe('[KR5] visits and needs', () => {
  test('adults and young are counted, with no word of who; everybody reads the totals', () => {
    const outcome = opened().when(count(3, 2), KEEPER).gives().when(count(1, 0), KEEPER);
    expect(outcome.gives('KrisstodVisitsTotalled').holds.krisstod.sites[SITE]).toMatchObject({ adults: 4, young: 2 });
    expect(outcome.added[0]).toMatchObject({ data: { site: SITE, adults: 4, young: 2 }, content: null });
  });

  test('what is set in all is the last word by the time that it was counted', () => {
    const story = opened();
    const set = story.when(count(20, 5, 'set'), KEEPER).gives();
    const late = set.when(count(7, 0), KEEPER, { occurredAt: story.now - 60_000 }).gives();
    expect(late.holds.krisstod.sites[SITE]).toMatchObject({ adults: 20, young: 5 });
    // it would stand above all that is counted until then
    const tomorrow = { occurredAt: story.now + 24 * 3_600_000 };
    story.when(count(20, 5, 'set'), KEEPER, tomorrow).refused('invalid', { field: 'occurredAt' });
    opened().when(count(0, 0), KEEPER).refused('invalid', { field: 'data.adults' });
    opened()
      .when(count(0, 0, 'set'), KEEPER)
      .gives();
  });

  test('a need in general words becomes a task of the function that is asked', () => {
    const need = (seat: string) =>
      call('ReportKrisstodNeed', { site: SITE, function: seat }, { what: 'varm mat till kvällen' });
    const { holds, krisstod } = opened().when(need('logistik'), KEEPER).gives('TaskCreated');
    const [id = ''] = krisstod.state?.sites[SITE]?.needs ?? [];
    expect(holds.tasks.open[id]).toMatchObject({
      title: 'Tallmyra kyrka: varm mat till kvällen',
      function: 'logistik',
    });
    opened().when(need('okand'), KEEPER).refused('invalid', { field: 'data.function' });
  });
});
