import type { MessageReply } from '@ledningsplats/shared/channels/message.ts';
import { readTrialReply } from '@ledningsplats/shared/contact-trials/read-trial-reply.ts';
import { readPhone } from '@ledningsplats/shared/people/phone.ts';
import { type TrialServices, waysToTry } from './ways-to-try.ts';

/**
 * A reply by text message that no call-out waits for is an answer in the proof, where the newest that its sender was sent is of
 * one [LM5]. It answers for the number that it came from; what cannot be read proves nothing. False: it is none of the proof's.
 */
export async function takeTrialReply(services: TrialServices, reply: MessageReply): Promise<boolean> {
  const { store, log } = services;
  const trial = await store.trials.latest();
  const from = readPhone(reply.from)?.e164;
  if (!trial || from === undefined || reply.person === null || reply.channel !== 'sms') return false;
  const newest = (await store.messages.toPerson(reply.person)).findLast(({ channel }) => channel === 'sms');
  if (newest?.purpose.kind !== 'trial' || newest.purpose.trial !== trial.id) return false;
  const tried = await store.trials.ways(trial.id);
  const { ways } = await waysToTry(services);
  const way = ways.find(
    ({ id, person, kind, value }) =>
      person === reply.person && kind !== 'email' && readPhone(value)?.e164 === from && tried.get(id)?.message != null,
  );
  if (!way) return false;
  const said = readTrialReply(reply.text);
  if (said === null) log.info('a reply to a proof that is neither yes nor no');
  else await store.trials.answer(trial.id, way.id, said, 'sms', reply.at);
  return true;
}
