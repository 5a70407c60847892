import { isNeverAtRest } from '@ledningsplats/shared/access/stream-access.ts';
import { foldStream } from '@ledningsplats/shared/core/fold.ts';
import { STATE_VERSION } from '@ledningsplats/shared/core/incident-state.ts';
import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import { type Head, LINE_WINDOW, type SnapshotReading } from '@ledningsplats/shared/core/protocol.ts';
import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import { parseStream, type StreamKind } from '@ledningsplats/shared/core/stream-name.ts';
import { isUnknown, upcast } from '@ledningsplats/shared/core/upcast.ts';
import { foldWindow, reviseWindow } from '@ledningsplats/shared/log/line-window.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';

/** One stream as this device has confirmed it. Immutable. */
export interface Replica {
  stream: string;
  /** Null until the stream's first event. */
  state: unknown;
  lines: readonly LogLine[];
  /** The hash is empty where only events, and no head, have been seen since. */
  head: Head;
}

export interface Received {
  replica: Replica;
  /** `gap`: something is missing before the next event. `unknown`: recorded by a newer version. */
  outcome: 'in_step' | 'gap' | 'unknown';
  /** What was folded, in order. */
  folded: readonly KnownEvent[];
}

export function emptyReplica(stream: string): Replica {
  return { stream, state: null, lines: [], head: { seq: 0, hash: '' } };
}

/** The rule of every screen: next in order, fold; lower, ignore; else a gap (architecture §2). */
export function receive(replica: Replica, events: readonly AnyEvent[], head: Head): Received {
  const kind = kindOf(replica.stream);
  const folded: KnownEvent[] = [];
  let { state, lines } = replica;
  let last = replica.head.seq;
  let outcome: Received['outcome'] = 'in_step';
  for (const event of events) {
    if (event.seq <= last) continue;
    if (event.seq > last + 1) {
      outcome = 'gap';
      break;
    }
    const known = upcast(event);
    if (isUnknown(known)) {
      outcome = 'unknown';
      break;
    }
    try {
      state = foldStream(kind, (state ?? undefined) as never, known);
      lines = foldWindow(lines, known, { stream: replica.stream, order: 'occurred', limit: LINE_WINDOW });
    } catch {
      // A history that this version cannot fold is as unknown as one it has never heard of.
      outcome = 'unknown';
      break;
    }
    folded.push(known);
    last = event.seq;
  }
  if (outcome === 'in_step' && head.seq > last) outcome = 'gap';
  const hash = head.seq === last ? head.hash : '';
  const isMoved = folded.length > 0 || (hash !== '' && hash !== replica.head.hash);
  return {
    replica: isMoved ? { stream: replica.stream, state, lines, head: { seq: last, hash } } : replica,
    outcome,
    folded,
  };
}

export interface Erased {
  /** Null: something was removed in a way that this version does not understand, so that nothing may be kept. */
  replica: Replica | null;
  folded: readonly KnownEvent[];
  searchedTo: number;
  outcome: 'in_step' | 'gap';
}

/**
 * For a replica that stands still because a newer version has recorded what it does not know: removals that come after
 * still take from it what they name [LG10], and nothing else of it changes.
 */
export function eraseOnly(replica: Replica, events: readonly AnyEvent[], searchedTo: number): Erased {
  const kind = kindOf(replica.stream);
  const folded: KnownEvent[] = [];
  let { state, lines } = replica;
  let last = searchedTo;
  for (const event of events) {
    if (event.seq <= last) continue;
    if (event.seq > last + 1)
      return { replica: { ...replica, state, lines }, folded, searchedTo: last, outcome: 'gap' };
    last = event.seq;
    if (event.type !== 'ContentRedacted') continue;
    const known = upcast(event);
    if (isUnknown(known)) return { replica: null, folded, searchedTo: last, outcome: 'in_step' };
    try {
      state = foldStream(kind, (state ?? undefined) as never, known);
      lines = reviseWindow(lines, known);
    } catch {
      return { replica: null, folded, searchedTo: last, outcome: 'in_step' };
    }
    folded.push(known);
  }
  return { replica: { ...replica, state, lines }, folded, searchedTo: last, outcome: 'in_step' };
}

/** Null: made by another version of the product. */
export function replicaOf(reading: SnapshotReading): Replica | null {
  if (reading.stateVersion !== STATE_VERSION) return null;
  return {
    stream: reading.stream,
    state: reading.state ?? null,
    lines: reading.lines as LogLine[],
    head: reading.head,
  };
}

/**
 * Whether the server tells another history than the one this device has: it is behind us, or the same seq has another
 * hash. That is a restored backup, and what is shown here must give way.
 */
export function contradicts(replica: Replica, head: Head): boolean {
  if (head.seq < replica.head.seq) return true;
  return head.seq === replica.head.seq && replica.head.hash !== '' && head.hash !== replica.head.hash;
}

/** Whether the device keeps it in clear nowhere: secret lines, and krisstöd's own part. */
export function isSecret(stream: string): boolean {
  return isNeverAtRest(kindOf(stream));
}

function kindOf(stream: string): StreamKind {
  const address = parseStream(stream);
  if (!address) throw new Error(`not a stream: ${stream}`);
  return address.kind;
}
