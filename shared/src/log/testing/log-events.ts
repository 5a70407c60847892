import type { Sight } from '../../core/command.ts';
import type { IncidentState } from '../../core/incident-state.ts';
import type { KnownEvent } from '../../core/known-event.ts';
import type { EventMeta, NewEvent } from '../../core/recorded-event.ts';
import { EVENT_VERSIONS } from '../../core/upcast.ts';
import type { SecretState } from '../events.ts';
import { foldLine, type LogLine, touchesOf } from '../log-line.ts';

export const INCIDENT = '0190a3c4-0000-7000-8000-000000000001';
export const OPEN = `incident/${INCIDENT}`;
export const SECRET = `${OPEN}/secret`;
export const NOON = Date.UTC(2026, 9, 4, 12);
export const MINUTE = 60_000;

/** A plain line, of which nothing is said but its text. */
export const LINE_FACTS = {
  kind: 'handelse',
  important: false,
  verification: null,
  about: null,
  addressedTo: null,
  paper: null,
} as const;

export const MARK = { provision: 'OSL 18 kap. 13 §', authority: 'Säkerhetschefen' };
export const NO_MARK = { provision: null, authority: null };

/** An event as it would stand in a stream; recorded a minute after the one before it. */
export function recorded<Type extends KnownEvent['type']>(
  seq: number,
  type: Type,
  data: Extract<KnownEvent, { type: Type }>['data'],
  content: Extract<KnownEvent, { type: Type }>['content'] = null,
  meta: Partial<EventMeta> = {},
): Extract<KnownEvent, { type: Type }> {
  const recordedAt = NOON + seq * MINUTE;
  const event = {
    seq,
    type,
    version: EVENT_VERSIONS[type],
    data,
    content,
    meta: {
      by: 'account-1',
      person: 'person-1',
      function: 'stab',
      occurredAt: recordedAt,
      recordedAt,
      command: `command-${seq}`,
      ...meta,
    },
  };
  return event as unknown as Extract<KnownEvent, { type: Type }>;
}

export function written(seq: number, text = `Rad ${seq}`, meta: Partial<EventMeta> = {}): KnownEvent {
  return recorded(seq, 'LineWritten', LINE_FACTS, { text }, meta);
}

/** The lines that a command asked for, folded of the events of a stream. */
function linesOf(events: readonly KnownEvent[], stream: string): Map<number, LogLine> {
  const lines = events.flatMap((event) => {
    const own = events.filter((other) => other.seq === event.seq || touchesOf(other).includes(event.seq));
    const line = foldLine(own, stream);
    return line?.seq === event.seq ? [line] : [];
  });
  return new Map(lines.map((line) => [line.seq, line]));
}

/** What `decide` may look at; the log asks only whether the incident exists. */
export function sight(stream: string, events: readonly KnownEvent[] = [], secret: SecretState | null = null): Sight {
  return {
    stream,
    incident: {} as IncidentState,
    secret,
    plan: null,
    person: () => null,
    nextNumber: () => '2026-001',
    needed: { lines: linesOf(events, stream), tasks: new Map(), attachments: new Map(), after: null, texts: null },
  };
}

/** Puts decided events into their streams, as the server would. */
export function stored(
  events: readonly NewEvent[],
  own: string,
  after: Record<string, number>,
): Record<string, KnownEvent[]> {
  const streams: Record<string, KnownEvent[]> = {};
  for (const { stream = own, type, version, data, content } of events) {
    const list = streams[stream] ?? [];
    streams[stream] = list;
    const seq = (after[stream] ?? 0) + list.length + 1;
    list.push({ ...recorded(seq, type as 'LineWritten', data as never, content as never), version });
  }
  return streams;
}
