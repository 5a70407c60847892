import type { EventStore } from '@ledningsplats/db/event-store.ts';
import { foldStream } from '@ledningsplats/shared/core/fold.ts';
import type { PlanState } from '@ledningsplats/shared/plan/plan.ts';
import { readEventsAt } from './read-events.ts';

/** Versions that ongoing incidents stand on are few; each weighs some tens of kilobytes. */
const KEPT = 16;

/**
 * Plans by the seq of their adoption. An incident goes on under the plan that it was registered under, and what was
 * adopted never changes, so what has been read once is right for as long as it is kept.
 */
export class PlanVersions {
  readonly #store: EventStore;
  readonly #plans = new Map<number, PlanState>();

  constructor(store: EventStore) {
    this.#store = store;
  }

  /** Null where the history has no plan of that version. */
  async get(version: number): Promise<PlanState | null> {
    const known = this.#plans.get(version) ?? (await this.#read(version));
    if (!known) return null;
    this.#plans.delete(version);
    this.#plans.set(version, known);
    const oldest = this.#plans.keys().next().value;
    if (this.#plans.size > KEPT && oldest !== undefined) this.#plans.delete(oldest);
    return known;
  }

  async #read(version: number): Promise<PlanState | null> {
    const [adopted] = await readEventsAt(this.#store, 'plan', [version]);
    return adopted ? foldStream('plan', undefined, adopted) : null;
  }
}
