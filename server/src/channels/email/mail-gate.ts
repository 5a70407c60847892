import { addressKey, TryLimit } from '../../accounts/try-limit.ts';
import { proxyTrust, type TrustsProxy } from '../../http/proxies.ts';
import type { MailInConfig } from './mail-in-config.ts';
import { tokenIn } from './reply-address.ts';

/** What all that connect can take of us together, and one of them alone. */
export const MAIL_LIMITS = {
  /** An answer with a signature's pictures. Fifty megabytes in all are under way at most. */
  bytes: 1_000_000,
  clients: 50,
  /** A municipality has one mail system, which opens a few connections; it is not to be held out by others. */
  clientsOfOne: 20,
  /** Between two bytes. */
  silenceMs: 30_000,
  /** From greeting to farewell, however lively: a mail system that has more to say comes again. */
  connectionMs: 300_000,
  /** In a minute from one address: five hundred answer a call-out at once. */
  recipients: 1_500,
  /** And to one address of ours, in ten minutes: somebody who changes their mind often, and no machine. */
  letters: 30,
  /** Between attempts to open the port. */
  retryMs: 15_000,
};
const MINUTE_MS = 60_000;

export interface MailGateOptions {
  config: Pick<MailInConfig, 'domain' | 'peers'>;
  limits: typeof MAIL_LIMITS;
  /** Whether anything is replied to by it. */
  isKnown: (token: string) => Promise<boolean>;
  now: () => number;
}

/** Who gets in, and for whom. Answers a refusal in SMTP's words, or null. */
export class MailGate {
  readonly #options: MailGateOptions;
  readonly #isPeer: TrustsProxy;
  readonly #tries: TryLimit;
  readonly #letters: TryLimit;

  constructor(options: MailGateOptions) {
    const { config, limits } = options;
    this.#options = options;
    this.#isPeer = config.peers === null ? () => true : proxyTrust(config.peers);
    this.#tries = new TryLimit({ max: limits.recipients, windowMs: MINUTE_MS });
    this.#letters = new TryLimit({ max: limits.letters, windowMs: 10 * MINUTE_MS });
  }

  /** `connections`: how many the peer has, this one included. */
  connection(peer: string, connections: number): Error | null {
    if (!this.#isPeer(peer, 0)) return refusal(554, 'not for you');
    return connections > this.#options.limits.clientsOfOne ? refusal(421, 'too many connections, come back') : null;
  }

  async recipient(address: string, peer: string): Promise<Error | null> {
    const { config, isKnown, now } = this.#options;
    if (!this.#tries.begin(addressKey(peer), now())) return refusal(451, 'too many at once, come back');
    const token = tokenIn(address, config.domain);
    if (token === null || !(await isKnown(token))) return refusal(550, 'no such address');
    return this.#letters.begin(token, now()) ? null : refusal(451, 'too many letters, come back');
  }
}

/** 4yz is not now, 5yz is never (RFC 5321). */
export function refusal(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
