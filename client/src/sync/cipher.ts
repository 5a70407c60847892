/** A key that cannot be read back out of it. `bound` is what the text belongs to: under another it does not open. */
export interface Box {
  seal: (plain: Uint8Array<ArrayBuffer>, bound: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** Rejects what was not sealed here, or was sealed for something else. */
  open: (sealed: Uint8Array<ArrayBuffer>, bound: string) => Promise<Uint8Array<ArrayBuffer>>;
}

export interface Cipher {
  box: (key: Uint8Array<ArrayBuffer>) => Promise<Box>;
}

/** As NIST SP 800-38D recommends for AES-GCM: 96 random bits, stored before the text they were used for. */
const IV_BYTES = 12;

/** The browser's own AES-GCM; null where it has none, as on a page that came without TLS. */
export function webCipher(): Cipher | null {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (!subtle) return null;
  return {
    box: async (raw) => {
      const key = await subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
      const ways = (iv: Uint8Array<ArrayBuffer>, bound: string) => ({
        name: 'AES-GCM',
        iv,
        additionalData: new TextEncoder().encode(bound),
      });
      return {
        seal: async (plain, bound) => {
          const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
          const text = await subtle.encrypt(ways(iv, bound), key, plain);
          const sealed = new Uint8Array(IV_BYTES + text.byteLength);
          sealed.set(iv);
          sealed.set(new Uint8Array(text), IV_BYTES);
          return sealed;
        },
        open: async (sealed, bound) => {
          const iv = sealed.slice(0, IV_BYTES);
          return new Uint8Array(await subtle.decrypt(ways(iv, bound), key, sealed.slice(IV_BYTES)));
        },
      };
    },
  };
}
