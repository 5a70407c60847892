import type { EventStore } from '@ledningsplats/db/event-store.ts';
import { foldStream } from '@ledningsplats/shared/core/fold.ts';
import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import { type Head, LINE_WINDOW } from '@ledningsplats/shared/core/protocol.ts';
import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import { isUnknown, upcast } from '@ledningsplats/shared/core/upcast.ts';
import { foldWindow } from '@ledningsplats/shared/log/line-window.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';

/** What a stream is, by its raw events alone. */
export interface Truth {
  state: unknown;
  /** The newest lines by event time, as many as a board holds. */
  lines: readonly LogLine[];
  /** All of them, by the same time. */
  all: readonly LogLine[];
  head: Head;
  events: readonly AnyEvent[];
}

/** A plain fold of all that is stored, from the first event, with every line kept until the end. */
export async function foldOfEverything(store: EventStore, stream: string): Promise<Truth> {
  const head = await store.head(stream);
  const events = await store.read(stream, 0, head.seq);
  const kind = parseStream(stream)?.kind;
  if (!kind) throw new Error(`not a stream: ${stream}`);
  let state: unknown = null;
  let lines: readonly LogLine[] = [];
  for (const event of events) {
    const known = upcast(event);
    if (isUnknown(known)) throw new Error(`the server has stored what it does not know: ${event.type}`);
    state = foldStream(kind, (state ?? undefined) as never, known as KnownEvent);
    lines = foldWindow(lines, known, { stream, order: 'occurred', limit: Number.MAX_SAFE_INTEGER });
  }
  return { state, lines: lines.slice(0, LINE_WINDOW), all: lines, head, events };
}
