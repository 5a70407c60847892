import { describe, expect, test } from 'vitest';
import { incidentHeadline } from '../incident/headline.ts';
import {
  CHAIR,
  call,
  DEPUTY,
  DIRECTOR,
  given,
  KEEPER,
  MINUTE,
  PLAN,
  raise,
  register,
  type Story,
  step,
  TIB,
  VICE,
} from '../testing/given.ts';
import { comingOf } from './coming.ts';
import { dueOf } from './due.ts';
import type { CallOutAnswer, DeliveryChange } from './events.ts';
import { messageText, preparedText } from './message-text.ts';
import { signOf, standingOf, tallyOf } from './tally.ts';

const ID = '0b0e9a60-0000-4000-b000-000000000001';
const special = given([step(register(), TIB), step(raise(1, 2), DIRECTOR)]);
const TEXT = { text: 'Samling på ledningsplatsen 09:00.' };

/** The chair first, then the vice chair: the plan's only list in order. */
const presidium = sent({ lists: ['namnd'], of: 2 });
const three = sent({ lists: [], also: [DIRECTOR.id, DEPUTY.id, KEEPER.id], of: 3 });

function sent(data: { lists: string[]; also?: string[]; of: number }, from: Story = special): Story {
  return from.when(call('SendCallOut', data, TEXT), TIB, { id: ID }).gives('CallOutSent');
}
const callOutOf = (story: Story) => {
  const found = story.holds.callOuts.list.find(({ id }) => id === ID);
  if (!found) throw new Error('it is not kept');
  return found;
};
const calledOf = (story: Story, { id }: { id: string }) => {
  const found = callOutOf(story).called.find(({ person }) => person === id);
  if (!found) throw new Error('not called');
  return found;
};
/** As the server's clock does: all that is due at that moment. */
function ticked(story: Story, at = story.now): Story {
  const { steps, spent } = dueOf(callOutOf(story), at);
  const all = [...steps, ...(spent.length > 0 ? [{ step: null, people: spent }] : [])];
  if (all.length === 0) return story;
  return story
    .when(call('StepCallOut', { callOut: ID, steps: all }), TIB, { via: 'system', at })
    .gives('CallOutStepped');
}
function told(story: Story, ...changes: Omit<DeliveryChange, 'at' | 'reason'>[]): Story {
  const whole = changes.map((change) => ({ ...change, reason: null, at: story.now }));
  return story
    .when(call('ReportCallOutDelivery', { callOut: ID, changes: whole }), TIB, { via: 'system' })
    .gives('CallOutDeliveryReported');
}
const answer = (who: { id: string }, said: CallOutAnswer, arrivesAt: number | null = null) =>
  call('AnswerCallOut', { callOut: ID, person: who.id, answer: said, arrivesAt, way: 'link' });
const by = (story: Story, who: typeof DIRECTOR, said: CallOutAnswer, arrivesAt: number | null = null) =>
  story.when(answer(who, said, arrivesAt), who, { via: 'link' }).gives('CallOutAnswered');
/** Every minute for as long as it takes until nothing more is due. */
function waited(story: Story, minutes: number): Story {
  const from = story.now;
  return Array.from({ length: minutes }, (_, n) => n).reduce((now, n) => ticked(now, from + n * MINUTE), story);
}

