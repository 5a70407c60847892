import type { Channel, OutgoingMessage } from '@ledningsplats/shared/channels/message.ts';
import { linkText } from '@ledningsplats/shared/krisstod/links/link-text.ts';
import { idOf } from '../core/system-commands.ts';
import type { Services } from '../services.ts';
import { HELPER_LINK_PLACE } from './helper-links.ts';

/** Ways that a link can be read in: a notice has no words. */
const CHANNELS = ['sms', 'email'] as const satisfies readonly Channel[];
/** A touch twice is one message. */
const ONE_TOUCH_MS = 60_000;
/** A shift that begins tonight is no use tomorrow. */
const SENT_WITHIN_MS = 6 * 3_600_000;

type Needed = Pick<Services, 'messages' | 'config' | 'directory' | 'now'>;

/** By what a link can be sent now; none where the server has no address that phones reach. */
export async function linkChannels({ messages, config }: Needed): Promise<Channel[]> {
  if (config.publicAddress === null || config.demo) return [];
  const status = await messages.status();
  return CHANNELS.filter((channel) => status.some((one) => one.channel === channel && one.missing.length === 0));
}

/** Sends a helper their link by every way of theirs that there is. Answers how many ways that was. */
export async function sendLink(
  services: Needed,
  { incident, helper, person }: { incident: string; helper: string; person: string },
): Promise<number> {
  const { messages, directory, now } = services;
  const registered = directory.registered(person);
  const address = { sms: registered?.phone ?? null, email: registered?.email ?? null };
  const ways = (await linkChannels(services)).filter((one) => one !== 'push' && address[one] !== null);
  const municipality = directory.plan?.plan.municipality.name ?? '';
  const touch = Math.floor(now() / ONE_TOUCH_MS);
  await messages.enqueue(
    ways.map(
      (channel): OutgoingMessage => ({
        id: idOf(`krisstod/${incident}/${helper}/${channel}/${touch}`),
        purpose: { kind: 'krisstod', incident, helper },
        person,
        channel,
        subject: `Krisstöd ${municipality}: ditt pass`,
        text: linkText(municipality, HELPER_LINK_PLACE),
        notAfter: now() + SENT_WITHIN_MS,
      }),
    ),
  );
  return ways.length;
}
