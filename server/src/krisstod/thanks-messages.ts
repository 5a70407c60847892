import { thanksText } from '@ledningsplats/shared/krisstod/links/link-text.ts';
import { idOf } from '../core/system-commands.ts';
import type { Services } from '../services.ts';
import { HELPER_LINK_PLACE } from './helper-links.ts';
import { linkChannels } from './link-messages.ts';

/** Whoever sees it the next day answers it as well. */
const SENT_WITHIN_MS = 24 * 3_600_000;

/** Thanks a helper by every way of theirs that there is, once for an effort. Answers how many ways that was. */
export async function sendThanks(
  services: Pick<Services, 'messages' | 'config' | 'directory' | 'now'>,
  { incident, helper, person, effort }: { incident: string; helper: string; person: string; effort: number },
): Promise<number> {
  const { messages, directory, now } = services;
  const registered = directory.registered(person);
  const address = { sms: registered?.phone ?? null, email: registered?.email ?? null };
  const ways = (await linkChannels(services)).filter((one) => one !== 'push' && address[one] !== null);
  const municipality = directory.plan?.plan.municipality.name ?? '';
  await messages.enqueue(
    ways.map((channel) => ({
      id: idOf(`krisstod/${incident}/${helper}/${channel}/thanks/${effort}`),
      purpose: { kind: 'krisstod' as const, incident, helper },
      person,
      channel,
      subject: `Krisstöd ${municipality}: tack`,
      text: thanksText(municipality, HELPER_LINK_PLACE),
      notAfter: now() + SENT_WITHIN_MS,
    })),
  );
  return ways.length;
}