describe('[LM1] sending', () => {
  test('what was sent holds whom it goes to as what, the steps of the plan then, and no number or address [SE4]', () => {
    const made = presidium.events.at(-1);
    expect(made?.data).toMatchObject({
      number: 1,
      level: 2,
      lists: [{ id: 'namnd', name: 'Krisledningsnämndens presidium' }],
      steps: PLAN.callOut.steps,
      recipients: [
        { person: CHAIR.id, after: null },
        { person: VICE.id, after: { people: [CHAIR.id] } },
      ],
    });
    expect(JSON.stringify(made)).not.toMatch(/070|@/);
  });

  test('nobody is called whom the sender did not see: another count is refused', () => {
    special.when(call('SendCallOut', { lists: ['namnd'], of: 3 }, TEXT), TIB).refused('stale');
    special
      .when(call('SendCallOut', { lists: ['saknas'], of: 1 }, TEXT), TIB)
      .refused('invalid', { field: 'data.lists' });
    special.when(call('SendCallOut', { lists: [], of: 1 }, TEXT), TIB).refused('invalid', { field: 'data.lists' });
  });

  test('[LM4] one that was pressed without network is not sent long after: whoever pressed it rings meanwhile', () => {
    const late = special.now - 3 * MINUTE;
    special.when(call('SendCallOut', { lists: ['namnd'], of: 2 }, TEXT), TIB, { occurredAt: late }).refused('stale');
    const soon = special.now - MINUTE;
    special
      .when(call('SendCallOut', { lists: ['namnd'], of: 2 }, TEXT), TIB, { occurredAt: soon })
      .gives('CallOutSent');
  });

  test('the plan has a text for the level, with the words of the incident', () => {
    expect(preparedText(PLAN, special.holds)).toBe(
      'Strömavbrott. Särskild händelse. Samling på ledningsplatsen. Svara om du kommer.',
    );
  });

  test('an exercise says so first; without a public address there is no link, and a call is asked for [LM2]', () => {
    const parts = { isExercise: false, text: 'Kom.', link: 'https://lp.example/s/7KQ2', call: '070-000 00 01' };
    expect(messageText(parts)).toBe('Kom. Svara: https://lp.example/s/7KQ2 Ring TiB: 070-000 00 01');
    expect(messageText({ ...parts, isExercise: true, link: null })).toBe(
      'ÖVNING ÖVNING ÖVNING. Kom. Svara genom att ringa TiB: 070-000 00 01',
    );
  });

  test('[LM2] a letter that can be replied to says so, with what to write', () => {
    const parts = { isExercise: false, text: 'Kom.', link: null, call: '070-000 00 01', isRepliedTo: true };
    const how = 'Svara på det här brevet med ja, nej eller på väg, och gärna när du är framme.';
    expect(messageText(parts)).toBe(`Kom. ${how} Ring TiB: 070-000 00 01`);
    expect(messageText({ ...parts, link: 'https://lp.example/s/7KQ2' })).toBe(
      `Kom. ${how} Eller svara här: https://lp.example/s/7KQ2 Ring TiB: 070-000 00 01`,
    );
  });
});

describe('[LM2] answers', () => {
  test('a mind may be changed: the latest answer counts, also when it comes in late', () => {
    const begun = ticked(three);
    const yes = by(begun, DIRECTOR, 'yes');
    const onWay = by(yes, DIRECTOR, 'on_way', yes.now + 20 * MINUTE);
    expect(calledOf(onWay, DIRECTOR).answered).toMatchObject({
      answer: 'on_way',
      arrivesAt: yes.now + 20 * MINUTE,
      by: null,
    });
    onWay.when(answer(DIRECTOR, 'no'), DIRECTOR, { via: 'link', occurredAt: begun.now - MINUTE }).refused('already');
    expect(calledOf(by(onWay, DIRECTOR, 'no', onWay.now), DIRECTOR).answered).toMatchObject({
      answer: 'no',
      arrivesAt: null,
    });
  });

  test('a time that no clock can mean is none, and stands before nobody on the board', () => {
    const begun = ticked(three);
    for (const arrivesAt of [0, begun.now - 3 * 24 * 60 * MINUTE, begun.now + 365 * 24 * 60 * MINUTE]) {
      const yes = by(begun, DIRECTOR, 'yes', arrivesAt);
      expect(calledOf(yes, DIRECTOR).answered).toMatchObject({ answer: 'yes', arrivesAt: null });
    }
  });

  test('a link answers for its own person alone; whoever took an answer by Rakel enters it by hand [LM6]', () => {
    const begun = ticked(three);
    begun.when(answer(DEPUTY, 'yes'), DIRECTOR, { via: 'link' }).refused('forbidden');
    begun.when(answer(DIRECTOR, 'yes'), DIRECTOR).refused('forbidden');
    const hand = { callOut: ID, person: DEPUTY.id, answer: 'yes', way: 'hand' } as const;
    begun.when(call('AnswerCallOut', hand), DEPUTY, { via: 'link' }).refused('forbidden');
    const entered = begun.when(call('AnswerCallOut', hand), KEEPER).gives('CallOutAnswered');
    expect(calledOf(entered, DEPUTY).answered).toMatchObject({ answer: 'yes', way: 'hand', by: KEEPER.id });
    begun
      .when(call('AnswerCallOut', { ...hand, person: CHAIR.id }), KEEPER)
      .refused('unknown_item', { field: 'data.person' });
  });

  test('the tally says who comes when, and as whom nobody does', () => {
    const begun = ticked(sent({ lists: ['namnd'], also: [DIRECTOR.id], of: 3 }));
    const late = by(begun, DIRECTOR, 'on_way', begun.now + 60 * MINUTE);
    const soon = by(ticked(by(late, CHAIR, 'no')), VICE, 'on_way', begun.now + 10 * MINUTE);
    expect(tallyOf(callOutOf(soon))).toMatchObject({
      yes: 0,
      onWay: 2,
      no: 1,
      unanswered: 0,
      arrivals: [{ person: VICE.id }, { person: DIRECTOR.id }],
      filled: [{ kind: 'capacity', id: 'kln_vice' }],
      unfilled: [{ kind: 'capacity', id: 'kln_ordforande' }],
    });
  });

  test('no answer is taken when it is over, called off, or the incident is closed', () => {
    const begun = ticked(three);
    const over = callOutOf(begun).endsAt;
    begun.when(answer(DIRECTOR, 'yes'), DIRECTOR, { via: 'link', at: over }).refused('settled');
    const off = begun
      .when(call('EndCallOut', { callOut: ID, why: 'called_off' }, { text: 'Det behövs inte.' }), TIB)
      .gives('CallOutEnded');
    expect(callOutOf(off).ended).toMatchObject({ why: 'called_off', people: [DIRECTOR.id, DEPUTY.id, KEEPER.id] });
    off.when(answer(DIRECTOR, 'yes'), DIRECTOR, { via: 'link' }).refused('settled');
    expect(dueOf(callOutOf(off), off.now + 60 * MINUTE).steps).toEqual([]);
  });
});

