import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  createVerify,
  type ECDH,
  hkdfSync,
  randomBytes,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';

export interface ReceivedPush {
  device: string;
  /** What the device reads when it has opened the seal. */
  text: string;
  headers: Record<string, string | string[] | undefined>;
}

export interface Device {
  endpoint: string;
  p256dh: string;
  auth: string;
}

/** Stands in for a browser's push service and for the browsers behind it: opens what is sent, by RFC 8291 and RFC 8188. */
export class PushService {
  readonly received: ReceivedPush[] = [];
  /** By device; 201 where nothing is said. */
  readonly statuses = new Map<string, number>();
  readonly #devices = new Map<string, { keys: ECDH; auth: Buffer }>();
  readonly #server;
  #port = 0;

  constructor({ cert, key }: { cert: string; key: string }) {
    this.#server = createServer({ cert: readFileSync(cert), key: readFileSync(key) }, (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const device = request.url?.slice(1) ?? '';
        const status = this.statuses.get(device) ?? 201;
        if (status === 201) {
          this.received.push({ device, text: this.#open(device, Buffer.concat(parts)), headers: request.headers });
        }
        response.writeHead(status).end();
      });
    });
  }

  /** As `localhost:8443`: what the administrator names. */
  get host(): string {
    return `localhost:${this.#port}`;
  }

  async open(): Promise<this> {
    await new Promise<void>((resolve) => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    this.#port = (this.#server.address() as AddressInfo).port;
    return this;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** A browser that subscribes. */
  device(name: string): Device {
    const keys = createECDH('prime256v1');
    const auth = randomBytes(16);
    const p256dh = keys.generateKeys('base64url');
    this.#devices.set(name, { keys, auth });
    return { endpoint: `https://${this.host}/${name}`, p256dh, auth: auth.toString('base64url') };
  }

  #open(name: string, body: Buffer): string {
    const device = this.#devices.get(name);
    if (!device) throw new Error(`nobody has ${name}`);
    const salt = body.subarray(0, 16);
    const idLength = body.readUInt8(20);
    const sender = body.subarray(21, 21 + idLength);
    const sealed = body.subarray(21 + idLength);
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), device.keys.getPublicKey(), sender]);
    const secret = hkdfSync('sha256', device.keys.computeSecret(sender), device.auth, info, 32);
    const key = hkdfSync('sha256', Buffer.from(secret), salt, 'Content-Encoding: aes128gcm\0', 16);
    const nonce = hkdfSync('sha256', Buffer.from(secret), salt, 'Content-Encoding: nonce\0', 12);
    const decipher = createDecipheriv('aes-128-gcm', Buffer.from(key), Buffer.from(nonce));
    decipher.setAuthTag(sealed.subarray(sealed.length - 16));
    const padded = Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - 16)), decipher.final()]);
    // the last record ends with a two and zeros
    const end = padded.lastIndexOf(2);
    return padded.subarray(0, end).toString('utf8');
  }
}

/** What a VAPID header says, when its signature is by the key that it names (RFC 8292). */
export function readVapid(header: string): { key: string; aud: string; sub: string; exp: number } {
  const [, token = '', key = ''] = /^vapid t=([^,]+), ?k=(.+)$/.exec(header) ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url')) as [
    string,
    string,
  ];
  const verifier = createVerify('sha256').update(`${head}.${claims}`);
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const isRight = verifier.verify({ key: publicKey, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
  if (!isRight) throw new Error('the signature is another');
  return { key, ...JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) };
}
