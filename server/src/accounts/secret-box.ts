import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { secretKeyPath } from '@ledningsplats/db/backup/key-file.ts';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals what must be read again and must not stand in the database in the clear: the secrets of code apps [SE2]. The key lies
 * in the data directory and not in the database, so that a copy of the one without the other opens nothing; a backup has both,
 * in files of their own.
 */
export interface SecretBox {
  /** Base64url. `owner`: what is moved to another's row does not open. */
  seal: (text: string, owner: string) => string;
  /** Null for what another key has sealed, or for another owner. */
  open: (sealed: string, owner: string) => string | null;
  /** 32 bytes that follow from the key and a text, and that nobody makes without the key: the same for the same text. */
  derive: (text: string) => Buffer;
}

/** Makes the key at the first start, for the owner of the process alone. */
export function openSecretBox(dataDir: string): SecretBox {
  const key = readOrMakeKey(secretKeyPath(dataDir));
  return {
    seal: (text, owner) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(owner));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    derive: (text) => createHmac('sha256', key).update(text).digest(),
    open: (sealed, owner) => {
      const bytes = Buffer.from(sealed, 'base64url');
      const iv = bytes.subarray(0, IV_BYTES);
      const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
      try {
        const decipher = createDecipheriv(CIPHER, key, iv).setAAD(Buffer.from(owner)).setAuthTag(tag);
        return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        return null;
      }
    },
  };
}

function readOrMakeKey(path: string): Buffer {
  const made = randomBytes(32);
  try {
    // fails where there is one: two starts never make two keys
    writeFileSync(path, made.toString('base64url'), { mode: 0o600, flag: 'wx' });
    return made;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return Buffer.from(readFileSync(path, 'utf8'), 'base64url');
  }
}
