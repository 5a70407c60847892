import type { ContactTrial, TrialWay } from '@ledningsplats/db/contact-trials.ts';
import { smsParts } from '@ledningsplats/shared/callouts/sms-parts.ts';
import type { TrialChannel } from '@ledningsplats/shared/contact-trials/channel-of.ts';
import { latestTrialMonth } from '@ledningsplats/shared/contact-trials/trial-month.ts';
import type {
  ContactTrialPreview,
  ContactTrialReading,
  TriedWay,
} from '@ledningsplats/shared/contact-trials/trial-readings.ts';
import { isProved, type Tried, wayStanding } from '@ledningsplats/shared/contact-trials/way-state.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { aroundTrial } from './contact-trials.ts';
import { trialWords } from './trial-messages.ts';
import { channelsSetUp, type TrialServices, waysToTry } from './ways-to-try.ts';

/** Stands in for a link's where a text is shown or counted before there are any. */
const NO_TOKEN = '0'.repeat(16);

/** Where every way stands in the latest proof, and whether another is due [LM5]. */
export async function trialReading(services: TrialServices, plan: Plan): Promise<ContactTrialReading> {
  const { store, directory, now } = services;
  const trial = await store.trials.latest();
  const { ways, withoutWays } = await waysToTry(services);
  const tried = trial ? await store.trials.ways(trial.id) : new Map<string, TrialWay>();
  const proved = await store.trials.provedAt();
  const nameOf = (person: string | null) => (person === null ? null : directory.person(person)?.name || null);
  return {
    now: now(),
    months: plan.contactTrial.months,
    isDue: isDue(services, plan, trial?.startedAt ?? null),
    trial: trial && {
      id: trial.id,
      startedAt: trial.startedAt,
      startedBy: nameOf(trial.startedBy),
      stoppedAt: trial.stoppedAt,
      waiting: trial.waiting,
    },
    ways: ways.map(({ channel: _, ...way }): TriedWay => {
      const known = tried.get(way.id);
      const standing = wayStanding(known && trial ? asTried(known, trial, nameOf) : null);
      const isByHand = standing.state === 'rung_right' || standing.state === 'rung_no_answer';
      return {
        ...way,
        ...standing,
        rungBy: isByHand ? nameOf(known?.rungBy ?? null) : null,
        provedAt: proved.get(way.id) ?? null,
      };
    }),
    withoutWays,
  };
}

/** What starting one would do: who and how many, by channel, and how many messages it costs. */
export async function trialPreview(services: TrialServices, plan: Plan): Promise<ContactTrialPreview> {
  const setUp = await channelsSetUp(services);
  const around = await aroundTrial(services, plan);
  const { ways } = await waysToTry(services);
  const wordsTo = (name: string, channel: TrialChannel) =>
    trialWords(around, { name, channel, link: `${around.publicAddress}/p/${NO_TOKEN}` });
  const sent = ways.flatMap(({ person, name, channel }) =>
    channel !== null && setUp[channel] ? [{ person, name, channel }] : [],
  );
  const byHand = ways.filter(({ channel }) => channel === null || !setUp[channel]);
  const preview = (channel: TrialChannel) => {
    const by = sent.filter((one) => one.channel === channel);
    const parts = by.map(({ name }) => (channel === 'sms' ? smsParts(wordsTo(name, channel)) : 1));
    const messages = parts.reduce((sum, count) => sum + count, 0);
    return { isSetUp: setUp[channel], ways: by.length, messages, to: namesOf(by) };
  };
  const first = sent.find(({ channel }) => channel === 'sms') ?? sent[0];
  return {
    version: services.directory.peopleVersion,
    people: new Set(sent.map(({ person }) => person)).size,
    sms: preview('sms'),
    email: preview('email'),
    byHand: byHand.length,
    byHandTo: namesOf(byHand),
    example: first ? wordsTo(first.name, first.channel) : null,
    hasLinks: around.publicAddress !== null,
  };
}

function namesOf(some: readonly { person: string; name: string }[]): string[] {
  return [...new Map(some.map(({ person, name }) => [person, name])).values()];
}

/** For those who prepare: whether a proof has been made since its month began, and what nobody has confirmed in it. */
export async function trialsPrepared(
  services: TrialServices,
  plan: Plan,
): Promise<{ isMade: boolean; left: { ways: number; people: number } }> {
  const { trial, isDue: due, ways } = await trialReading(services, plan);
  const left = trial === null ? [] : ways.filter(({ state }) => !isProved(state));
  return { isMade: !due, left: { ways: left.length, people: new Set(left.map(({ person }) => person)).size } };
}

function isDue({ now }: TrialServices, plan: Plan, startedAt: number | null): boolean {
  return startedAt === null || startedAt < latestTrialMonth(plan.contactTrial, plan.municipality.timeZone, now());
}

function asTried(
  known: TrialWay,
  { startedAt, stoppedAt }: ContactTrial,
  nameOf: (person: string | null) => string | null,
): Tried {
  const { message, state, at, reason, answer, answeredAt, answeredBy, rung, rungAt, rungBy } = known;
  // written down and not handed to the channels yet
  const unsent = stoppedAt === null ? 'queued' : 'cancelled';
  return {
    message: message === null ? null : { state: state ?? unsent, at: at ?? startedAt, reason },
    answer:
      answer !== null && answeredAt !== null && answeredBy !== null
        ? { said: answer, at: answeredAt, by: answeredBy }
        : null,
    rung: rung !== null && rungAt !== null ? { said: rung, at: rungAt, by: nameOf(rungBy) } : null,
  };
}
