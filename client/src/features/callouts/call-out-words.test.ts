import type { Called, CallOut } from '@ledningsplats/shared/callouts/events.ts';
import { CHAIR, DIRECTOR, MINUTE, NIGHT, PEOPLE, PLAN, VICE } from '@ledningsplats/shared/testing/given.ts';
import { describe, expect, test } from 'vitest';
import {
  afterWords,
  answerWords,
  calledTitle,
  channelList,
  deliveryLines,
  restWords,
  standingTone,
  standingWords,
} from './call-out-words.ts';
import { grouped } from './grouped.ts';

const context = { plan: PLAN, people: Object.fromEntries(PEOPLE.map((one) => [one.id, one])), now: NIGHT };
const chair = called({ person: CHAIR.id, as: [{ kind: 'capacity', id: 'kln_ordforande' }] });
const vice = called({ person: VICE.id, after: { people: [CHAIR.id] }, step: null });

function called(more: Partial<Called>): Called {
  const base = { person: DIRECTOR.id, as: [], lists: [], after: null, step: 0, steppedAt: NIGHT };
  return { ...base, isSpent: false, told: {}, answered: null, ...more };
}

function callOut(...all: Called[]): CallOut {
  return { lists: [{ id: 'namnd', name: 'Presidiet' }], called: all } as unknown as CallOut;
}

const said = (answer: 'yes' | 'on_way' | 'no', arrivesAt: number | null = null) =>
  ({ answer, arrivesAt, way: 'link', at: NIGHT, by: null }) as const;
const words = (one: Called, ...others: Called[]) => standingWords(one, callOut(one, ...others), context);

describe('[LM3] how one called stands is said apart', () => {
  test('green comes to those who come alone, and never to a message that has arrived', () => {
    expect(standingTone('told')).toBe('none');
    expect(standingTone('sending')).toBe('none');
    expect(standingTone('on_way')).toBe('ok');
    expect(standingTone('unreached')).toBe('alarm');
  });

  test('delivered, taken by the operator, queued and failed have words of their own', () => {
    const at = NIGHT - 2 * MINUTE;
    const sms = (state: 'queued' | 'accepted' | 'delivered' | 'doubtful') => ({ sms: { state, reason: null, at } });
    expect(words(called({ told: sms('delivered') }))).toBe('levererad 03:08, inget svar');
    expect(words(called({ told: sms('accepted') }))).toBe('mottagen av operatören 03:08, inget svar');
    expect(words(called({ told: sms('doubtful') }))).toBe('sms oklart om det gick iväg');
    const failed = { state: 'failed', reason: 'no_address', at } as const;
    expect(words(called({ told: { ...sms('queued'), email: failed } }))).toBe('sms i kö · e-post nådde inte fram');
    // one word for the channels that came to the same
    expect(words(called({ told: { sms: failed, email: failed } }))).toBe('sms, e-post nådde inte fram');
    expect(deliveryLines(called({ told: { email: failed } }), NIGHT)).toEqual([
      'E-post: nådde inte fram 03:08: nummer, adress eller enhet saknas.',
    ]);
  });

  test('[LM2] an answer says when they come, how it came, and that a substitute has been called', () => {
    expect(words(called({ answered: said('on_way', NIGHT + 40 * MINUTE) }))).toBe('på väg · framme 03:50');
    expect(words(called({ answered: said('yes') }))).toBe('ja');
    const no = { ...chair, answered: said('no') };
    expect(words(no, vice)).toBe('nej');
    expect(words(no, { ...vice, step: 0, steppedAt: NIGHT + MINUTE })).toBe('nej · ersättare larmad 03:11');
    expect(words(called({ isSpent: true }))).toBe('inget svar efter alla försök');
    const byHand = called({ answered: { ...said('yes'), way: 'hand', by: DIRECTOR.id } });
    expect(answerWords(byHand, context)).toBe('Inskrivet av Dag Lund 03:10.');
  });

  test('who waits says for whom, and a row is known by what the person is needed as', () => {
    expect(words(vice)).toBe('larmas om Olle Berg inte kommer');
    expect(afterWords({ after: { list: 'namnd' } }, callOut(), context)).toBe('larmas om ingen på Presidiet kommer');
    expect(calledTitle(chair, context)).toBe('Krisledningsnämndens ordförande');
    expect(calledTitle(vice, context)).toBe('Vera Sten');
    expect(channelList(PLAN.callOut)).toBe('sms, e-post, app');
  });
});

test('those who come stand by when they arrive, and of those without an answer the unreached first', () => {
  const late = called({ person: 'late', answered: said('on_way', NIGHT + 60 * MINUTE) });
  const soon = called({ person: 'soon', answered: said('yes', NIGHT + 10 * MINUTE) });
  const silent = called({ person: 'silent', isSpent: true });
  const told = called({ person: 'told', told: { sms: { state: 'delivered', reason: null, at: NIGHT } } });
  const lost = called({ person: 'lost', told: { sms: { state: 'failed', reason: 'unreachable', at: NIGHT } } });
  const order = grouped(callOut(late, told, soon, silent, lost, vice)).map(({ group, called: own }) => [
    group,
    own.map(({ person }) => person),
  ]);
  expect(order).toEqual([
    ['coming', ['soon', 'late']],
    ['unanswered', ['lost', 'silent', 'told']],
    ['waiting', [VICE.id]],
  ]);
});

test('[LM3] where nothing comes by itself: nobody called yet is not that all have answered', () => {
  const none = { yes: 0, onWay: 0, no: 0, unanswered: 0, waiting: 0 };
  expect(restWords({ ...none, waiting: 2 })).toBe('De första larmas nu.');
  expect(restWords({ ...none, unanswered: 1, waiting: 1 })).toMatch(/^Inget mer skickas/);
  expect(restWords({ ...none, yes: 1, waiting: 1 })).toBe('Alla som larmats har svarat.');
});
