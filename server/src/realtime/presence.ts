import { presenceKey } from '@ledningsplats/shared/core/presence.ts';
import type { PresenceFrame, Present } from '@ledningsplats/shared/core/protocol.ts';

/** Forty people who open the same board at once make two frames, encoded once each, and not forty. */
const THROTTLE_MS = 1_000;

interface Somebody {
  present: Present;
  connections: Set<string>;
}

interface Changes {
  joined: Map<string, Present>;
  left: Map<string, Pick<Present, 'person' | 'function'>>;
  /** Connections that have not had the list yet. */
  newcomers: Set<string>;
  timer: NodeJS.Timeout;
}

export interface PresenceSenders {
  toNewcomers: (connections: string[], frame: PresenceFrame) => void;
  toTheRest: (newcomers: string[], frame: PresenceFrame) => void;
}

/**
 * Who has a stream open now, in memory alone. Someone with several tabs is there once. The newcomer gets the list, the
 * others what changed: two hundred boards that come at once cost each of them two hundred names and not forty thousand.
 */
export class Presence {
  readonly #send: PresenceSenders;
  readonly #streams = new Map<string, Map<string, Somebody>>();
  readonly #changes = new Map<string, Changes>();

  constructor(send: PresenceSenders) {
    this.#send = send;
  }

  /** To be called when the connection is in the stream's audience, so that it misses no change after the list. */
  join(stream: string, connection: string, present: Present): void {
    this.#enter(stream, connection, present);
    // also where nobody else has anything to learn: it is somebody's second tab
    this.#changesOf(stream).newcomers.add(connection);
  }

  /** Somebody who is here has chosen another function. */
  rename(stream: string, connection: string, present: Present): void {
    this.#exit(stream, connection);
    this.#enter(stream, connection, present);
  }

  leave(stream: string, connection: string): void {
    // it may have left because it may not read it
    this.#changes.get(stream)?.newcomers.delete(connection);
    this.#exit(stream, connection);
  }

  #exit(stream: string, connection: string): void {
    const everybody = this.#streams.get(stream);
    if (!everybody) return;
    for (const [who, { present, connections }] of everybody) {
      if (!connections.delete(connection) || connections.size > 0) continue;
      everybody.delete(who);
      const changes = this.#changesOf(stream);
      changes.joined.delete(who);
      changes.left.set(who, { person: present.person, function: present.function });
    }
    if (everybody.size === 0) this.#streams.delete(stream);
  }

  close(): void {
    for (const { timer } of this.#changes.values()) clearTimeout(timer);
    this.#changes.clear();
  }

  #enter(stream: string, connection: string, present: Present): void {
    const everybody = this.#streams.get(stream) ?? new Map<string, Somebody>();
    this.#streams.set(stream, everybody);
    const who = presenceKey(present);
    const known = everybody.get(who);
    if (known) known.connections.add(connection);
    else {
      everybody.set(who, { present, connections: new Set([connection]) });
      const changes = this.#changesOf(stream);
      changes.left.delete(who);
      changes.joined.set(who, present);
    }
  }

  #changesOf(stream: string): Changes {
    const known = this.#changes.get(stream);
    if (known) return known;
    const timer = setTimeout(() => this.#tell(stream, changes), THROTTLE_MS).unref();
    const changes: Changes = { joined: new Map(), left: new Map(), newcomers: new Set(), timer };
    this.#changes.set(stream, changes);
    return changes;
  }

  #tell(stream: string, changes: Changes): void {
    this.#changes.delete(stream);
    const newcomers = [...changes.newcomers];
    const [joined, left] = [[...changes.joined.values()], [...changes.left.values()]];
    if (joined.length > 0 || left.length > 0) this.#send.toTheRest(newcomers, { stream, joined, left });
    const everybody = this.#streams.get(stream);
    if (newcomers.length === 0 || !everybody) return;
    this.#send.toNewcomers(newcomers, { stream, present: [...everybody.values()].map(({ present }) => present) });
  }
}
