import { randomBytes } from 'node:crypto';
import type { LinkKind } from '@ledningsplats/db/one-time-links.ts';
import type { Store } from '@ledningsplats/db/open-store.ts';
import type { FastifyRequest } from 'fastify';
import { HttpProblem } from '../http/problem.ts';
import type { Services } from '../services.ts';

/** A holiday and the week after it; who is invited need not be at work today. */
const INVITATION_MS = 7 * 24 * 3_600_000;
/** Someone who cannot log in waits for it. */
const NEW_PASSWORD_MS = 24 * 3_600_000;

/** Ids alone: what is personal stands in the register, where it can be removed. */
export interface Invitation {
  person: string;
  roles: string[];
  /** Account of the one who invites. */
  by: string;
}

/** `Invitation` and this are what the links of the two kinds carry. */
export interface NewPassword {
  account: string;
}

const KINDS = {
  invitation: { path: 'inbjudan', validMs: INVITATION_MS },
  'new-password': { path: 'nytt-losenord', validMs: NEW_PASSWORD_MS },
} as const satisfies Partial<Record<LinkKind, object>>;

type PersonalLinkKind = keyof typeof KINDS;
type Payload<Kind extends PersonalLinkKind> = Kind extends 'invitation' ? Invitation : NewPassword;

/** What is handed to the one who made it, once: the address is kept nowhere. */
export interface PersonalLink {
  url: string;
  /** UTC milliseconds. */
  expiresAt: number;
}

/** A link for one person that works once. */
export async function createPersonalLink<Kind extends PersonalLinkKind>(
  { store, config, now }: Services,
  request: Pick<FastifyRequest, 'protocol' | 'host'>,
  kind: Kind,
  payload: Payload<Kind>,
): Promise<PersonalLink> {
  const { path, validMs } = KINDS[kind];
  const token = randomBytes(32).toString('base64url');
  const expiresAt = now() + validMs;
  await store.links.create({ kind, token, code: null, payload, expiresAt });
  const address = config.publicAddress ?? `${request.protocol}://${request.host}`;
  return { url: `${address}/${path}/${token}`, expiresAt };
}

/** What a link is for, without using it up. Throws 404 with why: `unknown`, `used`, `expired`. */
export async function lookAtPersonalLink<Kind extends PersonalLinkKind>(
  { store }: Services,
  kind: Kind,
  token: string,
): Promise<Payload<Kind>> {
  const link = await store.links.look(kind, token);
  if (!link.ok) throw new HttpProblem(404, 'not_found', { details: { why: link.reason } });
  return link.payload as Payload<Kind>;
}

/** Takes back every invitation that waits for a person. */
export async function withdrawInvitations(store: Store, person: string): Promise<void> {
  for (const { id, payload } of await store.links.waiting('invitation')) {
    if ((payload as Invitation).person === person) await store.links.withdraw('invitation', id);
  }
}
