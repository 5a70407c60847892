import type { EventStore } from '@ledningsplats/db/event-store.ts';
import type { IncidentHeadline } from '@ledningsplats/shared/core/protocol.ts';

/** A list of incidents counts lines to the second, not to the line: what only counts waits this long. */
const THROTTLE_MS = 1_000;

/** Rows of the list of incidents as they change: at once when something is decided, gathered when only a counter moved. */
export class HeadlineRows {
  readonly #emit: (row: IncidentHeadline) => void;
  readonly #sent = new Map<string, string>();
  readonly #waiting = new Map<string, IncidentHeadline>();
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
      this.#waiting.delete(row.id);
      this.#emit(row);
      return;
    }
    this.#waiting.set(row.id, row);
    this.#timer ??= setTimeout(() => this.#flush(), THROTTLE_MS).unref();
  }

  #flush(): void {
    this.#timer = null;
    for (const row of this.#waiting.values()) this.#emit(row);
    this.#waiting.clear();
  }
}
