import { describe, expect, test } from 'vitest';
import { dueOf } from '../../callouts/due.ts';
import type { CallOutAnswer } from '../../callouts/events.ts';
import { preparedCallIn } from '../../callouts/message-text.ts';
import type { PersonReading } from '../../core/protocol.ts';
import {
  by,
  type Call,
  call,
  DIRECTOR,
  given,
  KEEPER,
  PLAN,
  register,
  type Story,
  step,
  TIB,
} from '../../testing/given.ts';
import { madeNumber } from '../testing/made-numbers.ts';
import { competencesOf, organisationOf, resolveCallIn } from './register.ts';

const ID = '0b0e9a60-0000-4000-b000-000000000001';
const TEXT = { text: 'Krisstöd kallar in.' };
const decision = by(TIB, 'tib');
const activate = call(
  'ActivateKrisstod',
  { from: 'none', decision: decision.data },
  { decision: decision.content, what: 'Samtal', whom: 'Boende' },
);
const active = given([step(register(), TIB), step(activate, TIB)]);
const two = { lists: [], also: [KEEPER.id, DIRECTOR.id], of: 2 };
const calledIn = active.when(call('CallInKrisstod', two, TEXT), TIB, { id: ID }).gives();
const callIns = (story: Story) => story.krisstod.state?.callIns.list ?? [];
const helpers = (story: Story) => Object.values(story.krisstod.state?.work.helpers ?? {});
const totals = ({ holds }: Story) => holds.krisstod.called;

/** As the server's clock does: all that is due at that moment. */
function ticked(story: Story, at = story.now): Story {
  const [callIn] = callIns(story);
  if (!callIn) throw new Error('nobody is called in');
  const { steps, spent } = dueOf(callIn, at);
  const all = [...steps, ...(spent.length > 0 ? [{ step: null, people: spent }] : [])];
  const tick = call('StepKrisstodCallIn', { callOut: ID, steps: all });
  return all.length === 0 ? story : story.when(tick, TIB, { via: 'system', at }).gives();
}
const answer = (
  who: { id: string },
  said: CallOutAnswer,
  arrivesAt: number | null = null,
  way: 'link' | 'hand' = 'link',
) => call('AnswerKrisstodCallIn', { callOut: ID, person: who.id, answer: said, arrivesAt, way });
const said = (story: Story, who: PersonReading, one: CallOutAnswer, arrivesAt: number | null = null) =>
  story
    .when(answer(who, one, arrivesAt), who, {
      via: 'link',
      id: `${ID.slice(0, -3)}${story.krisstod.events.length + 100}`,
    })
    .gives();

