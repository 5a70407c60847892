import { describe, expect, test } from 'vitest';
import { by, call, DIRECTOR, given, KEEPER, register, type Story, step, TIB } from '../../testing/given.ts';

const HOUR = 3_600_000;
const id = (n: number) => `0b0e9a60-0000-4000-b200-${String(n).padStart(12, '0')}`;
const [CHURCH, SQUARE, ANNA, OMAR, DAY, NIGHT, HELP, SWAP] = [1, 2, 3, 4, 5, 6, 7, 8].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

const activate = call(
  'ActivateKrisstod',
  { from: 'none', decision: by(TIB, 'tib').data },
  { decision: by(TIB, 'tib').content, what: 'Samtal', whom: 'Boende' },
);
const site = (name: string, isSpontaneous = false) =>
  call('OpenKrisstodSite', { kind: 'kyrka', isSpontaneous }, { name });
const helper = (name: string, organisation: string) =>
  call('AddKrisstodHelper', { organisation, competences: [] }, { name });
const shift = (story: Story, who: string, from: number, until: number) =>
  call('PlanKrisstodShift', {
    site: CHURCH,
    helper: who,
    from: story.now + from * HOUR,
    until: story.now + until * HOUR,
  });

/** Two sites, Anna checked in, Omar to come, help promised, a swap that waits. */
function atWork(): Story {
  const manned = given([step(register(), TIB), step(activate, TIB)])
    .when(site('Kyrkan'), KEEPER, { id: CHURCH })
    .gives()
    .when(site('Torget', true), KEEPER, { id: SQUARE })
    .gives()
    .when(helper('Anna', 'kyrkan'), KEEPER, { id: ANNA })
    .gives()
    .when(helper('Omar', 'roda_korset'), KEEPER, { id: OMAR })
    .gives();
  return manned
    .when(shift(manned, ANNA, -1, 7), KEEPER, { id: DAY })
    .gives()
    .when(shift(manned, OMAR, 7, 14), KEEPER, { id: NIGHT })
    .gives()
    .when(call('ProposeKrisstodSwap', { shift: NIGHT, to: ANNA }), KEEPER, { id: SWAP })
    .gives()
    .when(call('CheckInKrisstodHelper', { shift: DAY }), KEEPER)
    .gives()
    .when(call('AskOutsideHelp', { organisation: 'roda_korset' }, { who: 'Kretsen', covers: 'Natten' }), KEEPER, {
      id: HELP,
    })
    .gives()
    .when(call('CountKrisstodVisits', { site: CHURCH, how: 'in', adults: 12, young: 30 }), KEEPER)
    .gives();
}
function end(decision = by(TIB, 'tib')) {
  return call(
    'EndKrisstod',
    { from: 'active', reason: 'upphort', receivers: ['elevhalsa'], decision: decision.data },
    { decision: decision.content, handed: ['Uppföljning'] },
  );
}
const without = (story: Story) => {
  const { sites, work } = story.krisstod.state ?? {};
  return { sites, work };
};

