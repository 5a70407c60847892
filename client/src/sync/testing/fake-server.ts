import { foldStream } from '@ledningsplats/shared/core/fold.ts';
import { STATE_VERSION } from '@ledningsplats/shared/core/incident-state.ts';
import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import {
  CATCH_UP_LIMIT,
  type CommandAck,
  type CommandEnvelope,
  type Head,
  LINE_WINDOW,
  type RevokedFrame,
  type SessionReading,
  type SubscribeAck,
} from '@ledningsplats/shared/core/protocol.ts';
import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import type { RefusalCode } from '@ledningsplats/shared/core/refusal.ts';
import { parseStream, secretStream } from '@ledningsplats/shared/core/stream-name.ts';
import { foldWindow } from '@ledningsplats/shared/log/line-window.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import type { WireListeners } from '../wire.ts';

/** A connection as the server sees it. */
export interface FakeSocket {
  listeners: WireListeners;
  streams: Set<string>;
  user: string;
}

/** The smallest server that keeps the wire's promises, without rules: what is sent is stored. */
export class FakeServer {
  readonly streams = new Map<string, AnyEvent[]>();
  readonly sockets = new Set<FakeSocket>();
  /** Every command that arrived, resends included. */
  readonly received: { envelope: CommandEnvelope; by: 'socket' | 'post'; user: string }[] = [];
  readonly outcomes = new Map<string, CommandAck>();
  readonly denied = new Set<string>();
  /** The session that a request's cookie names, by user; null: none. */
  readonly sessions = new Map<string, SessionReading>();
  /** Why a session that is not there any more ended, by user. */
  readonly fates = new Map<string, 'session' | 'expired'>();
  /** Refuses the next commands with these, in order. */
  refuseNext: RefusalCode[] = [];
  /** From the new cookie to the answer that tells of it. */
  logInTakes = 0;
  logInFails = false;
  /** No session can be ended. */
  endingFails = false;
  /** From the making of an answer about a stream to its arrival: by then more may have happened. */
  snapshotTakes = 0;
  catchUpLimit = CATCH_UP_LIMIT;

  now: () => number;
  constructor(now: () => number) {
    this.now = now;
  }

  head(stream: string): Head {
    const seq = this.streams.get(stream)?.length ?? 0;
    return { seq, hash: seq === 0 ? '' : `${stream}:${seq}` };
  }

  append(stream: string, event: Partial<AnyEvent> & { type: string }): AnyEvent {
    const events = this.streams.get(stream) ?? [];
    const at = this.now();
    const meta = {
      by: 'u',
      person: null,
      function: null,
      occurredAt: at,
      recordedAt: at,
      command: `c${Math.random()}`,
    };
    const stored: AnyEvent = { version: 1, data: {}, content: null, meta, ...event, seq: events.length + 1 };
    this.streams.set(stream, [...events, stored]);
    for (const socket of this.sockets) {
      if (socket.streams.has(stream)) socket.listeners.events({ stream, events: [stored], head: this.head(stream) });
    }
    return stored;
  }

  /** Nulls the content in the history and says so. */
  redact(stream: string, seq: number): void {
    const events = this.streams.get(stream) ?? [];
    const kind = events[seq - 1]?.type ?? '';
    this.streams.set(
      stream,
      events.map((event) => (event.seq === seq ? { ...event, content: null } : event)),
    );
    this.append(stream, { type: 'ContentRedacted', data: { seq, why: 'gallring', kind } });
  }

  register(id: string, title = 'Brand', from: Partial<AnyEvent> = {}): string {
    const stream = `incident/${id}`;
    const data = { id, number: '2026-001', mode: 'live', planVersion: 1, level: 1, posture: 'normal', decision: 1 };
    this.append(stream, { type: 'IncidentRegistered', data, content: { title }, ...from });
    return stream;
  }

  line(stream: string, text: string, occurredAt = this.now()): AnyEvent {
    const meta = {
      by: 'u',
      person: null,
      function: null,
      occurredAt,
      recordedAt: this.now(),
      command: `c${Math.random()}`,
    };
    const data = { kind: 'handelse', important: false, about: null };
    return this.append(stream, { type: 'LineWritten', data, content: { text }, meta });
  }

  subscribe(socket: FakeSocket, stream: string, after: number): SubscribeAck {
    if (this.denied.has(stream)) return { ok: false, code: 'forbidden' };
    const events = this.streams.get(stream);
    if (!events) return { ok: false, code: 'not_found' };
    if (after > events.length || events.length - after > this.catchUpLimit)
      return { ok: false, code: 'snapshot_needed' };
    socket.streams.add(stream);
    return { ok: true, events: events.slice(after), head: this.head(stream) };
  }

