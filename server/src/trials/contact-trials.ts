import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { randomSigns } from '../core/random-signs.ts';
import { HttpProblem } from '../http/problem.ts';
import { trialLinkOwner } from './fill-trial-link.ts';
import { type AroundTrial, trialMessage, trialMessageId } from './trial-messages.ts';
import { channelsSetUp, type TrialServices, waysToTry } from './ways-to-try.ts';

/** Five bits each: eighty bits, with limits on how often they are tried, and dead within weeks. */
const TOKEN_LENGTH = 16;
/** What has not left by then is told as not sent: a proof is answered by day, and another may be made. */
const SENDS_FOR_MS = 24 * 3_600_000;

/**
 * Starts the proof of every number and address there is [LM5]: it is written down whole with its links, and then handed to the
 * channels, so that a server that stops between the two goes on where it was. Throws 409 `stale` where the register is another
 * than what was looked at, `already` while one is being sent, 404 without a plan. A known id is the same proof.
 */
export async function startTrial(
  services: TrialServices,
  { id, version }: { id: string; version: number },
  by: string | null,
): Promise<void> {
  const { store, directory, box, now } = services;
  await directory.inTurn(async () => {
    const latest = await store.trials.latest();
    if (latest?.id === id) return;
    if (latest !== null && latest.waiting > 0) throw new HttpProblem(409, 'already');
    if (version !== directory.peopleVersion) throw new HttpProblem(409, 'stale');
    if (!directory.plan) throw new HttpProblem(404, 'not_found');
    const setUp = await channelsSetUp(services);
    const { ways } = await waysToTry(services);
    const startedAt = now();
    await store.trials.start(
      { id, startedAt, startedBy: by, notAfter: startedAt + SENDS_FOR_MS },
      ways.map(({ id: way, person, channel }) => {
        if (channel === null || !setUp[channel]) return { way, person, sent: null };
        const token = randomSigns(TOKEN_LENGTH);
        const sealed = box.seal(token, trialLinkOwner(id, way));
        return { way, person, sent: { channel, message: trialMessageId(id, way), token, sealed } };
      }),
    );
    await handOver(services);
  });
}

/** What has not left is taken back; those who have got theirs may answer as before. */
export async function stopTrial({ store, directory, messages, now }: TrialServices): Promise<void> {
  await directory.inTurn(async () => {
    const latest = await store.trials.latest();
    if (latest === null) throw new HttpProblem(404, 'not_found');
    await store.trials.stop(latest.id, now());
    await messages.cancel({ kind: 'trial', trial: latest.id });
  });
}

/** Goes on with what was under way when the server stopped: nobody gets it twice, for the channels know every id. */
export function resumeTrial(services: TrialServices): Promise<void> {
  return services.directory.inTurn(() => handOver(services));
}

async function handOver(services: TrialServices): Promise<void> {
  const { store, directory, messages, now } = services;
  const trial = await store.trials.latest();
  const plan = directory.plan?.plan;
  if (!trial || !plan || trial.notAfter <= now()) return;
  if (trial.stoppedAt !== null) return messages.cancel({ kind: 'trial', trial: trial.id });
  const around = await aroundTrial(services, plan);
  const tried = [...(await store.trials.ways(trial.id)).values()];
  await messages.enqueue(
    tried.flatMap(({ person, channel, message, state }) => {
      const name = directory.person(person)?.name;
      if (channel === null || message === null || name === undefined || state !== null) return [];
      return [trialMessage(around, trial, { id: message, person, name, channel })];
    }),
  );
}

/** What every message of a proof has around its text. */
export async function aroundTrial({ messages, config }: TrialServices, plan: Plan): Promise<AroundTrial> {
  const status = await messages.status();
  return {
    plan,
    publicAddress: config.publicAddress,
    takesReply: { sms: status.find(({ channel }) => channel === 'sms')?.hasReplies ?? false, email: false },
  };
}
