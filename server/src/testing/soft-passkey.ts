import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;

export interface Assertion {
  challenge: string;
  origin: string;
  /** Relying party. */
  site: string;
  counter?: number;
  /** Whether the device asked for a finger or a PIN. */
  isVerified?: boolean;
}

/** An authenticator in software (WebAuthn level 2, ES256), which also answers what no real one would. */
export class SoftPasskey {
  readonly id = randomBytes(16).toString('base64url');
  /** COSE, base64url. */
  readonly publicKey: string;
  readonly #key: KeyObject;

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#key = privateKey;
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    // {1: 2, 3: -7, -1: 1, -2: x, -3: y}: an EC2 key for ES256 on P-256
    this.publicKey = Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      Buffer.from(x, 'base64url'),
      Buffer.from('225820', 'hex'),
      Buffer.from(y, 'base64url'),
    ]).toString('base64url');
  }

  /** What a browser would send for `navigator.credentials.get`. */
  answer({ challenge, origin, site, counter = 0, isVerified = true }: Assertion) {
    const client = Buffer.from(JSON.stringify({ type: 'webauthn.get', challenge, origin }));
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const flags = Buffer.from([isVerified ? USER_PRESENT | USER_VERIFIED : USER_PRESENT]);
    const authenticator = Buffer.concat([hashOf(site), flags, count]);
    const signature = sign('sha256', Buffer.concat([authenticator, hashOf(client)]), this.#key);
    return {
      id: this.id,
      rawId: this.id,
      type: 'public-key' as const,
      response: {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: authenticator.toString('base64url'),
        signature: signature.toString('base64url'),
      },
    };
  }
}

function hashOf(bytes: string | Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
