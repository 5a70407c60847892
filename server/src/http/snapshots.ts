import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { STATE_VERSION } from '@ledningsplats/shared/core/incident-state.ts';
import { LINE_WINDOW, type SnapshotReading } from '@ledningsplats/shared/core/protocol.ts';
import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import { readLines } from '../core/read-lines.ts';
import type { StateAt } from '../core/state-cache.ts';
import type { Services } from '../services.ts';

const compress = promisify(brotliCompress);

/** Four of eleven: a few milliseconds for a board, and within a tenth of the smallest size. */
const BROTLI_QUALITY = 4;
/** Streams whose last snapshot is kept ready: those that a room full of screens opens at once. */
const KEPT = 64;

export interface ReadySnapshot {
  seq: number;
  etag: string;
  json: Buffer;
  brotli: Buffer;
}

/** Snapshots ready to send, made once per head however many screens ask. */
export class Snapshots {
  readonly #services: Services;
  readonly #made = new Map<string, { seq: number; snapshot: Promise<ReadySnapshot> }>();

  constructor(services: Services) {
    this.#services = services;
    services.store.events.committed((commit) => {
      // nothing that was removed may linger here
      for (const stream of commit.heads.keys()) this.#made.delete(stream);
    });
  }

  /** Null: there is nothing in the stream. */
  async get(stream: string): Promise<ReadySnapshot | null> {
    const at = await this.#services.states.get(stream);
    if (at.seq === 0) return null;
    const made = this.#made.get(stream);
    if (made?.seq === at.seq) return made.snapshot;
    const snapshot = this.#make(at);
    this.#made.set(stream, { seq: at.seq, snapshot });
    snapshot.catch(() => this.#made.delete(stream));
    const oldest = this.#made.keys().next().value;
    if (this.#made.size > KEPT && oldest !== undefined) this.#made.delete(oldest);
    return snapshot;
  }

  async #make({ stream, seq, hash, state }: StateAt): Promise<ReadySnapshot> {
    const lines = await this.#lines(stream, seq);
    const reading: SnapshotReading = { stream, head: { seq, hash }, stateVersion: STATE_VERSION, state, lines };
    const json = Buffer.from(JSON.stringify(reading));
    const brotli = await compress(json, {
      params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: json.length },
    });
    return { seq, etag: `"${STATE_VERSION}-${seq}-${hash.slice(0, 16)}"`, json, brotli };
  }

  /** As they were at the state's seq: what came later reaches the screen as events. */
  async #lines(stream: string, upTo: number): Promise<LogLine[]> {
    if (parseStream(stream)?.incident === null) return [];
    const { events } = this.#services.store;
    const page = await events.lines({ stream, order: 'occurred', before: null, limit: LINE_WINDOW });
    return readLines(events, stream, page.seqs, upTo);
  }
}
