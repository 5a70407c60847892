import { randomUUID } from 'node:crypto';
import type { StoredOutcome, StoreEvent } from '@ledningsplats/db/event-store.ts';
import type { Store } from '@ledningsplats/db/open-store.ts';
import { foldStream } from '@ledningsplats/shared/core/fold.ts';
import { type IncidentState, STATE_VERSION } from '@ledningsplats/shared/core/incident-state.ts';
import { indexRowsOf } from '@ledningsplats/shared/core/index-rows.ts';
import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { LineWritten } from '@ledningsplats/shared/log/events.ts';
import type { Member } from '../../proof/place.ts';
import { lineText } from './line-text.ts';

/** Events in one commit: large, because a million syncs would take an hour. */
const BATCH = 5_000;
/** How far behind the head the server's own snapshots lie at worst, so that starting costs what it costs then. */
const SNAPSHOT_BEHIND = 150;
/** It happened ten seconds apart, the last of it now. */
const LINE_EVERY_MS = 10_000;
const BODY_HASH = '0'.repeat(64);

/**
 * Continues an incident's stream with log lines up to `length` events, through the store: chained, indexed, with the
 * outcomes of their commands and a snapshot, as if a server had written them one by one.
 */
export async function lengthen(
  store: Store,
  stream: string,
  length: number,
  members: readonly Member[],
): Promise<void> {
  let { state, seq } = await readState(store, stream);
  while (seq < length) {
    const events: StoreEvent[] = [];
    const known: KnownEvent[] = [];
    while (seq < length && events.length < BATCH) {
      seq += 1;
      const event = lineEvent(seq, length, members);
      state = foldStream('incident', state ?? undefined, event);
      known.push(event);
      events.push({ stream, ...event });
      if (seq === Math.max(1, length - SNAPSHOT_BEHIND)) await saveState(store, stream, events, known, state);
    }
    await append(store, stream, events, known);
  }
}

async function saveState(
  store: Store,
  stream: string,
  events: StoreEvent[],
  known: KnownEvent[],
  state: IncidentState,
) {
  const seq = events.at(-1)?.seq ?? 0;
  await append(store, stream, events.splice(0), known.splice(0));
  await store.events.saveSnapshot({ stream, seq, stateVersion: STATE_VERSION, state: JSON.stringify(state) });
}

async function append(store: Store, stream: string, events: StoreEvent[], known: KnownEvent[]) {
  const [first] = events;
  const last = events.at(-1);
  if (!first || !last) return;
  const headline = await store.events.headline(parseStream(stream)?.incident ?? '');
  const result = await store.events.append({
    events,
    commands: events.map((event) => outcomeOf(event)),
    index: known.flatMap((event) => indexRowsOf(event, stream)),
    headlines: headline ? [{ ...headline, seq: last.seq, lineCount: headline.lineCount + events.length }] : [],
    redactions: [],
    attachments: [],
    expected: new Map([[stream, first.seq - 1]]),
  });
  if (!result.ok) throw new Error(`${stream} moved while it was written`);
}

async function readState(store: Store, stream: string) {
  let state: IncidentState | null = null;
  let seq = 0;
  for (const event of await store.events.read(stream, 0, BATCH)) {
    state = foldStream('incident', state ?? undefined, event as KnownEvent);
    seq = event.seq;
  }
  return { state, seq };
}

function lineEvent(seq: number, length: number, members: readonly Member[]): LineWritten {
  const member = members[seq % members.length];
  const now = Date.now();
  return {
    seq,
    type: 'LineWritten',
    version: 3,
    data: {
      kind: 'handelse',
      important: seq % 20 === 0,
      verification: null,
      about: null,
      addressedTo: null,
      paper: null,
    },
    content: { text: lineText(seq) },
    meta: {
      by: member?.user ?? 'system',
      person: member?.person ?? null,
      function: 'logg',
      occurredAt: now - (length - seq) * LINE_EVERY_MS,
      recordedAt: now,
      command: randomUUID(),
    },
  };
}

function outcomeOf({ stream, seq, meta }: StoreEvent): StoredOutcome {
  return {
    id: meta.command,
    user: meta.by,
    bodyHash: BODY_HASH,
    recordedAt: meta.recordedAt,
    outcome: JSON.stringify({ ok: true, stream, seq }),
  };
}
