import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Cipher } from '../cipher.ts';

const TAG_BYTES = 16;
const IV_BYTES = 12;

/** AES-GCM as the browser's, without its threads: under a test's own clock everything happens in turn. */
export const quickCipher: Cipher = {
  box: async (key) => ({
    seal: async (plain, bound) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(bound));
      return new Uint8Array(Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
    },
    open: async (sealed, bound) => {
      const tagAt = sealed.length - TAG_BYTES;
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.slice(0, IV_BYTES))
        .setAAD(Buffer.from(bound))
        .setAuthTag(sealed.slice(tagAt));
      return new Uint8Array(Buffer.concat([decipher.update(sealed.slice(IV_BYTES, tagAt)), decipher.final()]));
    },
  }),
};
