import type { Recorded } from '../../core/recorded-event.ts';
import type { KrisstodOpenWork } from './open-work.ts';

/** In general words: never a supported person [KR5]. */
export interface HandoverNote {
  ongoing: string;
  expected?: string;
  worries?: string;
}

/** The leading one's note to who leads next; whoever is not in the people register stands as a name. */
export type KrisstodHandoverProposed = Recorded<
  'KrisstodHandoverProposed',
  { handover: string; effort: number; to: string | null },
  HandoverNote & { toName?: string }
>;
/** It was taken back before anybody had acknowledged it. */
export type KrisstodHandoverWithdrawn = Recorded<'KrisstodHandoverWithdrawn', { handover: string }>;
/** `own`: acknowledged by the receiver here; `told`: said to somebody who wrote it down, as on the phone. */
export const TAKEN_WAYS = ['own', 'told'] as const;
export type TakenWay = (typeof TAKEN_WAYS)[number];
/** The receiver leads from now on, and this was open then. */
export type KrisstodHandoverTaken = Recorded<
  'KrisstodHandoverTaken',
  { handover: string; effort: number; way: TakenWay; open: KrisstodOpenWork }
>;

/** When krisstöd gathers next; null: nothing is set. */
export type KrisstodBriefingSet = Recorded<'KrisstodBriefingSet', { at: number | null }>;
/**
 * Krisstöd has gathered: which helpers were there, which points of the plan's agenda came up, and when the next is. The
 * outcomes stand in the order of the points; a null point is what the agenda does not name.
 */
export type KrisstodBriefingHeld = Recorded<
  'KrisstodBriefingHeld',
  { briefing: string; number: number; present: string[]; points: (string | null)[]; next: number | null },
  { others?: string; outcomes: string[] }
>;

export type KrisstodLeadEvent =
  | KrisstodHandoverProposed
  | KrisstodHandoverWithdrawn
  | KrisstodHandoverTaken
  | KrisstodBriefingSet
  | KrisstodBriefingHeld;

export const KRISSTOD_LEAD_EVENT_VERSIONS: Readonly<Record<KrisstodLeadEvent['type'], number>> = {
  KrisstodHandoverProposed: 1,
  KrisstodHandoverWithdrawn: 1,
  KrisstodHandoverTaken: 1,
  KrisstodBriefingSet: 1,
  KrisstodBriefingHeld: 1,
};

/** A note, as the receiver reads it. */
export interface LeadHandover {
  id: string;
  seq: number;
  by: string | null;
  at: number;
  to: string | null;
  /** Null: in the register, or removed by decision. */
  toName: string | null;
  /** Null: removed by decision. */
  note: HandoverNote | null;
}

/** A change of lead that has been acknowledged. */
export interface LeadHanded extends LeadHandover {
  takenAt: number;
  way: TakenWay;
  from: { person: string | null; name: string | null; seq: number } | null;
  open: KrisstodOpenWork;
}

export interface Briefing {
  id: string;
  number: number;
  seq: number;
  at: number;
  present: readonly string[];
  points: readonly (string | null)[];
  /** Null: not said, or removed by decision. */
  others: string | null;
  /** Null: removed by decision. */
  outcomes: readonly string[] | null;
}

/** How an effort is led: its handovers and its briefings. */
export interface KrisstodLead {
  /** That waits to be acknowledged. */
  handover: LeadHandover | null;
  /** Newest first. */
  handed: readonly LeadHanded[];
  briefings: {
    count: number;
    next: number | null;
    /** Newest first. */
    held: readonly Briefing[];
  };
}

export const NO_LEAD: KrisstodLead = { handover: null, handed: [], briefings: { count: 0, next: null, held: [] } };
