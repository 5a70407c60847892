import { type IncomingHttpHeaders, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isCertificateFault } from './certificate-fault.ts';

/** Until somebody answers at all, and until the answer is whole, however it drips. Gateways that are well answer within a second. */
const CONNECT_MS = 5_000;
const ANSWER_MS = 20_000;
/** Of an answer, as much as an id and a reason take. */
const ANSWER_LIMIT = 64_000;

export interface HttpCall {
  url: string;
  method: string;
  headers: Record<string, string | number>;
  body: string | Buffer;
  /** Certificates to trust; the system's where it is left out. */
  ca?: string[] | undefined;
  lookup?: LookupFunction | undefined;
  /** Until the answer is whole; the usual time where it is left out. */
  answerMs?: number;
}

export type HttpOutcome =
  | { came: 'answer'; status: number; headers: IncomingHttpHeaders; body: string }
  /** `hasLeft`: somebody was connected, so that the request may have been taken. */
  | { came: 'nothing'; hasLeft: boolean; fault: 'unreachable' | 'certificate' };

/** One request on a connection of its own, so that it is known whether it can have left. Follows nothing, never throws. */
export function callHttp({
  url,
  method,
  headers,
  body,
  ca,
  lookup,
  answerMs = ANSWER_MS,
}: HttpCall): Promise<HttpOutcome> {
  return new Promise((resolve) => {
    const isSecure = url.startsWith('https:');
    let hasLeft = false;
    const call = (isSecure ? secureRequest : plainRequest)(url, {
      method,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      agent: false,
      ...(ca ? { ca } : {}),
      ...(lookup ? { lookup } : {}),
    });
    let tooLate = (): void => void call.destroy(new Error('nobody answers'));
    let timer = setTimeout(() => tooLate(), CONNECT_MS);
    const done = (outcome: HttpOutcome) => {
      clearTimeout(timer);
      resolve(outcome);
      call.destroy();
    };
    const failed = (error: Error) =>
      done({ came: 'nothing', hasLeft, fault: isCertificateFault(error) ? 'certificate' : 'unreachable' });

    call.once('socket', (socket) => {
      socket.once(isSecure ? 'secureConnect' : 'connect', () => {
        hasLeft = true;
        clearTimeout(timer);
        timer = setTimeout(() => tooLate(), answerMs);
      });
    });
    call.once('error', failed);
    call.once('response', (answer) => {
      let text = '';
      // its status says what became of the message, also where the rest of it never comes or never ends
      const answered = () =>
        done({ came: 'answer', status: answer.statusCode ?? 0, headers: answer.headers, body: text });
      tooLate = answered;
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => {
        text += part;
        if (text.length >= ANSWER_LIMIT) answered();
      });
      answer.once('end', answered);
      answer.once('error', answered);
      answer.once('close', answered);
    });
    call.end(body);
  });
}

/** `Retry-After`, in seconds or as a date; null where it is not said. */
export function retryAfterMs(headers: IncomingHttpHeaders, now: number): number | null {
  const said = headers['retry-after'];
  if (said === undefined) return null;
  const ms = /^\d+$/.test(said) ? Number(said) * 1_000 : Date.parse(said) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}
