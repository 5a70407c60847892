import type { ContactTrial } from '@ledningsplats/db/contact-trials.ts';
import type { OutgoingMessage } from '@ledningsplats/shared/channels/message.ts';
import type { TrialChannel } from '@ledningsplats/shared/contact-trials/channel-of.ts';
import { trialText } from '@ledningsplats/shared/contact-trials/trial-text.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { idOf } from '../core/system-commands.ts';
import { TRIAL_LINK_PLACE } from './fill-trial-link.ts';

/** What is the same in all messages of a proof. */
export interface AroundTrial {
  plan: Plan;
  /** Origin that phones reach the server by; null: no link is ever written. */
  publicAddress: string | null;
  takesReply: Readonly<Record<TrialChannel, boolean>>;
}

/** The id follows from what it is for: enqueued twice it is one. */
export function trialMessageId(trial: string, way: string): string {
  return idOf(`trial/${trial}/${way}`);
}

/** As whoever has the number or the address gets it; `link` stands there where the server has an address that it can be opened at. */
export function trialWords(
  { plan, publicAddress, takesReply }: AroundTrial,
  { name, channel, link }: { name: string; channel: TrialChannel; link: string },
): string {
  return trialText({
    text: plan.contactTrial.text,
    municipality: plan.municipality.name,
    name,
    link: publicAddress === null ? null : link,
    takesReply: takesReply[channel],
  });
}

/** One message of a proof, to one number or address. */
export function trialMessage(
  around: AroundTrial,
  { id: trial, notAfter }: Pick<ContactTrial, 'id' | 'notAfter'>,
  to: { id: string; person: string; name: string; channel: TrialChannel },
): OutgoingMessage {
  return {
    id: to.id,
    purpose: { kind: 'trial', trial },
    person: to.person,
    channel: to.channel,
    subject: `Prov av kontaktuppgifter, ${around.plan.municipality.name}`,
    text: trialWords(around, { ...to, link: TRIAL_LINK_PLACE }),
    notAfter,
  };
}
