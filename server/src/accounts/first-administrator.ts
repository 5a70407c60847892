import { randomBytes } from 'node:crypto';
import type { Services } from '../services.ts';

const VALID_MS = 24 * 3_600_000;

/** A new installation has no account and no default password: whoever started the server gets a link, printed once. */
export async function firstAdministratorLink({ store, now }: Services, address: string): Promise<string | null> {
  if ((await store.accounts.count()) > 0) return null;
  // an earlier start's link may stand in somebody's scroll-back
  await store.links.discard('first-admin');
  const token = randomBytes(32).toString('base64url');
  await store.links.create({ kind: 'first-admin', token, code: null, payload: null, expiresAt: now() + VALID_MS });
  return `${address}/start/${token}`;
}
