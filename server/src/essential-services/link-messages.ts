import type { OutgoingMessage } from '@ledningsplats/shared/channels/message.ts';
import type { EssentialService } from '@ledningsplats/shared/services/events.ts';
import { idOf } from '../core/system-commands.ts';
import { linkChannels } from '../krisstod/link-messages.ts';
import type { Services } from '../services.ts';
import { SERVICE_LINK_PLACE } from './service-links.ts';

/** A touch twice is one message. */
const ONE_TOUCH_MS = 60_000;
/** What is asked now is no use tomorrow. */
const SENT_WITHIN_MS = 6 * 3_600_000;

type Needed = Pick<Services, 'messages' | 'config' | 'directory' | 'now'>;

export interface SentServiceLink {
  incident: string;
  service: EssentialService;
  /** The plan's words, before the link. */
  text: string;
}

/**
 * Sends a service's link to those whom the register asks, by every way of theirs that there is. What is sent names neither the
 * service nor what is lost: it stands on a locked screen [KO3]. Answers how many ways that was.
 */
export async function sendServiceLink(services: Needed, { incident, service, text }: SentServiceLink): Promise<number> {
  const { messages, directory, now } = services;
  const channels = await linkChannels(services);
  const municipality = directory.plan?.plan.municipality.name ?? '';
  const touch = Math.floor(now() / ONE_TOUCH_MS);
  const made = service.contacts.flatMap((person) => {
    const registered = directory.registered(person);
    const address = { sms: registered?.phone ?? null, email: registered?.email ?? null };
    const ways = channels.filter((one) => one !== 'push' && address[one] !== null);
    return ways.map(
      (channel): OutgoingMessage => ({
        id: idOf(`service/${incident}/${service.id}/${person}/${channel}/${touch}`),
        purpose: { kind: 'service', incident, service: service.id },
        person,
        channel,
        subject: `${municipality}: hur går det hos er?`,
        text: `${municipality}: ${text} ${SERVICE_LINK_PLACE}`,
        notAfter: now() + SENT_WITHIN_MS,
      }),
    );
  });
  await messages.enqueue(made);
  return made.length;
}
