import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** AndroidCheckinResponse in protocol buffers: that all is well (1), and the device's number (7) and secret (8), both fixed64. */
const CHECKED_IN = Buffer.from('0801396712000000000000416812000000000000', 'hex');

/**
 * Stands in for where Chromium registers a device for pushes, which is Google's: the browser's own `pushManager.subscribe`
 * runs to its end without internet. Nothing comes by it; a push is delivered by the debugger.
 */
export class PushRegistrar {
  /** What was asked for by `subscribe`: each has the server's public key. */
  readonly registered: URLSearchParams[] = [];
  readonly #server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (request.url === '/checkin') {
        response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end(CHECKED_IN);
        return;
      }
      const asked = new URLSearchParams(Buffer.concat(parts).toString());
      if (asked.get('scope') === 'GCM') this.registered.push(asked);
      response.writeHead(200, { 'content-type': 'text/plain' }).end('token=a-device-of-nobody');
    });
  });

  async open(): Promise<void> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<unknown>((done) => this.#server.close(done));
  }

  /** What a browser is started with to register here. */
  get flags(): string[] {
    const address = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return [
      `--gcm-checkin-url=${address}/checkin`,
      `--gcm-registration-url=${address}/register`,
      '--gcm-mcs-endpoint=http://127.0.0.1:9',
    ];
  }
}
