import { type IncomingHttpHeaders, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { FeedFault } from '@ledningsplats/shared/warnings/feed-status.ts';
import { isCertificateFault } from '../channels/certificate-fault.ts';
import { retryAfterMs } from '../channels/http-call.ts';
import { VERSION } from '../http/health.ts';

/** Until the whole answer is here, however it drips. */
const WHOLE_MS = 20_000;
/** A day of storm over the whole country weighs a few hundred kilobytes. */
const BODY_LIMIT = 2_000_000;
const MOST_MOVES = 2;
const USER_AGENT = `Ledningsplats/${VERSION}`;

/** What the source said of its last answer, so that it need not send it again. */
export interface FeedMarks {
  etag: string | null;
  lastModified: string | null;
}

export type FeedOutcome =
  | { came: 'body'; body: unknown; marks: FeedMarks }
  | { came: 'unchanged' }
  | { came: 'nothing'; fault: FeedFault; httpStatus: number | null; retryAfterMs: number | null };

/**
 * Asks a source once: with our name and what we have already, no longer than it may take and no more than it may weigh, which
 * is cut off while it streams. Follows a move only within the same host and to https. Never throws.
 */
export async function fetchFeed(url: string, marks: FeedMarks, now: number, wholeMs = WHOLE_MS): Promise<FeedOutcome> {
  let at = new URL(url);
  for (let moves = 0; ; moves += 1) {
    const answer = await ask(at, marks, wholeMs);
    if ('fault' in answer) return { came: 'nothing', ...answer, httpStatus: null, retryAfterMs: null };
    const { status, headers, body } = answer;
    if (status === 304) return { came: 'unchanged' };
    if (status >= 300 && status < 400) {
      const next = URL.canParse(headers.location ?? '', at.href) ? new URL(headers.location ?? '', at.href) : null;
      const isSafe = next?.hostname === at.hostname && next.protocol === 'https:' && moves < MOST_MOVES;
      if (!next || !isSafe) return nothing('moved', status);
      at = next;
      continue;
    }
    if (status !== 200) return nothing(faultOf(status), status, retryAfterMs(headers, now));
    if (!/^(application|text)\/([\w.+-]*\+)?json\b/i.test(headers['content-type'] ?? ''))
      return nothing('not_json', status);
    try {
      const made = { etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null };
      return { came: 'body', body: JSON.parse(body), marks: made };
    } catch {
      return nothing('not_json', status);
    }
  }
}

function nothing(fault: FeedFault, httpStatus: number, retryAfter: number | null = null): FeedOutcome {
  return { came: 'nothing', fault, httpStatus, retryAfterMs: retryAfter };
}

function faultOf(status: number): FeedFault {
  if (status === 429 || status === 503) return 'busy';
  return status >= 500 ? 'trouble' : 'refused';
}

type Answer = { status: number; headers: IncomingHttpHeaders; body: string } | { fault: FeedFault };

/**
 * JSON is UTF-8 (RFC 8259), whatever is said of it. What is not, is taken for the letters of older servers: a warning with
 * its å and ä is worth more than a rule, and nothing of what is read depends on others. A mark of byte order is no text.
 */
function textOf(body: Buffer): string {
  try {
    return UTF_8.decode(body);
  } catch {
    return OLDER.decode(body);
  }
}
const UTF_8 = new TextDecoder('utf-8', { fatal: true });
const OLDER = new TextDecoder('windows-1252');

/** Each request on a connection of its own: a minute lies between them, and nothing is left open when the server goes down. */
function ask(url: URL, { etag, lastModified }: FeedMarks, wholeMs: number): Promise<Answer> {
  return new Promise((resolve) => {
    const call = (url.protocol === 'https:' ? secureRequest : plainRequest)(url, {
      agent: false,
      headers: {
        accept: 'application/json',
        'accept-encoding': 'identity',
        'user-agent': USER_AGENT,
        ...(etag === null ? {} : { 'if-none-match': etag }),
        ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
      },
    });
    const done = (answer: Answer) => {
      clearTimeout(timer);
      resolve(answer);
      call.destroy();
    };
    const timer = setTimeout(() => done({ fault: 'too_slow' }), wholeMs);
    call.once('error', (error) => done({ fault: isCertificateFault(error) ? 'certificate' : 'unreachable' }));
    call.once('response', (answer) => {
      const parts: Buffer[] = [];
      let weight = 0;
      answer.on('data', (part: Buffer) => {
        weight += part.length;
        if (weight > BODY_LIMIT) done({ fault: 'too_large' });
        else parts.push(part);
      });
      answer.once('end', () => {
        const { statusCode: status = 0, headers } = answer;
        // a connection that was cut ends as well
        if (answer.complete) done({ status, headers, body: textOf(Buffer.concat(parts)) });
        else done({ fault: 'unreachable' });
      });
      answer.once('error', () => done({ fault: 'unreachable' }));
      answer.once('close', () => done({ fault: 'unreachable' }));
    });
    call.end();
  });
}
