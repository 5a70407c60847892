import type { CommandAck, CommandEnvelope, Head, Problem } from '@ledningsplats/shared/core/protocol.ts';
import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';

/** A server and a session on it. */
export interface Api {
  port: number;
  cookie: string;
}

const ANSWER_LIMIT_MS = 20_000;
const PAGE = 1_000;

/** The command by POST, as a resend goes. Throws when no answer came. */
export async function postCommand(api: Api, envelope: CommandEnvelope): Promise<CommandAck> {
  const answer = await request(api, '/api/commands', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(envelope),
  });
  const body = (await answer.json()) as CommandAck | (Problem & { message?: string });
  if ('ok' in body && body.ok) return body;
  // a refusal is a problem document at once: here it is compared with what the socket says
  const { code, field, details, message = code } = body;
  return { ok: false, code, ...(field && { field }), ...(details !== undefined && { details }), message };
}

/** All events after a seq, page by page. */
export async function readEvents(api: Api, stream: string, after: number): Promise<AnyEvent[]> {
  const events: AnyEvent[] = [];
  for (let cursor = after; ; ) {
    const answer = await request(api, `${streamPath(stream)}/events?after=${cursor}&limit=${PAGE}`);
    if (!answer.ok) throw new Error(`events of ${stream}: ${answer.status} ${await answer.text()}`);
    const page = (await answer.json()) as { events: AnyEvent[]; head: Head };
    events.push(...page.events);
    cursor = page.events.at(-1)?.seq ?? cursor;
    if (page.events.length === 0 || cursor >= page.head.seq) return events;
  }
}

/** A stream's name is one part of the path. */
export function streamPath(stream: string): string {
  return `/api/streams/${encodeURIComponent(stream)}`;
}

/** With the session, and with the origin that a browser would send. */
export function request({ port, cookie }: Api, path: string, init: RequestInit = {}): Promise<Response> {
  const origin = `http://127.0.0.1:${port}`;
  return fetch(`${origin}${path}`, {
    ...init,
    headers: { ...init.headers, cookie, origin },
    signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
  });
}
