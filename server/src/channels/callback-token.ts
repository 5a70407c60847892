import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Store } from '@ledningsplats/db/open-store.ts';
import { z } from 'zod';
import type { SecretBox } from '../accounts/secret-box.ts';

const SETTING = 'sms_callback';
const OWNER = 'sms-callback';
const kept = z.object({ sealed: z.string() });

/** The secret part of the address that gateways call back to: the configured one, or made at the first start. */
export async function openCallbackToken(
  { settings }: Pick<Store, 'settings'>,
  box: SecretBox,
  configured: string | null,
): Promise<string> {
  if (configured !== null) return configured;
  const found = kept.safeParse(await settings.get(SETTING));
  const token = found.success ? box.open(found.data.sealed, OWNER) : null;
  if (token !== null) return token;
  const made = randomBytes(24).toString('base64url');
  await settings.set(SETTING, { sealed: box.seal(made, OWNER) });
  return made;
}

/** In the same time whatever is said. */
export function isSameToken(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(first as Buffer, second as Buffer);
}
