import { randomBytes } from 'node:crypto';
import { ExpiringMap } from './expiring-map.ts';

/** Time to find the phone, install an app and read a code. */
const VALID_MS = 15 * 60_000;

/**
 * A right to change one account's second factors for a while: whoever holds it has just given the password, and the second
 * factor where there was one.
 */
export interface Ticket {
  user: string;
  /** The session that asked, and with which it ends; null: somebody who must enrol before they are let in. */
  session: string | null;
  /** A secret that has been shown and not yet proved. */
  totpSecret: string | null;
  /** Of the passkey that is being made. */
  challenge: string | null;
  /** A second factor was shown for it. */
  isProved: boolean;
  /** Something was enrolled with it. */
  hasEnrolled: boolean;
}

/** Tickets are kept in memory alone. */
export class TicketOffice {
  readonly #tickets: ExpiringMap<Ticket>;

  constructor({ now }: { now: () => number }) {
    this.#tickets = new ExpiringMap({ ttlMs: VALID_MS, now });
  }

  issue(user: string, session: string | null, isProved = false): string {
    const token = randomBytes(32).toString('base64url');
    this.#tickets.put(token, { user, session, totpSecret: null, challenge: null, isProved, hasEnrolled: false });
    return token;
  }

  /** May be written on. */
  look(token: string): Ticket | null {
    return this.#tickets.get(token);
  }

  /** Ends an account's tickets, all but those of the session `except`. */
  withdraw(user: string, except?: string): void {
    this.#tickets.drop((ticket) => ticket.user === user && (ticket.session === null || ticket.session !== except));
  }

  /** Lets in the one who had to enrol first, once. */
  redeem(token: string): string | null {
    const ticket = this.#tickets.get(token);
    if (!ticket || ticket.session !== null || !ticket.hasEnrolled) return null;
    this.#tickets.take(token);
    return ticket.user;
  }
}