describe('[LM3] what is tried', () => {
  test('every step in its time, until they answer; after the last they count as silent', () => {
    const begun = ticked(three);
    expect(callOutOf(begun).called.map(({ step: at }) => at)).toEqual([0, 0, 0]);
    expect(dueOf(callOutOf(begun), begun.now).steps).toEqual([]);
    const answered = by(begun, DIRECTOR, 'yes');
    const waitedOut = waited(answered, 20);
    expect(calledOf(waitedOut, DIRECTOR).step).toBe(0);
    expect(calledOf(waitedOut, KEEPER)).toMatchObject({ step: 2, isSpent: true });
    expect(standingOf(calledOf(waitedOut, KEEPER))).toBe('silent');
    expect(tallyOf(callOutOf(waitedOut)).silent).toEqual([DEPUTY.id, KEEPER.id]);
  });

  test('[OV1] in an exercise that reaches nobody nothing is repeated, nobody is silent, and the next in order waits for an answer by hand', () => {
    const begun = ticked(presidium);
    const reason = 'closed_in_exercise' as const;
    const changes = (PLAN.callOut.steps[0]?.channels ?? []).map(
      (channel) => ({ person: CHAIR.id, channel, state: 'cancelled', reason, at: begun.now }) as const,
    );
    const held = begun
      .when(call('ReportCallOutDelivery', { callOut: ID, changes }), TIB, { via: 'system' })
      .gives('CallOutDeliveryReported');
    expect(standingOf(calledOf(held, CHAIR))).toBe('closed');
    expect(comingOf(callOutOf(held))).toBeNull();
    const later = waited(held, 30);
    expect(calledOf(later, CHAIR)).toMatchObject({ step: 0, isSpent: false });
    expect(signOf(callOutOf(later))).toBeNull();
    const no = { callOut: ID, person: CHAIR.id, answer: 'no', way: 'hand' } as const;
    const next = ticked(later.when(call('AnswerCallOut', no), KEEPER).gives('CallOutAnswered'));
    expect(calledOf(next, VICE).step).toBe(0);
  });

  test('one whom no channel of the step reached is not waited for; words for what is known are kept apart', () => {
    const begun = ticked(three);
    const all = PLAN.callOut.steps[0]?.channels ?? [];
    const failed = told(begun, ...all.map((channel) => ({ person: KEEPER.id, channel, state: 'failed' as const })));
    expect(standingOf(calledOf(failed, KEEPER))).toBe('unreached');
    expect(dueOf(callOutOf(failed), failed.now).steps).toEqual([{ step: 1, people: [KEEPER.id] }]);
    const doubtful = told(begun, { person: KEEPER.id, channel: 'sms', state: 'doubtful' });
    expect(dueOf(callOutOf(doubtful), doubtful.now).steps).toEqual([]);
    const delivered = told(failed, { person: KEEPER.id, channel: 'sms', state: 'delivered' });
    expect(standingOf(calledOf(delivered, KEEPER))).toBe('told');
  });

  test('in order the next is called when the one before says no or is silent, and never when they come', () => {
    const begun = ticked(presidium);
    expect(standingOf(calledOf(begun, VICE))).toBe('waiting');
    expect(calledOf(ticked(by(begun, CHAIR, 'no')), VICE).step).toBe(0);
    expect(calledOf(waited(begun, 20), VICE).step).not.toBeNull();
    expect(calledOf(waited(by(begun, CHAIR, 'yes'), 20), VICE).step).toBeNull();
  });

  test('that nobody comes is a sign until somebody sees to it, and again for what is new', () => {
    const begun = ticked(presidium);
    expect(signOf(callOutOf(begun))).toBeNull();
    const no = by(begun, CHAIR, 'no');
    expect(signOf(callOutOf(no))).toEqual({ as: [{ kind: 'capacity', id: 'kln_ordforande' }], people: [] });
    const seen = no.when(call('TakeCallOutSign', { callOut: ID }), KEEPER).gives('CallOutSignTaken');
    expect(signOf(callOutOf(seen))).toBeNull();
    seen.when(call('TakeCallOutSign', { callOut: ID }), KEEPER).refused('already');
    expect(signOf(callOutOf(waited(ticked(seen), 30)))).toMatchObject({ people: [VICE.id] });
  });

  test('the sign stands in the list of incidents, so that every screen shows it', () => {
    const no = by(ticked(presidium), CHAIR, 'no');
    const { callOutSigns } = incidentHeadline(no.holds, 9);
    expect(callOutSigns).toEqual([
      { callOut: ID, number: 1, as: [{ kind: 'capacity', id: 'kln_ordforande' }], silent: 0 },
    ]);
    const seen = no.when(call('TakeCallOutSign', { callOut: ID }), KEEPER).gives('CallOutSignTaken');
    expect(incidentHeadline(seen.holds, 9)).not.toHaveProperty('callOutSigns');
  });

  test('what comes next by itself is told with its time: a reminder, then that they count as silent, then nothing', () => {
    const begun = ticked(three);
    const [first] = PLAN.callOut.steps;
    expect(comingOf(callOutOf(begun))).toEqual({
      at: calledOf(begun, KEEPER).steppedAt + (first?.waitMinutes ?? 0) * MINUTE,
      what: 'remind',
      people: 3,
    });
    const last = waited(by(begun, DIRECTOR, 'yes'), 9);
    expect(comingOf(callOutOf(last))).toMatchObject({ what: 'give_up', people: 2 });
    expect(comingOf(callOutOf(waited(begun, 20)))).toBeNull();
  });

  test('a new text goes to those who have been called and not answered', () => {
    const answered = by(ticked(presidium), CHAIR, 'yes');
    answered.when(call('TextCallOut', { callOut: ID }, TEXT), TIB).refused('already');
    const some = by(ticked(three), DIRECTOR, 'yes');
    const texted = some
      .when(call('TextCallOut', { callOut: ID }, { text: 'Kom till skolan.' }), TIB)
      .gives('CallOutTextSent');
    expect(texted.events.at(-1)?.data).toMatchObject({ number: 1, nth: 1, people: [DEPUTY.id, KEEPER.id] });
  });

  test('nobody but the server says what is due, what was delivered and that time is out', () => {
    const begun = ticked(three);
    const steps = [{ step: 1, people: [KEEPER.id] }];
    begun.when(call('StepCallOut', { callOut: ID, steps }), TIB).refused('forbidden');
    const change = { person: KEEPER.id, channel: 'sms', state: 'delivered', reason: null, at: begun.now } as const;
    begun.when(call('ReportCallOutDelivery', { callOut: ID, changes: [change] }), TIB).refused('forbidden');
    begun.when(call('ExpireCallOut', { callOut: ID }), TIB).refused('forbidden');
  });
});

test('[LG10] a text that is removed is gone from what every screen holds', () => {
  const begun = ticked(three);
  const seq = callOutOf(begun).seq;
  expect(callOutOf(begun).text).toBe(TEXT.text);
  expect(JSON.stringify(begun.redacted(seq).holds.callOuts)).not.toContain(TEXT.text);
});

test('those under way are kept, and of what has ended the last ones', () => {
  const ended = Array.from({ length: 4 }, (_, n) => n).reduce((story, n) => {
    const id = `0b0e9a60-0000-4000-b000-00000000001${n}`;
    const one = story.when(call('SendCallOut', { lists: [], also: [KEEPER.id], of: 1 }, TEXT), TIB, { id }).gives();
    return one.when(call('EndCallOut', { callOut: id, why: 'done' }), TIB).gives();
  }, three);
  expect(ended.holds.callOuts).toMatchObject({ count: 5, list: [{ number: 1 }, { number: 4 }, { number: 5 }] });
});
