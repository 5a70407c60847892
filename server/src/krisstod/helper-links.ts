import type { TakenMessage } from '@ledningsplats/db/messages.ts';
import type { Store } from '@ledningsplats/db/open-store.ts';
import type { SecretBox } from '../accounts/secret-box.ts';
import { randomSigns } from '../core/random-signs.ts';

/** Five bits each: 130 bits, for it lives as long as the effort and tells where somebody works. */
const LENGTH = 26;

/** Stands in a message for the link of whoever it goes to, until the moment that it is sent. */
export const HELPER_LINK_PLACE = '{länk till mitt pass}';

export interface HelperLinksOptions {
  links: Store['krisstodLinks'];
  box: SecretBox;
}

/** The secret of a new link, and as it is kept. */
export function newHelperToken(box: SecretBox, helper: string): { token: string; sealed: string } {
  const token = randomSigns(LENGTH);
  return { token, sealed: box.seal(token, ownerOf(helper)) };
}

/** The path of a helper's page, the same wherever it is written. Null: there is none, or it was sealed with another key than the one that is here. */
export async function helperLinkPath({ links, box }: HelperLinksOptions, helper: string): Promise<string | null> {
  const sealed = await links.sealedFor(helper);
  const token = sealed === null ? null : box.open(sealed, ownerOf(helper));
  return token === null ? null : `/blad/pass/${token}`;
}

/**
 * Puts a helper's link where its place is. It is not written sooner: messages lie in the database and its backups, and the
 * database alone is to open none [KR8]. Of one that is revoked meanwhile nothing is left.
 */
export function helperLinkFiller({ publicAddress, ...options }: HelperLinksOptions & { publicAddress: string | null }) {
  return async (message: TakenMessage): Promise<TakenMessage> => {
    const { purpose, text } = message;
    if (purpose.kind !== 'krisstod' || !text.includes(HELPER_LINK_PLACE)) return message;
    const path = publicAddress === null ? null : await helperLinkPath(options, purpose.helper);
    const link = path === null ? '(länken är återkallad)' : `${publicAddress}${path}`;
    return { ...message, text: text.replaceAll(HELPER_LINK_PLACE, () => link) };
  };
}

/** Whose a sealed link is: what is moved to another's row does not open. */
function ownerOf(helper: string): string {
  return `krisstod helper ${helper}`;
}
