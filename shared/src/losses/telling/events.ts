import type { Recorded } from '../../core/recorded-event.ts';
import type { RemovalWhy } from '../../log/events.ts';
import type { ServiceAnswer } from '../events.ts';

/** How it is at a service: as usual, with less than usual, or not at all. */
export const SERVICE_STATUSES = ['running', 'limited', 'closed'] as const;
export type ServiceStatus = (typeof SERVICE_STATUSES)[number];

/** What a service says of itself beside the word that the open part has [KO2]. */
export interface ServiceTelling {
  answer: ServiceAnswer;
  /** Null: nobody said. */
  status: ServiceStatus | null;
  /** Until when it manages, UTC milliseconds; counts instead of the register's limit. Null: nobody said, and the register's holds. */
  until: number | null;
  /** What it needs, by ids of the plan's `continuity.supports`. */
  supports: string[];
}

/**
 * What a service has told, by its link or by somebody of the staff who heard it. It stands in `incident/<id>/continuity`,
 * for those who may read the register: how long a service holds is sensitive [KO3].
 */
export type ServiceTold = Recorded<
  'ServiceTold',
  { service: string; number: number } & ServiceTelling,
  { note?: string }
>;
/** What it told is taken back, together with its word in the open part. */
export type ServiceTellingStruck = Recorded<'ServiceTellingStruck', { service: string }>;
/** The decision by which what it wrote was taken away; `seqs` are the events that it stood in [LG10]. */
export type ServiceWordsRemoved = Recorded<
  'ServiceWordsRemoved',
  { item: string; why: RemovalWhy; seqs: number[] },
  { capacity: string; reference: string }
>;

export type ContinuityEvent = ServiceTold | ServiceTellingStruck | ServiceWordsRemoved;

export const CONTINUITY_EVENT_VERSIONS: Readonly<Record<ContinuityEvent['type'], number>> = {
  ServiceTold: 1,
  ServiceTellingStruck: 1,
  ServiceWordsRemoved: 1,
};

/** The latest that a service has told. */
export interface Told extends ServiceTelling {
  /** Null: nothing was written, or it has been removed by decision [LG10]. */
  note: string | null;
  /** When it was said, UTC milliseconds. */
  at: number;
  /** Who noted it; null: the service itself, by its link. */
  by: string | null;
  isByLink: boolean;
  seq: number;
}

/** By the service's id; at most as many as the register has. */
export interface ContinuityState {
  told: Readonly<Record<string, Told>>;
}
