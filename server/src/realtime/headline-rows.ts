import type { EventStore } from '@ledningsplats/db/event-store.ts';
import type { IncidentHeadline } from '@ledningsplats/shared/core/protocol.ts';

/** What only counts lines may wait this long: every row goes to every screen, and under load each would delay a frame. */
const THROTTLE_MS = 10_000;

/** Rows of the list of incidents as they change: at once when something is decided, gathered when only a counter moved. */
export class HeadlineRows {
  readonly #emit: (row: IncidentHeadline) => void;
  readonly #sent = new Map<string, string>();
  readonly #counted = new Map<string, IncidentHeadline>();
  readonly #decided = new Map<string, IncidentHeadline>();
  #timer: NodeJS.Timeout | null = null;

  constructor(store: EventStore, emit: (row: IncidentHeadline) => void) {
    this.#emit = emit;
    store.committed((commit) => {
      for (const row of commit.headlines) this.#take(row);
    });
  }

  close(): void {
    if (this.#timer) clearTimeout(this.#timer);
  }

  #take(row: IncidentHeadline): void {
    const substance = JSON.stringify({ ...row, seq: 0, lineCount: 0 });
    if (this.#sent.get(row.id) !== substance) {
      this.#sent.set(row.id, substance);
      this.#counted.delete(row.id);
      // whoever gave the command gets the answer first
      if (this.#decided.size === 0) setImmediate(() => this.#send(this.#decided));
      this.#decided.set(row.id, row);
      return;
    }
    this.#counted.set(row.id, row);
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#send(this.#counted);
    }, THROTTLE_MS).unref();
  }

  #send(rows: Map<string, IncidentHeadline>): void {
    for (const row of rows.values()) this.#emit(row);
    rows.clear();
  }
}