describe('[KR2] [KR8] a call-in is a call-out in krisstöd’s own part', () => {
  test('who is called stands there with the steps of the plan, and nothing of it in the open part', () => {
    expect(callIns(calledIn)[0]).toMatchObject({ number: 1, steps: PLAN.callOut.steps, text: TEXT.text });
    expect(calledIn.holds.callOuts.list).toEqual([]);
    expect(calledIn.events.some(({ type }) => type.startsWith('CallOut'))).toBe(false);
  });

  test('the open part is told totals by nobody: called, answered, unanswered', () => {
    expect(totals(calledIn)).toEqual({ called: 0, answered: 0, unanswered: 0 });
    const out = ticked(calledIn);
    expect(totals(out)).toEqual({ called: 2, answered: 0, unanswered: 2 });
    const answered = said(out, KEEPER, 'yes');
    expect(totals(answered)).toEqual({ called: 2, answered: 1, unanswered: 1 });
    // a mind that is changed is the same number
    const before = answered.events.length;
    expect(said(answered, KEEPER, 'no').events.length).toBe(before);
    const outcome = out.when(answer(KEEPER, 'yes'), KEEPER, { via: 'link' });
    const told = outcome.decided.ok ? outcome.decided.events.filter(({ stream }) => stream !== undefined) : [];
    expect(told).toEqual([
      {
        ...{ type: 'KrisstodCalledTotalled', version: 1, content: null, unattributed: true },
        stream: `incident/${active.holds.incident.id}`,
        data: { called: 2, answered: 1, unanswered: 1 },
      },
    ]);
  });

  test('[LM3] who does not answer is tried by every step, and is then seen not to have', () => {
    const hour = Array.from({ length: 60 }, (_, n) => n);
    const spent = hour.reduce((story, n) => ticked(story, calledIn.now + n * 60_000), calledIn);
    expect(callIns(spent)[0]?.called.map(({ isSpent }) => isSpent)).toEqual([true, true]);
    expect(callIns(spent)[0]?.called[0]?.step).toBe(PLAN.callOut.steps.length - 1);
  });

  test('nobody is called in where krisstöd is neither prepared nor at work', () => {
    given([step(register(), TIB)])
      .when(call('CallInKrisstod', two, TEXT), TIB)
      .refused('settled');
  });

  test('it ends with what it is for: by the server, without a word to anybody', () => {
    const receivers = { reason: 'upphort', receivers: [], decision: decision.data };
    const end = call('EndKrisstod', { from: 'active', ...receivers }, { decision: decision.content, handed: [] });
    const over = ticked(calledIn).when(end, TIB).gives();
    over.when(answer(KEEPER, 'yes'), KEEPER, { via: 'link' }).refused('settled');
    over.when(call('ExpireKrisstodCallIn', { callOut: ID }), TIB).refused('forbidden');
    const ended = over.when(call('ExpireKrisstodCallIn', { callOut: ID }), TIB, { via: 'system' }).gives();
    expect(callIns(ended)[0]?.ended).toMatchObject({ why: 'done', people: [] });
    expect(totals(ended)).toEqual({ called: 2, answered: 0, unanswered: 0 });
  });

  test('`of` is how many were seen; competences and organisations are the plan’s', () => {
    active.when(call('CallInKrisstod', { ...two, of: 3 }, TEXT), TIB).refused('stale', { details: { of: 2 } });
    const unknown = (more: object) => active.when(call('CallInKrisstod', { ...two, ...more }, TEXT), TIB);
    unknown({ competences: ['trolleri'] }).refused('unknown_item', { field: 'data.competences' });
    unknown({ organisations: ['cirkusen'] }).refused('unknown_item', { field: 'data.organisations' });
  });

  test('[KR5] its text holds no personal identity number', () => {
    const { century, year, month, day, last } = madeNumber(new Date(Date.UTC(1984, 2, 9)), 239);
    const text = `Ring ${century}${year}${month}${day}-${last}`;
    expect(() => active.when(call('CallInKrisstod', two, { text }), TIB)).toThrow();
  });
});

describe('[KR2] who answers', () => {
  const out = ticked(calledIn);
  const AT = out.now + 30 * 60_000;

  test('a yes makes the person a helper, as the register has them and with when they come', () => {
    const story = said(out, KEEPER, 'on_way', AT);
    expect(helpers(story)).toMatchObject([
      {
        ...{ person: KEEPER.id, name: null, organisation: 'kommunen', competences: [], isRemoved: false },
        coming: { answer: 'on_way', arrivesAt: AT },
      },
    ]);
  });

  test('a changed answer changes it, and nobody becomes two', () => {
    const no = said(said(out, KEEPER, 'yes'), KEEPER, 'no');
    expect(helpers(no)).toMatchObject([{ person: KEEPER.id, coming: { answer: 'no', arrivesAt: null } }]);
    expect(helpers(said(no, KEEPER, 'on_way', AT))).toMatchObject([{ coming: { answer: 'on_way', arrivesAt: AT } }]);
  });

  test('a no is listed as no, and makes nobody a helper', () => {
    const no = said(out, DIRECTOR, 'no');
    expect(helpers(no)).toEqual([]);
    expect(callIns(no)[0]?.called.find(({ person }) => person === DIRECTOR.id)?.answered).toMatchObject({
      answer: 'no',
    });
  });

  test('one who is a helper already is not added again', () => {
    const add = call('AddKrisstodHelper', { person: KEEPER.id, organisation: 'kyrkan', competences: ['tro'] });
    const story = said(out.when(add, TIB).gives(), KEEPER, 'yes');
    expect(helpers(story)).toMatchObject([{ organisation: 'kyrkan', competences: ['tro'], coming: { answer: 'yes' } }]);
  });

  test('[LM6] what was said by telephone is entered by hand', () => {
    const story = out.when(answer(KEEPER, 'yes', null, 'hand'), TIB).gives();
    expect(helpers(story)).toMatchObject([{ person: KEEPER.id, coming: { answer: 'yes' } }]);
    expect(callIns(story)[0]?.called[0]?.answered).toMatchObject({ way: 'hand', by: TIB.id });
  });

  test('a reply that no rule reads is krisstöd’s, given by who replied alone', () => {
    const note: Call = call('NoteKrisstodReply', { callOut: ID, channel: 'sms', isLate: false }, { text: 'Kanske' });
    out.when(note, KEEPER).refused('forbidden');
    const noted = out.when(note, KEEPER, { via: 'link' }).gives();
    expect(noted.krisstod.state?.replies).toMatchObject([{ callOut: ID, person: KEEPER.id, text: 'Kanske' }]);
    expect(noted.events).toEqual(out.events);
  });
});

