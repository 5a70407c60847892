import type { EventStore } from '../../event-store.ts';

/** A change made behind the store's back, by someone who can write to the database itself. */
export type Tampering =
  | { change: 'data' | 'meta' | 'content' | 'type' | 'chain_hash'; stream: string; seq: number; to: string }
  | { change: 'remove'; stream: string; seq: number }
  /** Removes content as a redaction does, without a decision. */
  | { change: 'silence'; stream: string; seq: number }
  /** Lets two events change places, seqs apart. */
  | { change: 'swap'; stream: string; seqs: [number, number] }
  /** Removes the tail and corrects the noted head to match. */
  | { change: 'cut'; stream: string; after: number };

export interface StoreUnderTest {
  events: EventStore;
  /** Closes the store and opens another over the same data. */
  reopen: () => Promise<EventStore>;
  tamper: (tampering: Tampering) => Promise<void>;
}

/** A new, empty store; it cleans up after itself when the test is over. */
export type OpenStoreUnderTest = () => Promise<StoreUnderTest>;
