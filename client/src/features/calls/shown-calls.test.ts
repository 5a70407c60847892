import type { CallOutcome } from '@ledningsplats/shared/calls/events.ts';
import {
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
import { describe, expect, it } from 'vitest';
import type { OutboxItem } from '../../sync/views.ts';
import { partyHolders } from './party-holders.ts';
import { nextCall, reachedOf, shownCalls } from './shown-calls.ts';

const COUNTY = 'sarskild_lansstyrelsen';
const LEADER = 'sarskild_kommundirektor';
const special = given([step(register(), TIB), step(raise(1, 2), DIRECTOR)]);
const self: { person: string; function: string | null } = { person: TIB.id, function: 'tib' };
const answer = (entry: string, outcome: CallOutcome) => call('RecordCall', { entry, outcome });

function touch(type: string, data: object, more: Partial<OutboxItem> = {}): OutboxItem {
  return { type, state: 'queued', seq: null, shownAt: special.now, data, ...more } as OutboxItem;
}

function shown(story = special, items: OutboxItem[] = [], me = self) {
  return shownCalls(PLAN, story.holds, items, me);
}

function outcome(story: typeof special, items: OutboxItem[], entry = COUNTY) {
  const row = shown(story, items).find((one) => one.entry.id === entry);
  return row && `${row.last?.outcome ?? 'none'}${row.isPending ? '?' : ''}`;
}

function next(story = special, items: OutboxItem[] = [], me = self, now = story.now) {
  return nextCall(shown(story, items, me), now)?.entry.id ?? null;
}

describe('[LA10] the call list on screen', () => {
  it('shows what is confirmed, with who rang', () => {
    const story = special.when(answer(COUNTY, 'reached'), KEEPER).gives();
    expect(outcome(story, [])).toBe('reached');
    expect(shown(story).find(({ entry }) => entry.id === COUNTY)?.last?.by).toBe(KEEPER.id);
  });

  it('shows an answer and its withdrawal at the touch, and says that it waits', () => {
    const tried = special.when(answer(COUNTY, 'no_answer'), TIB).gives();
    const seq = tried.events.at(-1)?.seq;
    expect(outcome(tried, [touch('RecordCall', { entry: COUNTY, outcome: 'reached' })])).toBe('reached?');
    expect(outcome(tried, [touch('WithdrawCall', { entry: COUNTY, answer: seq })])).toBe('none?');
    expect(outcome(tried, [touch('WithdrawCall', { entry: COUNTY, answer: seq }, { state: 'refused' })])).toBe(
      'no_answer',
    );
  });

  it('counts an answer once, whichever of acknowledgement and event came first', () => {
    const tried = special.when(answer(COUNTY, 'no_answer'), TIB).gives();
    const seq = tried.events.at(-1)?.seq ?? null;
    const sent = touch('RecordCall', { entry: COUNTY, outcome: 'no_answer' }, { state: 'accepted', seq });
    const [row] = shown(tried, [sent]).filter(({ entry }) => entry.id === COUNTY);
    expect([row?.answers.length, row?.isPending]).toEqual([1, false]);
  });

  it('lays the first untried forward, then those who did not answer, then those with a message', () => {
    expect(next()).toBe(LEADER);
    const must = PLAN.levels[1]?.callList.filter(({ isCompulsory }) => isCompulsory).map(({ id }) => id) ?? [];
    const [first = '', second = '', ...rest] = must;
    const tried = special
      .when(answer(first, 'message_left'), TIB)
      .gives()
      .when(answer(second, 'no_answer'), TIB)
      .gives();
    expect(next(tried)).toBe(rest[0]);
    const others = rest.reduce((story, id) => story.when(answer(id, 'reached'), TIB).gives(), tried);
    expect(next(others)).toBe(second);
    const last = others.when(answer(second, 'reached'), TIB).gives();
    expect(next(last)).toBe(first);
    const all = last.when(answer(first, 'reached'), TIB).gives();
    expect(next(all)).toBeNull();
    expect(reachedOf(shown(all))).toEqual({ reached: must.length, of: must.length });
  });

  it('leaves whom another is ringing to them for five minutes, and keeps one’s own forward', () => {
    const ringing = special.when(call('BeginCall', { entry: LEADER, person: DIRECTOR.id }), KEEPER).gives();
    expect(next(ringing)).toBe(COUNTY);
    expect(next(ringing, [], { person: KEEPER.id, function: null })).toBe(LEADER);
    expect(next(ringing, [], self, ringing.now + 6 * MINUTE)).toBe(LEADER);
    // one’s own, also while it has not been sent and although it is not compulsory
    const own = touch('BeginCall', { entry: 'sarskild_inre_befal', person: null });
    expect(next(ringing, [own])).toBe('sarskild_inre_befal');
  });
});

it('[SE4] whoever is rung is looked up by function or capacity, the erased left out', () => {
  const register = Object.fromEntries(PEOPLE.map((person) => [person.id, person]));
  expect(partyHolders({ kind: 'capacity', capacity: 'kommundirektor' }, register)).toEqual([DIRECTOR]);
  const gone = { ...register, [DIRECTOR.id]: { ...DIRECTOR, erased: true as const } };
  expect(partyHolders({ kind: 'capacity', capacity: 'kommundirektor' }, gone)).toEqual([]);
  const seated = { ...register, [KEEPER.id]: { ...KEEPER, function: 'stabschef' } };
  expect(partyHolders({ kind: 'function', function: 'stabschef' }, seated).map(({ id }) => id)).toEqual([KEEPER.id]);
  expect(partyHolders({ kind: 'outside', name: 'SOS', phone: '112' }, register)).toEqual([]);
});
