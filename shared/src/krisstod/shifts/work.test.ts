import { describe, expect, test } from 'vitest';
import {
  by,
  type Call,
  call,
  given,
  INCIDENT,
  KEEPER,
  KRISSTOD,
  register,
  type Story,
  step,
  TIB,
} from '../../testing/given.ts';
import { REQUESTS_LIMIT } from '../outside-help/decide.ts';

const HOUR = 3_600_000;
const id = (n: number) => `0b0e9a60-0000-4000-b000-${String(n).padStart(12, '0')}`;
const [CHURCH, SCHOOL, ANNA, OMAR, DAY, NIGHT_SHIFT, SWAP] = [1, 2, 3, 4, 5, 6, 7].map(id) as [
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
const site = (name: string) => call('OpenKrisstodSite', { kind: 'kyrka', isSpontaneous: false }, { name });
const helper = (name: string, organisation: string, competences: string[] = []) =>
  call('AddKrisstodHelper', { organisation, competences }, { name });
const manned = () =>
  given([step(register(), TIB), step(activate, TIB)])
    .when(site('Kyrkan'), KEEPER, { id: CHURCH })
    .gives()
    .when(site('Skolan'), KEEPER, { id: SCHOOL })
    .gives()
    .when(helper('Anna', 'kyrkan', ['barn']), KEEPER, { id: ANNA })
    .gives()
    .when(helper('Omar', 'roda_korset'), KEEPER, { id: OMAR })
    .gives();
const at = (story: Story, hours: number) => story.holds.incident.registeredAt + hours * HOUR;
const shift = (story: Story, of: string, from: number, until: number, more: object = {}): Call =>
  call('PlanKrisstodShift', { site: CHURCH, helper: of, from: at(story, from), until: at(story, until), ...more });
const planned = () => {
  const story = manned();
  return story
    .when(shift(story, ANNA, 0, 8), KEEPER, { id: DAY })
    .gives()
    .when(shift(story, OMAR, 8, 16), KEEPER, { id: NIGHT_SHIFT })
    .gives();
};
const workOf = (story: Story) => story.krisstod.state?.work;
const checkIn = (of: string) => call('CheckInKrisstodHelper', { shift: of });
const checkOut = (of: string) => call('CheckOutKrisstodHelper', { shift: of });

describe('[KR2] helpers', () => {
  test('are of the register or by organisation and general name, with what they are good at', () => {
    const story = manned()
      .when(call('AddKrisstodHelper', { person: KEEPER.id, organisation: 'kommunen', competences: ['barn'] }), KEEPER)
      .gives();
    expect(Object.values(workOf(story)?.helpers ?? {})).toMatchObject([
      { name: 'Anna', person: null, organisation: 'kyrkan', competences: ['barn'] },
      { name: 'Omar', organisation: 'roda_korset' },
      { name: null, person: KEEPER.id },
    ]);
    story
      .when(call('AddKrisstodHelper', { person: KEEPER.id, organisation: 'kommunen', competences: [] }), KEEPER)
      .refused('exists');
  });

  test('what the plan does not have, and nobody, are refused', () => {
    const story = manned();
    story.when(helper('Eva', 'sallskapet'), KEEPER).refused('unknown_item', { field: 'data.organisation' });
    story.when(helper('Eva', 'kyrkan', ['simning']), KEEPER).refused('unknown_item', { field: 'data.competences.0' });
    story
      .when(call('AddKrisstodHelper', { organisation: 'kyrkan', competences: [] }), KEEPER)
      .refused('invalid', { field: 'content.name' });
    story
      .when(call('AddKrisstodHelper', { person: INCIDENT, organisation: 'kyrkan', competences: [] }), KEEPER)
      .refused('invalid', { field: 'data.person' });
    given([step(register(), TIB)])
      .when(helper('Eva', 'kyrkan'), KEEPER)
      .refused('settled', { details: { krisstod: 'none' } });
  });

  test('one who is removed leaves the shifts that are not begun, and is not planned with again', () => {
    const story = planned()
      .when(call('RemoveKrisstodHelper', { helper: OMAR }), KEEPER)
      .gives();
    expect(Object.keys(workOf(story)?.shifts ?? {})).toEqual([DAY]);
    story.when(shift(story, OMAR, 20, 22), KEEPER).refused('unknown_item', { field: 'data.helper' });
    const begun = planned().when(checkIn(NIGHT_SHIFT), KEEPER).gives();
    begun.when(call('RemoveKrisstodHelper', { helper: OMAR }), KEEPER).refused('already');
  });

  test('[LG10] a name that is removed by decision is gone from the state', () => {
    const story = manned();
    const added = story.krisstod.events.find(({ type }) => type === 'KrisstodHelperAdded');
    if (!added) throw new Error('nobody was added');
    const removal = {
      ...added,
      type: 'ContentRedacted' as const,
      content: null,
      data: { seq: added.seq, why: 'gdpr' as const, kind: 'x' },
    };
    expect(workOf(story.after([removal]))?.helpers[ANNA]?.name).toBeNull();
  });
});

describe('[KR3] shifts', () => {
  test('nobody is in two places at once, and time ends after it begins', () => {
    const story = planned();
    story.when(shift(story, ANNA, 7, 10, { site: SCHOOL }), KEEPER).refused('already', { details: { shift: DAY } });
    story.when(shift(story, ANNA, 8, 10, { site: SCHOOL }), KEEPER).gives();
    story.when(shift(story, ANNA, 12, 12), KEEPER).refused('invalid', { field: 'data.until' });
    story.when(shift(story, ANNA, 12, 61), KEEPER).refused('invalid', { field: 'data.until' });
    story
      .when(shift(story, OMAR, 30, 32, { competence: 'barn' }), KEEPER)
      .refused('unknown_item', { field: 'data.competence' });
    story.when(shift(story, OMAR, 30, 32, { site: INCIDENT }), KEEPER).refused('unknown_item', { field: 'data.site' });
  });

  test('is moved over itself, and removed; what somebody has come to is no plan any more', () => {
    const story = planned();
    const alter = (of: string, from: number) =>
      call('AlterKrisstodShift', {
        shift: of,
        site: SCHOOL,
        helper: ANNA,
        from: at(story, from),
        until: at(story, from + 8),
      });
    const moved = story.when(alter(DAY, 1), KEEPER).gives();
    expect(workOf(moved)?.shifts[DAY]).toMatchObject({ site: SCHOOL, from: at(story, 1) });
    const begun = moved.when(checkIn(DAY), KEEPER).gives();
    begun.when(alter(DAY, 2), KEEPER).refused('stale', { field: 'data.shift' });
    begun.when(call('RemoveKrisstodShift', { shift: DAY }), KEEPER).refused('stale');
    expect(
      workOf(story.when(call('RemoveKrisstodShift', { shift: DAY }), KEEPER).gives())?.shifts[DAY],
    ).toBeUndefined();
  });

  test('of what is needed at a site the last word holds', () => {
    const story = manned();
    const need = (from: number, until: number, count: number) =>
      call('NeedKrisstodHelpers', { site: CHURCH, from: at(story, from), until: at(story, until), count });
    const said = story
      .when(need(2, 4, 1), KEEPER)
      .gives()
      .when(need(0, 8, 3), KEEPER)
      .gives();
    expect(workOf(said)?.needs).toMatchObject([{ count: 3 }]);
    story.when(need(8, 0, 3), KEEPER).refused('invalid', { field: 'data.until' });
  });

  test('a swap moves nothing before it is accepted, and not what has changed since', () => {
    const propose = call('ProposeKrisstodSwap', { shift: DAY, to: OMAR, inReturn: NIGHT_SHIFT });
    const answer = (isAccepted: boolean) => call('AnswerKrisstodSwap', { swap: SWAP, isAccepted });
    const waiting = planned().when(propose, KEEPER, { id: SWAP }).gives();
    expect(workOf(waiting)?.shifts[DAY]?.helper).toBe(ANNA);
    const done = waiting.when(answer(true), KEEPER).gives();
    expect([workOf(done)?.shifts[DAY]?.helper, workOf(done)?.shifts[NIGHT_SHIFT]?.helper]).toEqual([OMAR, ANNA]);
    done.when(answer(true), KEEPER).refused('unknown_item');
    const no = waiting.when(answer(false), KEEPER).gives();
    expect([workOf(no)?.shifts[DAY]?.helper, Object.keys(workOf(no)?.swaps ?? {})]).toEqual([ANNA, []]);
    waiting.when(checkIn(DAY), KEEPER).gives().when(answer(true), KEEPER).refused('stale');
    planned()
      .when(call('ProposeKrisstodSwap', { shift: DAY, to: ANNA }), KEEPER)
      .refused('stale');
  });

  test('a shift that is offered to two is taken by one, and a shift that is another’s since is taken from nobody', () => {
    const [eva, second] = [id(8), id(9)];
    const offer = (story: Story, to: string, as: string) =>
      story.when(call('ProposeKrisstodSwap', { shift: DAY, to }), KEEPER, { id: as }).gives();
    const yes = (swap: string) => call('AnswerKrisstodSwap', { swap, isAccepted: true });
    const three = planned().when(helper('Eva', 'kyrkan'), KEEPER, { id: eva }).gives();
    const taken = offer(offer(three, OMAR, SWAP), eva, second)
      .when(yes(SWAP), KEEPER)
      .gives();
    expect(workOf(taken)?.shifts[DAY]?.helper).toBe(OMAR);
    taken.when(yes(second), KEEPER).refused('unknown_item');

    const given = { shift: DAY, site: CHURCH, from: at(three, 0), until: at(three, 8) };
    const altered = offer(three, OMAR, SWAP)
      .when(call('AlterKrisstodShift', { ...given, helper: eva }), KEEPER)
      .gives();
    altered.when(yes(SWAP), KEEPER).refused('unknown_item');
  });

  test('an offer is made once, and those that nothing can come of shut nobody out', () => {
    const propose = (shift: string, to: string) => call('ProposeKrisstodSwap', { shift, to });
    const offered = planned().when(propose(DAY, OMAR), KEEPER).gives();
    offered.when(propose(DAY, OMAR), KEEPER).refused('already');
    const begun = offered.when(checkIn(DAY), KEEPER).gives();
    const next = begun.when(propose(NIGHT_SHIFT, ANNA), KEEPER, { id: SWAP }).gives();
    expect(Object.keys(workOf(next)?.swaps ?? {})).toEqual([SWAP]);
  });

  test('a swap that would put somebody in two places is not accepted', () => {
    const story = planned();
    const double = story.when(shift(story, OMAR, 4, 6, { site: SCHOOL }), KEEPER).gives();
    const proposed = double.when(call('ProposeKrisstodSwap', { shift: DAY, to: OMAR }), KEEPER, { id: SWAP }).gives();
    proposed.when(call('AnswerKrisstodSwap', { swap: SWAP, isAccepted: true }), KEEPER).refused('already');
  });
});

describe('[KR3] coming and leaving', () => {
  test('[KR8] the open part is told how many are at work, and not who or where', () => {
    const outcome = planned().when(checkIn(DAY), KEEPER);
    const come = outcome.gives('KrisstodStaffTotalled');
    expect(come.holds.krisstod.staff).toEqual({ onDuty: 1, unanswered: 0 });
    expect(JSON.stringify(outcome.added.map(({ data, content }) => ({ data, content })))).not.toContain(DAY);
    expect(outcome.decided.ok && outcome.decided.events.map(({ unattributed }) => unattributed)).toEqual([
      undefined,
      true,
    ]);
    const left = come.when(checkOut(DAY), KEEPER).gives('KrisstodStaffTotalled');
    expect(left.holds.krisstod.staff.onDuty).toBe(0);
  });

  test('once each, in order, and at one place at a time', () => {
    const come = planned().when(checkIn(DAY), KEEPER).gives();
    come.when(checkIn(DAY), KEEPER).refused('already');
    planned().when(checkOut(DAY), KEEPER).refused('invalid', { field: 'data.shift' });
    const early = { occurredAt: at(come, -1) };
    come.when(checkOut(DAY), KEEPER, early).refused('invalid', { field: 'occurredAt' });
    const both = come.when(shift(come, ANNA, 9, 10, { site: SCHOOL }), KEEPER, { id: SWAP }).gives();
    both.when(checkIn(SWAP), KEEPER).refused('already', { details: { shift: DAY } });
    come.when(checkOut(DAY), KEEPER).gives().when(checkOut(DAY), KEEPER).refused('settled');
  });

  test('[KR7] a time that cannot be is refused, or the hours would be years', () => {
    const story = planned();
    const fault = { field: 'occurredAt' };
    story.when(checkIn(DAY), KEEPER, { occurredAt: 0 }).refused('invalid', fault);
    story.when(checkIn(DAY), KEEPER, { occurredAt: story.now + HOUR }).refused('invalid', fault);
    const early = story.when(checkIn(DAY), KEEPER, { occurredAt: at(story, -20) }).gives();
    early.when(checkOut(DAY), KEEPER, { occurredAt: early.now + HOUR }).refused('invalid', fault);
  });

  test('a slip is undone, the last of the two', () => {
    const undo = (what: 'in' | 'out') => call('UndoKrisstodCheck', { shift: DAY, what });
    const left = planned().when(checkIn(DAY), KEEPER).gives().when(checkOut(DAY), KEEPER).gives();
    left.when(undo('in'), KEEPER).refused('stale', { field: 'data.what' });
    const back = left.when(undo('out'), KEEPER).gives('KrisstodStaffTotalled');
    expect(back.holds.krisstod.staff.onDuty).toBe(1);
    expect(workOf(back.when(undo('in'), KEEPER).gives())?.shifts[DAY]).toMatchObject({ checkedIn: null });
  });
});

describe('[KR4] help from outside', () => {
  const ask = call(
    'AskOutsideHelp',
    { organisation: 'roda_korset', count: 4 },
    { who: 'Röda Korset', contact: 'Växeln 08-123 45', covers: 'Natten' },
  );
  const move = (from: 'asked' | 'promised' | 'arrived' | 'released', to: typeof from) =>
    call('MoveOutsideHelp', { request: SWAP, from, to }, { note: 'Fyra kommer kl 22' });

  test('is asked, promised, arrived and released, and what waits for an answer is counted in the open part', () => {
    const outcome = manned().when(ask, KEEPER, { id: SWAP });
    const asked = outcome.gives('KrisstodStaffTotalled');
    expect(asked.holds.krisstod.staff.unanswered).toBe(1);
    expect(JSON.stringify(outcome.added)).not.toContain('Röda');
    expect(outcome.addedTo(KRISSTOD)).toHaveLength(1);
    const promised = asked.when(move('asked', 'promised'), KEEPER).gives('KrisstodStaffTotalled');
    expect(promised.holds.krisstod.staff.unanswered).toBe(0);
    promised.when(move('asked', 'arrived'), KEEPER).refused('stale', { details: { help: 'promised' } });
    promised.when(move('promised', 'promised'), KEEPER).refused('already');
    const released = promised
      .when(move('promised', 'arrived'), KEEPER)
      .gives()
      .when(move('arrived', 'released'), KEEPER)
      .gives();
    expect(workOf(released)?.requests[SWAP]).toMatchObject({
      state: 'released',
      covers: 'Natten',
      note: 'Fyra kommer kl 22',
    });
  });

  test('not more than can be looked through', () => {
    let story = manned();
    for (let n = 0; n < REQUESTS_LIMIT; n++) story = story.when(ask, KEEPER, { id: id(100 + n) }).gives();
    story.when(ask, KEEPER, { id: id(99) }).refused('invalid', { details: { most: REQUESTS_LIMIT } });
  });

  test('of an organisation that the plan has, or of another by name', () => {
    manned()
      .when(call('AskOutsideHelp', { organisation: 'x' }, { who: 'X', covers: 'Y' }), KEEPER)
      .refused('unknown_item');
    manned()
      .when(call('AskOutsideHelp', {}, { who: 'Grannkommunen', covers: 'Helgen' }), KEEPER)
      .gives();
    manned()
      .when({ ...move('asked', 'arrived') }, KEEPER)
      .refused('unknown_item', { field: 'data.request' });
  });
});

test('[KR5] no text of helpers and help takes an identity number', () => {
  const story = manned();
  const number = '811228-9874';
  expect(() => story.when(helper(number, 'kyrkan'), KEEPER)).toThrow();
  expect(() => story.when(call('AskOutsideHelp', {}, { who: 'X', covers: number }), KEEPER)).toThrow();
  expect(() => story.when(call('AskOutsideHelp', {}, { who: 'X', contact: number, covers: 'Y' }), KEEPER)).toThrow();
  expect(() => story.when(call('AskOutsideHelp', {}, { who: number, covers: 'Y' }), KEEPER)).toThrow();
});
