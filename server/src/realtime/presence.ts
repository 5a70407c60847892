import type { PresenceFrame, Present } from '@ledningsplats/shared/core/protocol.ts';

/** Forty people who open the same board at once make one frame and not forty. */
const THROTTLE_MS = 1_000;

interface Somebody {
  present: Present;
  connections: Set<string>;
}

/** Who has a stream open now, in memory alone. Someone with several tabs is there once. */
export class Presence {
  readonly #emit: (frame: PresenceFrame) => void;
  readonly #streams = new Map<string, Map<string, Somebody>>();
  readonly #due = new Map<string, NodeJS.Timeout>();

  constructor(emit: (frame: PresenceFrame) => void) {
    this.#emit = emit;
  }

  join(stream: string, connection: string, present: Present): void {
    const everybody = this.#streams.get(stream) ?? new Map<string, Somebody>();
    this.#streams.set(stream, everybody);
    const who = `${present.person} ${present.function}`;
    const known = everybody.get(who);
    if (known) known.connections.add(connection);
    else everybody.set(who, { present, connections: new Set([connection]) });
    // the newcomer needs the whole list, also when it has not changed
    this.#announce(stream);
  }

  leave(stream: string, connection: string): void {
    const everybody = this.#streams.get(stream);
    if (!everybody) return;
    for (const [who, somebody] of everybody) {
      if (!somebody.connections.delete(connection) || somebody.connections.size > 0) continue;
      everybody.delete(who);
      this.#announce(stream);
    }
    if (everybody.size === 0) this.#streams.delete(stream);
  }

  close(): void {
    for (const timer of this.#due.values()) clearTimeout(timer);
    this.#due.clear();
  }

  #announce(stream: string): void {
    if (this.#due.has(stream)) return;
    const send = () => {
      this.#due.delete(stream);
      const everybody = this.#streams.get(stream);
      if (everybody) this.#emit({ stream, present: [...everybody.values()].map(({ present }) => present) });
    };
    this.#due.set(stream, setTimeout(send, THROTTLE_MS).unref());
  }
}