describe('[KR7] [LA9] an end closes what is open, in the same commit', () => {
  test('sites are closed, who is here is checked out then, what was to come is called off, help is released', () => {
    const story = atWork();
    const { krisstod, holds } = story.when(end(), TIB).gives();
    const at = story.now;
    const { sites = {}, work } = krisstod.state ?? {};
    expect(Object.values(sites).map(({ isOpen }) => isOpen)).toEqual([false, false]);
    expect(Object.values(holds.krisstod.sites).map(({ isOpen }) => isOpen)).toEqual([false, false]);
    expect(work?.shifts[DAY]?.checkedOut).toBe(at);
    expect(work?.shifts[NIGHT]).toBeUndefined();
    expect(work?.swaps).toEqual({});
    expect(work?.requests[HELP]).toMatchObject({ state: 'released', since: at });
    expect(holds.krisstod.staff).toEqual({ onDuty: 0, unanswered: 0 });
  });

  test('nobody has left before they came, whatever time the end is said to have', () => {
    const story = atWork();
    const came = story.krisstod.state?.work.shifts[DAY]?.checkedIn;
    const ended = story.when(end(), TIB, { occurredAt: story.now - 10 * HOUR }).gives();
    expect(ended.krisstod.state?.work.shifts[DAY]?.checkedOut).toBe(came);
  });

  test('[KR7] an end that is to come is refused, or hours that nobody has worked would be summed', () => {
    const story = atWork();
    const { data, content } = by(TIB, 'tib');
    const facts = { from: 'active' as const, reason: 'upphort', receivers: [] };
    const decided = { ...data, decidedAt: story.now };
    story
      .when(call('EndKrisstod', { ...facts, decision: decided }, { decision: content, handed: [] }), TIB, {
        occurredAt: story.now + 24 * HOUR,
      })
      .refused('invalid', { field: 'occurredAt' });
  });

  test('[EX2] the numbers stand in history: people, sites, requests and hours, by organisation with krisstöd alone', () => {
    const story = atWork();
    const came = story.krisstod.state?.work.shifts[DAY]?.checkedIn ?? 0;
    const { krisstod, holds } = story.when(end(), TIB, { at: came + 3 * HOUR }).gives();
    expect(holds.krisstod.ended).toEqual({
      reason: 'upphort',
      adults: 12,
      young: 30,
      totals: { people: 1, sites: 2, requests: 1, worked: 3 * HOUR },
    });
    const recorded = krisstod.events.find(({ type }) => type === 'KrisstodEnded');
    expect(recorded?.data).toMatchObject({ adults: 12, hours: [{ organisation: 'kyrkan', worked: 3 * HOUR }] });
    expect(JSON.stringify(holds.krisstod)).not.toContain('kyrkan');
  });
});

describe('[LA4] an end that is disowned', () => {
  const disown = (number: number) => call('DisownDecision', { number, way: 'tool' });

  test('gives back what it closed', () => {
    const story = atWork();
    const ended = story.when(end(by(DIRECTOR, 'kommundirektor')), TIB).gives();
    const number = ended.holds.krisstod.decision ?? 0;
    const outcome = ended.when(disown(number), DIRECTOR).gives();
    expect(outcome.holds.krisstod).toMatchObject({ status: 'active', staff: story.holds.krisstod.staff });
    expect(Object.values(outcome.holds.krisstod.sites).map(({ isOpen }) => isOpen)).toEqual([true, true]);
    expect(without(outcome)).toEqual(without(story));
    expect(outcome.krisstod.state?.ended).toBeNull();
  });

  test('leaves what somebody has put right since', () => {
    const ended = atWork()
      .when(end(by(DIRECTOR, 'kommundirektor')), TIB)
      .gives();
    const came = ended.krisstod.state?.work.shifts[DAY]?.checkedIn ?? 0;
    const right = ended
      .when(call('UndoKrisstodCheck', { shift: DAY, what: 'out' }), KEEPER)
      .gives()
      .when(call('CheckOutKrisstodHelper', { shift: DAY }), KEEPER, { occurredAt: came + 1 })
      .gives();
    const back = right.when(disown(right.holds.krisstod.decision ?? 0), DIRECTOR).gives();
    expect(back.krisstod.state?.work.shifts[DAY]?.checkedOut).toBe(came + 1);
  });

  test('the open part is told neither who nor that somebody was given back', () => {
    const ended = atWork()
      .when(end(by(DIRECTOR, 'kommundirektor')), TIB)
      .gives();
    const back = ended.when(disown(ended.holds.krisstod.decision ?? 0), DIRECTOR).gives();
    const open = JSON.stringify(back.events.slice(ended.events.length));
    for (const hidden of [ANNA, OMAR, DAY, NIGHT, HELP]) expect(open).not.toContain(hidden);
  });
});
