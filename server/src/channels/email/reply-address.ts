import type { TakenMessage } from '@ledningsplats/db/messages.ts';
import type { Store } from '@ledningsplats/db/open-store.ts';
import { randomSigns } from '../../core/random-signs.ts';
import type { MailInConfig } from './mail-in-config.ts';

/** Mailboxes with a plus in them lead to the one before the plus (RFC 5233): one route in the mail system is enough. */
const MAILBOX = 'svar';
/** Eighty bits, with a limit on how often they are tried, and dead within days. */
const LENGTH = 16;

/** How one letter is replied to. */
export interface ReplyAddress {
  address: string;
  /** Whether it is the envelope's sender too, so that what cannot be delivered comes back to it. */
  isSender: boolean;
}

/** The address of a letter of a call-out's own, made and kept before the letter leaves [LM2]; other letters have none. */
export function replyAddresses(
  { domain, hasBounces }: MailInConfig,
  { replyTokens }: Pick<Store, 'replyTokens'>,
): (message: TakenMessage) => Promise<ReplyAddress | null> {
  return async ({ id, purpose }) => {
    if (purpose.kind !== 'callout') return null;
    const token = randomSigns(LENGTH);
    await replyTokens.set(id, token);
    return { address: `${MAILBOX}+${token}@${domain}`, isSender: hasBounces };
  };
}

/** The token of an address of ours, whatever mail servers did to its case. Null: another's address. */
export function tokenIn(address: string, domain: string): string | null {
  const [mailbox = '', ...rest] = address.toLowerCase().split('@');
  if (rest.length !== 1 || rest[0] !== domain) return null;
  return /^svar\+([0-9a-z]{16})$/.exec(mailbox)?.[1] ?? null;
}
