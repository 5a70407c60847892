import type { TakenMessage } from '@ledningsplats/db/messages.ts';
import type { Store } from '@ledningsplats/db/open-store.ts';
import type { SecretBox } from '../accounts/secret-box.ts';

/** Stands in a message of a proof for the link of its number or address, until the moment that it is sent. */
export const TRIAL_LINK_PLACE = '{länk till svaret}';
/** How one is asked to answer by it. */
const WITH_LINK = / ?Svara (JA eller öppna|här:) \{länk till svaret\}$/;

export interface TrialLinksOptions {
  trials: Store['trials'];
  box: SecretBox;
  /** Origin that phones reach the server by; null: no link is ever written. */
  publicAddress: string | null;
}

/**
 * Puts the link where its place is. It is not written sooner: messages lie in the database and its backups, and the database
 * alone is to open none [LM5]. One that cannot be opened is left out, with how to answer by it.
 */
export function trialLinkFiller({ trials, box, publicAddress }: TrialLinksOptions) {
  return async (message: TakenMessage): Promise<TakenMessage> => {
    const { id, purpose, text } = message;
    if (purpose.kind !== 'trial' || !text.includes(TRIAL_LINK_PLACE)) return message;
    const known = await trials.ofMessage(id);
    const token = known === null ? null : box.open(known.sealed ?? '', trialLinkOwner(known.trial, known.way));
    if (token === null || publicAddress === null) return { ...message, text: text.replace(WITH_LINK, '') };
    return { ...message, text: text.replaceAll(TRIAL_LINK_PLACE, () => `${publicAddress}/p/${token}`) };
  };
}

/** Whose a sealed link is: what is moved to another's row does not open. */
export function trialLinkOwner(trial: string, way: string): string {
  return `trial ${trial} ${way}`;
}
