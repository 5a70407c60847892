import type { MessageChange } from '@ledningsplats/shared/channels/message.ts';
import type { FastifyBaseLogger } from 'fastify';

/** Four times a second: a board that counts answers looks live, and five hundred messages are a few frames. */
const GATHER_MS = 250;

type Listener = (changes: readonly MessageChange[]) => void;

/** Gathers changes, so that listeners are told where each message stands last. */
export class ChangeFeed {
  readonly #log: FastifyBaseLogger;
  readonly #listeners = new Set<Listener>();
  readonly #changes = new Map<string, MessageChange>();
  #timer: NodeJS.Timeout | undefined;

  constructor(log: FastifyBaseLogger) {
    this.#log = log;
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  add(changes: readonly MessageChange[]): void {
    for (const change of changes) this.#changes.set(change.id, change);
    if (this.#changes.size > 0) this.#timer ??= setTimeout(() => this.flush(), GATHER_MS).unref();
  }

  /** Tells at once what has been gathered. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const changes = [...this.#changes.values()];
    this.#changes.clear();
    if (changes.length === 0) return;
    for (const listener of this.#listeners) {
      try {
        listener(changes);
      } catch (error) {
        this.#log.error({ err: error }, 'a listener to messages failed');
      }
    }
  }
}
