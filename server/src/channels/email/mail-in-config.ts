import { z } from 'zod';
import { isProxyName } from '../../http/proxies.ts';

/** Where letters that are replied to come in. */
export interface MailInConfig {
  /** Of the addresses that are replied to: a domain whose post is routed here, and nowhere else. */
  domain: string;
  host: string;
  port: number;
  /** Addresses and networks that may hand letters over; null: whoever reaches the port. */
  peers: string[] | null;
  /** Our letters are sent in the name of the address that is replied to, so that what comes back is told by it. */
  hasBounces: boolean;
}

const DOMAIN = /^(?=.{4,200}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/i;
const PORT_FAULT = 'ska vara ett heltal mellan 1 och 65535';

export const mailInEnvironment = {
  MAIL_IN_DOMAIN: z.string().regex(DOMAIN, 'ska vara en domän, till exempel larm.kommunen.se').optional(),
  MAIL_IN_PORT: z.coerce.number(PORT_FAULT).int(PORT_FAULT).min(1, PORT_FAULT).max(65_535, PORT_FAULT).optional(),
  MAIL_IN_HOST: z.string().min(1).default('127.0.0.1'),
  MAIL_IN_PEERS: z.string().max(1_000).optional(),
  MAIL_IN_BOUNCES: z.enum(['0', '1'], { error: 'ska vara 0 eller 1' }).default('0'),
};
const environment = z.object(mailInEnvironment);

/** What the settings make of it; null: replies by e-mail are not taken. What is wrong between them is added to `faults`. */
export function readMailIn(
  {
    MAIL_IN_DOMAIN: domain,
    MAIL_IN_PORT: port,
    MAIL_IN_HOST: host,
    MAIL_IN_PEERS,
    MAIL_IN_BOUNCES,
  }: z.output<typeof environment>,
  { sendsLetters, serverPort }: { sendsLetters: boolean; serverPort: string | undefined },
  faults: string[],
): MailInConfig | null {
  if (domain === undefined && port === undefined) return null;
  if (domain === undefined || port === undefined) {
    faults.push(
      'MAIL_IN_DOMAIN och MAIL_IN_PORT ska anges tillsammans: domänen som svar går till, och porten de kommer in på.',
    );
    return null;
  }
  if (!sendsLetters) faults.push('SMTP_URL ska anges med MAIL_IN_DOMAIN: svar kommer på brev som har skickats.');
  if (`${port}` === serverPort) faults.push('MAIL_IN_PORT ska vara en annan port än PORT.');
  const peers = MAIL_IN_PEERS?.split(',').map((peer) => peer.trim()) ?? null;
  const unknown = peers?.filter((peer) => !isProxyName(peer)) ?? [];
  if (unknown.length > 0) {
    faults.push(
      `MAIL_IN_PEERS ska vara adresser och nät, till exempel 10.0.0.25,10.1.0.0/16. Går inte att läsa: ${unknown.join(', ')}.`,
    );
  }
  return { domain: domain.toLowerCase(), host, port, peers, hasBounces: MAIL_IN_BOUNCES === '1' };
}
