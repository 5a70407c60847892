import type { Store } from '@ledningsplats/db/open-store.ts';
import webPush from 'web-push';
import { z } from 'zod';
import type { SecretBox } from '../../accounts/secret-box.ts';

const SETTING = 'push_keys';
const OWNER = 'push-keys';
const kept = z.object({ publicKey: z.string(), sealed: z.string() });

/** By which the browsers' push services know this server (VAPID, RFC 8292). Base64url. */
export interface PushKeys {
  publicKey: string;
  privateKey: string;
}

/**
 * Made at the first start; the private one lies sealed in the database, with the key of the data directory. Where that is
 * another's, new ones are made, and the devices have to be turned on again.
 */
export async function openPushKeys(
  { settings, push }: Pick<Store, 'settings' | 'push'>,
  box: SecretBox,
): Promise<PushKeys> {
  const found = kept.safeParse(await settings.get(SETTING));
  const privateKey = found.success ? box.open(found.data.sealed, OWNER) : null;
  if (found.success && privateKey !== null) return { publicKey: found.data.publicKey, privateKey };
  const made = webPush.generateVAPIDKeys();
  await push.removeAll();
  await settings.set(SETTING, { publicKey: made.publicKey, sealed: box.seal(made.privateKey, OWNER) });
  return made;
}
