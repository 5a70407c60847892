import type { Called, CalledAs, CallOut } from '@ledningsplats/shared/callouts/events.ts';
import { type Standing, standingOf, type Tally } from '@ledningsplats/shared/callouts/tally.ts';
import type { CallOutWays } from '@ledningsplats/shared/callouts/ways-reading.ts';
import { CHANNELS, type Channel } from '@ledningsplats/shared/channels/message.ts';
import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import type { CallOutRules, Plan } from '@ledningsplats/shared/plan/plan.ts';
import { deliveryLine } from '../../forms/delivery-words.ts';
import { personName } from '../../forms/person-words.ts';
import { callOutTexts } from '../../i18n/call-outs.ts';
import { capacityName, functionName } from '../../i18n/plan-words.ts';
import { formatWhen } from '../../ui/format-time.ts';

export interface WordsContext {
  plan: Plan;
  people: Readonly<Record<string, PersonReading>>;
  now: number;
}

/** «Stabschef», «Kommundirektör». */
export function postName(plan: Pick<Plan, 'functions' | 'capacities'>, { kind, id }: CalledAs): string {
  return kind === 'function' ? functionName(plan, id) : capacityName(plan, id);
}

export function postNames(plan: Pick<Plan, 'functions' | 'capacities'>, as: readonly CalledAs[]): string {
  return [...new Set(as.map((one) => postName(plan, one)))].join(', ');
}

/** What a row is known by: as what the person is needed, else their name. */
export function calledTitle({ as, person }: Pick<Called, 'as' | 'person'>, { plan, people }: WordsContext): string {
  return as.length > 0 ? postNames(plan, as) : personName(people, person);
}

/** Every channel that the plan uses and, where it is known, the server has, in the order in which they are tried: «sms, e-post, app». */
export function channelList({ steps }: Pick<CallOutRules, 'steps'>, ways: CallOutWays | null = null): string {
  const used = new Set(steps.flatMap(({ channels }) => channels));
  const isThere = (one: Channel) => ways?.channels.find(({ channel }) => channel === one)?.isSetUp ?? true;
  return CHANNELS.filter((channel) => used.has(channel) && isThere(channel))
    .map((channel) => callOutTexts.channels[channel])
    .join(', ');
}

export type StandingTone = 'ok' | 'alarm' | 'none';

/** Green comes to those who come alone: that a message has arrived is not that somebody does [LM3]. */
export function standingTone(standing: Standing): StandingTone {
  switch (standing) {
    case 'yes':
    case 'on_way':
      return 'ok';
    case 'no':
    case 'silent':
    case 'unreached':
      return 'alarm';
    case 'told':
    case 'closed':
    case 'sending':
    case 'waiting':
      return 'none';
    default:
      throw new Error(standing satisfies never);
  }
}

/** How one called stands, in a few words: «på väg · framme 08:50», «levererad 08:23, inget svar». */
export function standingWords(called: Called, callOut: CallOut, context: WordsContext): string {
  const { now } = context;
  const standing = standingOf(called);
  switch (standing) {
    case 'yes':
    case 'on_way': {
      const at = called.answered?.arrivesAt ?? null;
      const answer = callOutTexts.answer[standing];
      return at === null ? answer : `${answer} · ${callOutTexts.there(formatWhen(at, now))}`;
    }
    case 'no':
    case 'silent': {
      const said = standing === 'no' ? callOutTexts.answer.no : callOutTexts.silentWord;
      const substitute = calledAfter(called, callOut);
      return substitute === null ? said : `${said} · ${callOutTexts.substituteCalled(formatWhen(substitute, now))}`;
    }
    case 'waiting':
      return afterWords(called, callOut, context);
    case 'told': {
      const arrived = Object.values(called.told).filter(({ state }) => state === 'delivered');
      const known =
        arrived.length > 0 ? arrived : Object.values(called.told).filter(({ state }) => state === 'accepted');
      const last = known.toSorted((one, other) => other.at - one.at)[0];
      if (last === undefined) return callOutTexts.noAnswerYet;
      return `${callOutTexts.states[last.state]} ${formatWhen(last.at, now)}, ${callOutTexts.noAnswerYet}`;
    }
    case 'closed':
      return callOutTexts.closedInExercise;
    case 'unreached':
    case 'sending': {
      const told = toldChannels(called);
      const known = [...new Set(told.map(({ state }) => state))].map((state) => {
        const channels = told.filter((one) => one.state === state).map(({ channel }) => callOutTexts.channels[channel]);
        return `${channels.join(', ')} ${callOutTexts.states[state]}`;
      });
      return known.length === 0 ? callOutTexts.states.queued : known.join(' · ');
    }
    default:
      throw new Error(standing satisfies never);
  }
}

/** Whom one waits for before they are called. */
export function afterWords(
  { after }: Pick<Called, 'after'>,
  { lists }: Pick<CallOut, 'lists'>,
  { people, plan }: WordsContext,
): string {
  if (after === null) return callOutTexts.yourTurn;
  if ('people' in after) return callOutTexts.waitsFor(after.people.map((person) => personName(people, person)));
  const known = lists.find(({ id }) => id === after.list) ?? plan.callOut.lists.find(({ id }) => id === after.list);
  return callOutTexts.waitsForList(known?.name ?? after.list);
}

/** All that is known of a person's messages, a line for each channel. */
export function deliveryLines(called: Called, now: number): string[] {
  return toldChannels(called).map((delivery) => deliveryLine(delivery, now));
}

/** Where nothing comes by itself; in the first moment nobody has been reached for yet, which is not that all have answered. */
export function restWords({
  yes,
  onWay,
  no,
  unanswered,
  waiting,
}: Pick<Tally, 'yes' | 'onWay' | 'no' | 'unanswered' | 'waiting'>): string {
  if (unanswered > 0) return callOutTexts.nothingMore;
  return waiting > 0 && yes + onWay + no === 0 ? callOutTexts.firstNow : callOutTexts.allAnswered;
}

/** How an answer came, and from whom it was taken down. */
export function answerWords({ answered }: Called, { people, now }: WordsContext): string | null {
  if (answered === null) return null;
  const how =
    answered.way === 'hand' ? callOutTexts.enteredBy(personName(people, answered.by)) : callOutTexts.way[answered.way];
  return `${capital(how)} ${formatWhen(answered.at, now)}.`;
}

function toldChannels({ told }: Called) {
  return CHANNELS.flatMap((channel: Channel) => {
    const delivery = told[channel];
    return delivery === undefined ? [] : [{ channel, ...delivery }];
  });
}

/** When the first of those who stand in for somebody was called; null where nobody has been. */
function calledAfter({ person }: Called, { called }: CallOut): number | null {
  const begun = called.filter(
    ({ after, step }) => after !== null && 'people' in after && after.people.includes(person) && step === 0,
  );
  return begun.length === 0 ? null : Math.min(...begun.map(({ steppedAt }) => steppedAt));
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}