describe('[KR2] whom it comes to', () => {
  const one = (n: number, more: Partial<PersonReading>): PersonReading => ({
    ...{ id: `p${n}`, name: `P${n}`, title: '', function: null, capacities: [] },
    ...more,
  });
  const CHILDREN = one(1, { capacities: ['stodperson', 'stod_barn'] });
  const PRIEST = one(2, { capacities: ['stodperson', 'stod_tro'], organisation: 'Svenska kyrkan i Granvik' });
  const FINNISH = one(3, { capacities: ['stodperson'], languages: ['Finska', 'svenska'] });
  const OTHER = one(4, { organisation: 'Granviks Elnät AB', languages: ['svenska'] });
  const people = [CHILDREN, PRIEST, FINNISH, OTHER];
  const none = { lists: [], also: [], without: [], competences: [], organisations: [] };
  const whom = (chosen: object) =>
    resolveCallIn(PLAN, people, { ...none, ...chosen }).recipients.map(({ person }) => person);

  test('competence and organisation are as the register says them, in the plan’s words', () => {
    expect(people.map((person) => competencesOf(PLAN, person))).toEqual([['barn'], ['tro'], ['sprak'], []]);
    expect(people.map((person) => organisationOf(PLAN, person))).toEqual(['kommunen', 'kyrkan', 'kommunen', null]);
  });

  test('a list, narrowed by competence and organisation', () => {
    expect(whom({ lists: ['krisstod'] })).toEqual(['p1', 'p2', 'p3']);
    expect(whom({ lists: ['krisstod'], competences: ['barn', 'tro'] })).toEqual(['p1', 'p2']);
    expect(whom({ lists: ['krisstod'], competences: ['barn', 'tro'], organisations: ['kyrkan'] })).toEqual(['p2']);
  });

  test('without a list, those with a competence; chosen one by one, whoever it is', () => {
    expect(whom({ competences: ['sprak'] })).toEqual(['p3']);
    expect(whom({ organisations: ['kommunen'] })).toEqual(['p1', 'p3']);
    expect(whom({})).toEqual([]);
    expect(whom({ lists: ['krisstod'], competences: ['barn'], also: ['p4'], without: ['p1'] })).toEqual(['p4']);
  });

  test('[LM1] the text is the plan’s own for krisstöd, with where and when as the leader says it', () => {
    const text = preparedCallIn(PLAN, active.holds, 'Kyrkan, nu');
    expect(text).toBe('Krisstöd kallar in stödpersoner: Strömavbrott. Kyrkan, nu. Svara om du kan komma och när.');
    expect(preparedCallIn(PLAN, active.holds, ' ')).not.toMatch(/[{}]| {2}/);
  });
});
