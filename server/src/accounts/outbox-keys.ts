import { createHmac, randomBytes } from 'node:crypto';
import type { Store } from '@ledningsplats/db/open-store.ts';

const SETTING = 'outboxSecret';

/**
 * The key with which a user's devices encrypt what they keep unsent (architecture §3, Offline). Made of the user's id and a
 * secret of this installation, so that a device gets the same key at every log-in and nothing is kept per user.
 */
export class OutboxKeys {
  readonly #secret: Buffer;

  private constructor(secret: Buffer) {
    this.#secret = secret;
  }

  static async load({ settings }: Store): Promise<OutboxKeys> {
    const kept = await settings.get(SETTING);
    if (typeof kept === 'string') return new OutboxKeys(Buffer.from(kept, 'base64url'));
    const made = randomBytes(32);
    await settings.set(SETTING, made.toString('base64url'));
    return new OutboxKeys(made);
  }

  /** Base64url of 32 bytes. Not for any log. */
  of(user: string): string {
    return createHmac('sha256', this.#secret).update(user).digest('base64url');
  }
}
