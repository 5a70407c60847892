import { connect, type Socket } from 'node:net';
import { webSocketFrame, webSocketReader } from './web-socket-frames.ts';

/** Where a Socket.IO server listens, and as whom to speak to it. Always the loopback address. */
export interface RawSocketOptions {
  port: number;
  cookie?: string;
  auth?: unknown;
  /** What the server emits: the bytes of `["name",{…}]`. A view that is valid only during the call. */
  onEvent?: (payload: Buffer) => void;
  onClose?: (reason: string) => void;
}

interface Opened {
  resolve: () => void;
  reject: (error: Error) => void;
}

const CONNECT_LIMIT_MS = 10_000;

/** Reads are handled before the next one begins, so all sockets can share one buffer. */
const READ_BUFFER = Buffer.allocUnsafe(256 * 1024);

const OPEN = 0x30;
const PING = 0x32;
const MESSAGE = 0x34;
const CONNECT = 0x30;
const DISCONNECT = 0x31;
const EVENT = 0x32;
const ACK = 0x33;
const CONNECT_ERROR = 0x34;

/**
 * A Socket.IO client cut to the bone: websocket transport, default namespace, text frames, no reconnection. One process
 * carries hundreds of these without becoming what is measured.
 */
export class RawSocket {
  readonly #socket: Socket;
  readonly #options: RawSocketOptions;
  readonly #answers = new Map<number, { answered: (answer: unknown) => void; lost: () => void }>();
  readonly #opened: Opened;
  #settled = () => {};
  #nextAck = 0;
  #closed = false;

  private constructor(options: RawSocketOptions, opened: Opened) {
    this.#options = options;
    this.#opened = opened;
    const read = webSocketReader({
      onText: (text) => this.#handle(text),
      onEnd: (reason) => this.#end(reason),
    });
    this.#socket = connect({
      port: options.port,
      host: '127.0.0.1',
      onread: {
        buffer: READ_BUFFER,
        callback: (length, buffer) => {
          read(Buffer.from(buffer.buffer, buffer.byteOffset, length));
          return true;
        },
      },
    });
    this.#socket.setNoDelay(true);
    this.#socket.on('connect', () => this.#socket.write(handshake(options)));
    this.#socket.on('error', (error) => this.#end(error.message));
    this.#socket.on('close', () => this.#end('connection closed'));
  }

  /** Resolves when the namespace is joined; rejects with the server's reason when it refuses. */
  static open(options: RawSocketOptions): Promise<RawSocket> {
    return new Promise((resolve, reject) => {
      const socket = new RawSocket(options, { resolve: () => resolve(socket), reject });
      const timer = setTimeout(() => socket.#end('no answer to the handshake'), CONNECT_LIMIT_MS);
      socket.#settled = () => clearTimeout(timer);
    });
  }

  get isClosed() {
    return this.#closed;
  }

  /** Emits with an acknowledgement; `answered` is called in the very read that brought it, never after a close: then `lost` is. */
  request(name: string, data: unknown, answered: (answer: unknown) => void, lost = () => {}): void {
    if (this.#closed) {
      lost();
      return;
    }
    const id = this.#nextAck++;
    this.#answers.set(id, { answered, lost });
    this.#write(`42${id}${JSON.stringify(data === undefined ? [name] : [name, data])}`);
  }

  /** As `request`, awaited; rejects when the socket closes first or nothing comes in time. */
  ask(name: string, data: unknown, limitMs = CONNECT_LIMIT_MS): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no answer to ${name}`)), limitMs);
      const answered = (answer: unknown) => {
        clearTimeout(timer);
        resolve(answer);
      };
      const lost = () => {
        clearTimeout(timer);
        reject(new Error('connection closed'));
      };
      this.request(name, data, answered, lost);
    });
  }

  /** Ends at once, as a network that is gone does. */
  close(): void {
    this.#end('closed here');
  }

  #write(text: string) {
    if (!this.#closed) this.#socket.write(webSocketFrame(text));
  }

  #handle(text: Buffer) {
    if (text[0] === PING) this.#write('3');
    else if (text[0] === OPEN) this.#write(`40${JSON.stringify(this.#options.auth ?? {})}`);
    else if (text[0] === MESSAGE) this.#handleMessage(text);
  }

  #handleMessage(text: Buffer) {
    const kind = text[1];
    if (kind === EVENT) this.#options.onEvent?.(text.subarray(2));
    else if (kind === ACK) this.#handleAck(text.toString('utf8', 2));
    else if (kind === CONNECT) this.#join();
    else if (kind === CONNECT_ERROR) this.#end(text.toString('utf8', 2));
    else if (kind === DISCONNECT) this.#end('disconnected by the server');
  }

  #join() {
    this.#settled();
    this.#opened.resolve();
  }

  #handleAck(text: string) {
    const bracket = text.indexOf('[');
    const id = Number(text.slice(0, bracket));
    const asked = this.#answers.get(id);
    this.#answers.delete(id);
    const [answer] = JSON.parse(text.slice(bracket)) as [unknown];
    asked?.answered(answer);
  }

  #end(reason: string) {
    if (this.#closed) return;
    this.#closed = true;
    this.#socket.destroy();
    for (const { lost } of this.#answers.values()) lost();
    this.#answers.clear();
    this.#settled();
    this.#opened.reject(new Error(reason));
    this.#options.onClose?.(reason);
  }
}

function handshake({ port, cookie }: RawSocketOptions) {
  return [
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    `Origin: http://127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ...(cookie ? [`Cookie: ${cookie}`] : []),
    '\r\n',
  ].join('\r\n');
}
