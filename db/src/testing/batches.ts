import type { IncidentHeadline } from '@ledningsplats/shared/core/protocol.ts';
import type { EventMeta } from '@ledningsplats/shared/core/recorded-event.ts';
import type { Batch, IndexRow, StoredOutcome, StoreEvent } from '../event-store.ts';

/** Batches for tests, with everything filled in that the test does not speak of. */
export function batch(parts: Partial<Batch>): Batch {
  return {
    events: [],
    commands: [],
    index: [],
    headlines: [],
    redactions: [],
    attachments: [],
    expected: new Map(),
    ...parts,
  };
}

export function meta(parts: Partial<EventMeta> = {}): EventMeta {
  return { by: 'u1', person: 'p1', function: null, occurredAt: 1_000, recordedAt: 1_000, command: 'c', ...parts };
}

export function event(stream: string, seq: number, parts: Partial<StoreEvent> = {}): StoreEvent {
  return { stream, seq, type: 'LineAdded', version: 1, data: { seq }, content: null, meta: meta(), ...parts };
}

/** An event with text, as a log line has. */
export function line(stream: string, seq: number, text: string): StoreEvent {
  return event(stream, seq, { content: { text } });
}

export function registered(id: string, mode: 'live' | 'exercise' = 'live'): StoreEvent {
  return event(`incident/${id}`, 1, { type: 'IncidentRegistered', data: { id, mode }, content: { title: 'Brand' } });
}

export function redaction(stream: string, seq: number, of: number): StoreEvent {
  return event(stream, seq, { type: 'ContentRedacted', data: { seq: of, why: 'gdpr', kind: 'LineAdded' } });
}

export function outcome(id: string, parts: Partial<StoredOutcome> = {}): StoredOutcome {
  return { id, user: 'u1', bodyHash: 'b', recordedAt: 1_000, outcome: '{"ok":true}', ...parts };
}

export function lineRow(stream: string, seq: number, occurredAt: number, recordedAt: number): IndexRow {
  const line = { occurredAt, recordedAt, lineKind: 'handelse', important: false, function: null };
  return { stream, kind: 'line', key: String(seq), seq, line };
}

export function headline(id: string, parts: Partial<IncidentHeadline> = {}): IncidentHeadline {
  return {
    id,
    seq: 1,
    number: '2026-001',
    mode: 'live',
    planVersion: 1,
    title: 'Brand i hamnen',
    place: null,
    lifecycle: 'open',
    level: 1,
    levelSince: 0,
    levelUnconfirmed: false,
    posture: 'normal',
    boardActive: false,
    leader: null,
    openedAt: 0,
    closedAt: null,
    lineCount: 0,
    openTasks: 0,
    unconfirmed: 0,
    ...parts,
  };
}

/** A well-formed incident id that says its number. */
export function incidentId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
