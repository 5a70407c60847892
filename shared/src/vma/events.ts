import type { Recorded } from '../core/recorded-event.ts';
import type { Geometry } from '../shapes/events.ts';

/** A warning (VMA), or a message of the authority's own that warns of nothing acute (myndighetsmeddelande). */
export const VMA_WANTED = ['vma', 'myndighetsmeddelande'] as const;
export type VmaWanted = (typeof VMA_WANTED)[number];

/** What SOS Alarm and Sveriges Radio made of it. */
export const VMA_OUTCOMES = [...VMA_WANTED, 'declined'] as const;
export type VmaOutcome = (typeof VMA_OUTCOMES)[number];

/** Whether somebody else asks for one of the same already. */
export const VMA_ALREADY = ['no', 'rescue_leader', 'police', 'unknown'] as const;
export type VmaAlready = (typeof VMA_ALREADY)[number];

/**
 * What the law asks before a VMA may be sent (lagen 2023:407 om viktigt meddelande till allmänheten): danger to life or
 * health, or of extensive damage to property or the environment; and that it is urgent.
 */
export interface VmaTest {
  lifeOrHealth: boolean;
  damage: boolean;
  urgent: boolean;
}

/** What is asked for, but for its words. Ids are the plan's. */
export interface VmaFacts {
  wanted: VmaWanted;
  event: string;
  /** It has happened; false: it is feared. */
  hasHappened: boolean;
  /** The whole municipality; else what `area` says and the shapes show. */
  isWholeMunicipality: boolean;
  /** Shapes of the incident's map that show the area, by id. */
  shapes: string[];
  test: VmaTest;
  already: VmaAlready;
  channels: string[];
}

/** In the order in which MSB asks those who request to say it («Att begära ett VMA»). */
export interface VmaWords {
  area: string;
  happened: string;
  threat: string;
  instruction: string;
  /** Why the law's questions are answered as they are. */
  reasons: string;
}

/** The areas as they were drawn then; a place can tell as much as words, and goes with them [LG10]. */
export interface VmaContent extends VmaWords {
  drawn?: Geometry[];
  /** Who requests, where the register does not have them. */
  requester?: string;
  /** To whom it was said, and what they call the matter. */
  calledWith?: string;
  reference?: string;
}

export interface VmaRequester {
  person: string | null;
  capacity: string;
}

/**
 * Somebody has rung and asked for it; `meta.occurredAt` is when. The product itself sends nothing [VM1]. `review`: when it
 * is looked over, UTC milliseconds.
 */
export type VmaRequested = Recorded<
  'VmaRequested',
  { vma: string; number: number; requester: VmaRequester; review: number; facts: VmaFacts },
  VmaContent
>;
/** What became of it. A later one holds instead of an earlier. `number` repeats the request's, for the line. */
export type VmaAnswered = Recorded<
  'VmaAnswered',
  { vma: string; number: number; outcome: VmaOutcome },
  { reason?: string }
>;
/** Asked for anew with other words: `message` 2, 3 … */
export type VmaUpdated = Recorded<
  'VmaUpdated',
  { vma: string; number: number; message: number; review: number; facts: VmaFacts },
  VmaContent
>;
/** Looked over: it holds, until it is looked over the next time. */
export type VmaReviewed = Recorded<'VmaReviewed', { vma: string; number: number; review: number }>;
/** Another answers for it from now on, by their own word [VM3]. */
export type VmaTaken = Recorded<'VmaTaken', { vma: string; number: number; from: string | null; by: string }>;
/** Faran över has been asked for; `instruction` is what people are told then. */
export type VmaOver = Recorded<
  'VmaOver',
  { vma: string; number: number; message: number },
  { instruction: string; calledWith?: string; reference?: string }
>;
/** It was recorded by mistake: nobody asked. It stays in the history. */
export type VmaWithdrawn = Recorded<
  'VmaWithdrawn',
  { vma: string; number: number; message: number },
  { reason: string }
>;

export type VmaEvent = VmaRequested | VmaAnswered | VmaUpdated | VmaReviewed | VmaTaken | VmaOver | VmaWithdrawn;

export const VMA_EVENT_VERSIONS: Readonly<Record<VmaEvent['type'], number>> = {
  VmaRequested: 1,
  VmaAnswered: 1,
  VmaUpdated: 1,
  VmaReviewed: 1,
  VmaTaken: 1,
  VmaOver: 1,
  VmaWithdrawn: 1,
};

/** `asked`: no answer yet. `stands`: it has been sent out and holds. The others are settled. */
export type VmaStatus = 'asked' | 'stands' | 'declined' | 'over' | 'withdrawn';

export interface Vma {
  id: string;
  number: number;
  status: VmaStatus;
  requester: VmaRequester;
  requestedAt: number;
  /** People id of who answers for it; null where the register does not have them. */
  owner: string | null;
  /** When it is to be looked over, UTC milliseconds. */
  review: number;
  facts: VmaFacts;
  /** Null: removed by decision [LG10]. */
  content: VmaContent | null;
  /** Of the event that facts and content come from: what a change says that it saw. */
  seq: number;
  changedAt: number;
  changedBy: string | null;
  /** How many messages there are: the request, each update, faran över. */
  messages: number;
  outcome: { kind: VmaOutcome; at: number; by: string | null; reason: string | null; seq: number } | null;
  /** Null while it is open. */
  settled: { at: number; by: string | null; text: string | null; seq: number } | null;
}

/** Those that are open, and the latest that are settled; earlier ones stand in the register. */
export interface VmaSlice {
  count: number;
  known: Readonly<Record<string, Vma>>;
}
