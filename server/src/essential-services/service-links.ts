import { randomBytes } from 'node:crypto';
import type { TakenMessage } from '@ledningsplats/db/messages.ts';
import type { Store } from '@ledningsplats/db/open-store.ts';
import type { NewServiceLink, ServiceLink } from '@ledningsplats/db/service-links.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { SecretBox } from '../accounts/secret-box.ts';
import { asSigns } from '../core/random-signs.ts';
import type { StateCache } from '../core/state-cache.ts';

/** Five bits each: 130 bits, for it lives as long as the incident is open. */
const LENGTH = 26;

/** Stands in a message for the link of the service that it is about, until the moment that it is sent. */
export const SERVICE_LINK_PLACE = '{länk till verksamhetens sida}';

type Named = Pick<ServiceLink, 'incident' | 'service' | 'nonce'>;

/** A new link, whose secret is kept as a hash alone. */
export function newServiceLink(box: SecretBox, of: Omit<NewServiceLink, 'nonce' | 'token'>): NewServiceLink {
  const nonce = randomBytes(16).toString('base64url');
  return { ...of, nonce, token: tokenOf(box, { ...of, nonce }) };
}

/** The path of a service's page, the same wherever it is written. */
export function serviceLinkPath(box: SecretBox, link: Named): string {
  return `/blad/verksamhet/${tokenOf(box, link)}`;
}

export interface ServiceLinkFillerOptions {
  links: Store['serviceLinks'];
  box: SecretBox;
  publicAddress: string | null;
}

/**
 * Puts a service's link where its place is. It is not written sooner: messages lie in the database and its backups, and the
 * database alone is to open none [KO3]. Of one that is revoked meanwhile nothing is left.
 */
export function serviceLinkFiller({ links, box, publicAddress }: ServiceLinkFillerOptions) {
  return async (message: TakenMessage): Promise<TakenMessage> => {
    const { purpose, text } = message;
    if (purpose.kind !== 'service' || !text.includes(SERVICE_LINK_PLACE)) return message;
    const link = publicAddress === null ? null : await links.get(purpose.incident, purpose.service);
    const words = link === null ? '(länken är återkallad)' : `${publicAddress}${serviceLinkPath(box, link)}`;
    return { ...message, text: text.replaceAll(SERVICE_LINK_PLACE, () => words) };
  };
}

/**
 * Whether a message asks a service of an incident that is over: its link opens nothing, and nobody is to be woken by it. What
 * lies in the queue when an incident is closed is let go of as it comes up, also after a restart [KO2].
 */
export function asksOfClosed(states: Pick<StateCache, 'get'>) {
  return async ({ purpose }: Pick<TakenMessage, 'purpose'>): Promise<boolean> => {
    if (purpose.kind !== 'service') return false;
    const state = (await states.get(incidentStream(purpose.incident))).state as IncidentState | null;
    return state?.incident.lifecycle !== 'open';
  };
}

/** Follows from the server's key and the row, so that it is kept nowhere and can be shown again. */
function tokenOf(box: SecretBox, { incident, service, nonce }: Named): string {
  return asSigns(box.derive(`service link ${incident} ${service} ${nonce}`).subarray(0, LENGTH));
}
