import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the gateway does with what it is sent. */
export type Conduct =
  | 'takes'
  /** Takes it, and the line breaks before it can say so. */
  | 'takes_and_breaks'
  /** Takes it, and never answers. */
  | 'takes_and_hangs'
  | 'takes_slowly'
  | { status: number; body?: string; headers?: Record<string, string> };

const SLOW_MS = 1_500;

export interface ReceivedSms {
  id: string;
  to: string;
  from: string;
  message: string;
  whendelivered: string | null;
  authorization: string | undefined;
  /** Milliseconds of a monotone clock. */
  at: number;
}

/** Stands in for 46elks: its address, its form, its answers, and its calls back. */
export class SmsGateway {
  /** What it has taken, and so sends on. */
  readonly taken: ReceivedSms[] = [];
  /** Every request, those refused too. */
  asked = 0;
  /** Told of the next requests, one each; then `usually`. */
  next: Conduct[] = [];
  usually: Conduct = 'takes';
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  #port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.#port}/a1/sms`;
  }

  async open(): Promise<this> {
    await new Promise<void>((resolve) => {
      this.#server.listen(this.#port, '127.0.0.1', resolve);
    });
    this.#port = (this.#server.address() as AddressInfo).port;
    return this;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Calls back about a message, at the server that is under test whatever public name it goes by. */
  async report(server: string, sms: ReceivedSms, status: string): Promise<number> {
    if (sms.whendelivered === null) throw new Error('nobody asked for a report');
    const { pathname, search } = new URL(sms.whendelivered);
    return call(`${server}${pathname}${search}`, { id: sms.id, status });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(await textOf(request));
    this.asked += 1;
    const conduct = this.next.shift() ?? this.usually;
    if (typeof conduct === 'object') {
      response.writeHead(conduct.status, conduct.headers).end(conduct.body ?? '');
      return;
    }
    const id = `s${this.taken.length + 1}`;
    const [to, from, message] = ['to', 'from', 'message'].map((name) => form.get(name) ?? '') as [
      string,
      string,
      string,
    ];
    const whendelivered = form.get('whendelivered');
    const { authorization } = request.headers;
    this.taken.push({ id, to, from, message, whendelivered, authorization, at: performance.now() });
    if (conduct === 'takes_and_breaks') request.socket.destroy();
    if (conduct === 'takes_slowly') await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
    else if (conduct !== 'takes') return;
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ id, status: 'created', to, from, message, direction: 'outgoing' }));
  }
}

/** As a gateway calls: a form. Answers the status, and fails where there is a body: it would be sent to whoever replied. */
export async function call(url: string, fields: Record<string, string>): Promise<number> {
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(fields) });
  const text = await answer.text();
  if (answer.ok && text !== '') throw new Error(`a gateway was answered with "${text}"`);
  return answer.status;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += part;
  return text;
}