  command(envelope: CommandEnvelope, by: 'socket' | 'post', user: string): CommandAck {
    this.received.push({ envelope, by, user });
    if (!this.sessions.has(user)) return refusal('signed_out');
    const known = this.outcomes.get(envelope.id);
    if (known) return known;
    const code = this.refuseNext.shift();
    if (code) return refusal(code);
    const answer = this.store(envelope, user);
    this.outcomes.set(envelope.id, answer);
    return answer;
  }

  /** Ends the session without a word to anyone, as while a device is away. */
  end(user: string, why: 'session' | 'expired'): void {
    this.sessions.delete(user);
    this.fates.set(user, why);
  }

  /** The details of a 401. */
  fateOf(user: string): { what: string } | undefined {
    const what = this.fates.get(user);
    return what && { what };
  }

  /** Roles change: the streams that may not be read from now on, and permissions as they then are. */
  changeAccess(user: string, permissions: string[], denied: string[]): void {
    this.denied.clear();
    for (const stream of denied) this.denied.add(stream);
    const session = this.sessions.get(user);
    if (session) this.sessions.set(user, { ...session, permissions });
    for (const socket of this.sockets) {
      if (socket.user !== user) continue;
      for (const stream of denied) {
        if (socket.streams.delete(stream)) socket.listeners.revoked({ what: 'stream', stream });
      }
      socket.listeners.access();
    }
  }

  revoke(user: string, frame: RevokedFrame): void {
    if (frame.what !== 'stream') this.end(user, frame.what);
    if (frame.stream) this.denied.add(frame.stream);
    for (const socket of this.sockets) if (socket.user === user) socket.listeners.revoked(frame);
  }

  snapshot(stream: string) {
    const address = parseStream(stream);
    let state: unknown;
    let lines: readonly LogLine[] = [];
    for (const event of (this.streams.get(stream) ?? []) as KnownEvent[]) {
      state = foldStream(address?.kind ?? 'incident', state as never, event);
      lines = foldWindow(lines, event, { stream, order: 'occurred', limit: LINE_WINDOW });
    }
    return { stream, head: this.head(stream), stateVersion: STATE_VERSION, state, lines };
  }

  lines(stream: string, beforeSeq: number | null, limit: number) {
    let lines: readonly LogLine[] = [];
    for (const event of (this.streams.get(stream) ?? []) as KnownEvent[]) {
      lines = foldWindow(lines, event, { stream, order: 'occurred', limit: Number.POSITIVE_INFINITY });
    }
    const from = beforeSeq === null ? 0 : lines.findIndex((line) => line.seq === beforeSeq) + 1;
    return { lines: lines.slice(from, from + limit), total: lines.length, head: this.head(stream) };
  }

  private store(envelope: CommandEnvelope, user: string): CommandAck {
    const { stream } = envelope;
    const data = envelope.data as { line?: number; kind?: string; important?: boolean };
    const incident = parseStream(stream)?.incident ?? '';
    const at = this.now();
    const error = at - envelope.sentAt;
    const occurredAt = envelope.occurredAt ?? (Math.abs(error) > 2_000 ? envelope.madeAt + error : envelope.madeAt);
    const meta = { by: user, person: user, function: null, occurredAt, recordedAt: at, command: envelope.id };
    const base = { content: envelope.content, meta };
    const facts = { kind: data.kind ?? 'handelse', important: data.important ?? false, about: null };
    if (envelope.type === 'RegisterIncident') {
      if (this.streams.has(stream)) return refusal('exists');
      this.register(incident, (envelope.content as { title: string }).title, { meta });
    } else if (!this.streams.has(`incident/${incident}`)) {
      return refusal('not_found');
    } else if (envelope.type === 'WriteLine') {
      this.append(stream, { type: 'LineWritten', data: facts, ...base });
    } else if (envelope.type === 'CorrectLine') {
      this.append(stream, { type: 'LineCorrected', data: { line: data.line }, ...base });
    } else if (envelope.type === 'WriteSecretLine') {
      const mark = { provision: null, authority: null };
      const to = secretStream(incident);
      this.append(to, { type: 'SecretLineWritten', data: { ...facts, mark, openLine: null }, ...base });
    } else {
      return refusal('unknown_type');
    }
    return { ok: true, stream, seq: this.head(stream).seq };
  }
}

function refusal(code: RefusalCode): CommandAck {
  return { ok: false, code, message: code };
}
