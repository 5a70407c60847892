import type { CallOutEvent, CallOutsSlice } from '../callouts/events.ts';
import type { Recorded } from '../core/recorded-event.ts';
import type { Position } from '../geo/position.ts';
import type { Owner } from '../incident/events.ts';
import type { Standing } from '../incident/fact-trail.ts';
import type { CountEntry, CountWay } from '../places/headcount.ts';
import { KRISSTOD_AFTER_EVENT_VERSIONS, type KrisstodAfter, type KrisstodAfterEvent } from './after/events.ts';
import type { CallInTotals, KrisstodReplyReceived, UnreadReply } from './call-in/events.ts';
import type { ClosedWithEnd, EffortTotals, KrisstodEndReverted, OrganisationHours } from './ending/events.ts';
import { KRISSTOD_LEAD_EVENT_VERSIONS, type KrisstodLead, type KrisstodLeadEvent } from './lead/events.ts';
import type { KrisstodRemoval, KrisstodWordsRemoved } from './removal/events.ts';
import {
  KRISSTOD_WORK_EVENT_VERSIONS,
  type KrisstodWork,
  type KrisstodWorkEvent,
  type StaffTotals,
} from './shifts/events.ts';

/** `prepared`: contacted and waits. What has ended may be prepared or activated again, as another effort. */
export const KRISSTOD_STATUSES = ['none', 'prepared', 'active', 'ended'] as const;
export type KrisstodStatus = (typeof KRISSTOD_STATUSES)[number];

/** Visits, by age alone [KR5]. */
export interface Visits {
  adults: number;
  young: number;
}

/** In the incident's open part: that krisstöd is prepared, at work or ended [KR8]. */
export type KrisstodStateChanged = Recorded<
  'KrisstodStateChanged',
  {
    /** 1, 2, 3 … within the incident. */
    effort: number;
    from: KrisstodStatus;
    to: KrisstodStatus;
    /** Null for what needs none: to prepare, and to stop preparing. */
    decision: number | null;
    /**
     * Why it ended, plan id, with the visits and the numbers of the whole effort; null for everything else [KR7] [EX2]. The
     * numbers are null where nobody summed them.
     */
    ended: ({ reason: string; totals: EffortTotals | null } & Visits) | null;
  }
>;
/**
 * In the open part: a site that has been opened, as everybody may know it. Name and position are content: a spontaneous site
 * may be somebody's home. `number` is what it is called by in what follows, so that the name stands in one event alone.
 */
export type KrisstodSiteStated = Recorded<
  'KrisstodSiteStated',
  { site: string; number: number; kind: string; isSpontaneous: boolean },
  { name: string; position?: Position }
>;
/** In the open part: closed, or open again. */
export type KrisstodSiteTurned = Recorded<'KrisstodSiteTurned', { site: string; number: number; isOpen: boolean }>;
/** In the open part: how many have come to a site in all. */
export type KrisstodVisitsTotalled = Recorded<'KrisstodVisitsTotalled', { site: string } & Visits>;
/** In the open part: how many are at work, and how many requests for help outside wait for an answer. */
export type KrisstodStaffTotalled = Recorded<'KrisstodStaffTotalled', StaffTotals>;

/** In the open part: how many have been called in, have answered, and have not [KR8]. */
export type KrisstodCalledTotalled = Recorded<'KrisstodCalledTotalled', CallInTotals>;

/** What krisstöd tells everybody who reads the incident. */
export type KrisstodOpenEvent =
  | KrisstodStateChanged
  | KrisstodSiteStated
  | KrisstodSiteTurned
  | KrisstodVisitsTotalled
  | KrisstodStaffTotalled
  | KrisstodCalledTotalled;

/** Who leads; one who is not in the people register stands as a name. */
interface Leading {
  leader: string | null;
}
interface LeadingContent {
  leaderName?: string;
}

export type KrisstodPrepared = Recorded<
  'KrisstodPrepared',
  { effort: number } & Leading,
  { contacted: string } & LeadingContent
>;
/** Prepared for nothing; no decision stands behind it. */
export type KrisstodStoodDown = Recorded<'KrisstodStoodDown', { effort: number }>;
/** With what, for whom (groups, in general words) and where [KR1]. */
export type KrisstodActivated = Recorded<
  'KrisstodActivated',
  { effort: number; decision: number } & Leading,
  { what: string; whom: string; where?: string } & LeadingContent
>;
export type KrisstodLeaderNamed = Recorded<'KrisstodLeaderNamed', { effort: number } & Leading, LeadingContent>;
/**
 * What was handed to whom: receivers are plan ids, and the texts stand in the same order; what the end closed, and the effort
 * in numbers [KR7].
 */
export type KrisstodEnded = Recorded<
  'KrisstodEnded',
  {
    effort: number;
    decision: number;
    reason: string;
    receivers: string[];
    closed: ClosedWithEnd;
    totals: EffortTotals | null;
    hours: OrganisationHours[];
  } & Visits,
  { handed: string[] }
>;
export type KrisstodSiteOpened = Recorded<'KrisstodSiteOpened', { site: string } & Leading, LeadingContent>;
export type KrisstodSiteLed = Recorded<'KrisstodSiteLed', { site: string } & Leading, LeadingContent>;
export type KrisstodSiteClosed = Recorded<'KrisstodSiteClosed', { site: string }>;
export type KrisstodSiteReopened = Recorded<'KrisstodSiteReopened', { site: string }>;
/** So many came, or so many have come in all; the newest by event time is the last word [PL5]. */
export type KrisstodVisitsCounted = Recorded<'KrisstodVisitsCounted', { site: string; how: VisitWay } & Visits>;
/** The need itself is the task's title, in the open part. */
export type KrisstodNeedReported = Recorded<'KrisstodNeedReported', { site: string; task: string }>;

/** What stays with krisstöd and the staff's leadership [KR8]. */
export type KrisstodEvent =
  | KrisstodPrepared
  | KrisstodStoodDown
  | KrisstodActivated
  | KrisstodLeaderNamed
  | KrisstodEnded
  | KrisstodSiteOpened
  | KrisstodSiteLed
  | KrisstodSiteClosed
  | KrisstodSiteReopened
  | KrisstodVisitsCounted
  | KrisstodNeedReported
  | KrisstodReplyReceived
  | KrisstodEndReverted
  | KrisstodLeadEvent
  | KrisstodAfterEvent
  | KrisstodWordsRemoved
  | KrisstodWorkEvent
  | CallOutEvent;

export const KRISSTOD_EVENT_VERSIONS: Readonly<
  Record<Exclude<KrisstodEvent | KrisstodOpenEvent, CallOutEvent>['type'], number>
> = {
  KrisstodStateChanged: 2,
  KrisstodSiteStated: 1,
  KrisstodSiteTurned: 1,
  KrisstodVisitsTotalled: 1,
  KrisstodStaffTotalled: 1,
  KrisstodPrepared: 1,
  KrisstodStoodDown: 1,
  KrisstodActivated: 1,
  KrisstodLeaderNamed: 1,
  KrisstodEnded: 2,
  KrisstodEndReverted: 1,
  KrisstodWordsRemoved: 1,
  KrisstodSiteOpened: 1,
  KrisstodSiteLed: 1,
  KrisstodSiteClosed: 1,
  KrisstodSiteReopened: 1,
  KrisstodVisitsCounted: 1,
  KrisstodNeedReported: 1,
  KrisstodCalledTotalled: 1,
  KrisstodReplyReceived: 1,
  ...KRISSTOD_LEAD_EVENT_VERSIONS,
  ...KRISSTOD_AFTER_EVENT_VERSIONS,
  ...KRISSTOD_WORK_EVENT_VERSIONS,
};

/** Nobody is counted out: what is asked for afterwards is how many came. */
export const VISIT_WAYS = ['in', 'set'] as const satisfies readonly CountWay[];
export type VisitWay = (typeof VISIT_WAYS)[number];

/** A site as it stands in the open part. */
export interface PublicSite extends Visits {
  id: string;
  /** 1, 2, 3 … within the incident. */
  number: number;
  kind: string;
  isSpontaneous: boolean;
  isOpen: boolean;
  since: number;
  /** When the visits were last totalled; null: nobody has come yet. Who counted is krisstöd's own [KR8]. */
  countedAt: number | null;
  /** Null: removed by decision [LG10]. */
  name: string | null;
  position: Position | null;
  /** Of the event that name and position come from. */
  seq: number;
}

/** Krisstöd in the incident's open part: state, sites and totals [KR8]. */
export interface KrisstodSlice {
  status: KrisstodStatus;
  since: number | null;
  /** How many there have been, the one of now included. */
  effort: number;
  decision: number | null;
  /** Of the latest ending. */
  ended: KrisstodStateChanged['data']['ended'];
  /** How many sites there have ever been. */
  count: number;
  /** Of this effort, or the latest; the closed ones too. */
  sites: Readonly<Record<string, PublicSite>>;
  staff: StaffTotals;
  /** Of those called in. */
  called: CallInTotals;
  /** When each of the two was last told; null: never. Who told is krisstöd's own [KR8]. */
  told: { staff: number | null; called: number | null };
  /** Who it was handed to when the incident was closed [LA9]. */
  owner: Owner | null;
  trail: Standing<KrisstodStatus>[];
}

/** Who leads an effort or a site, since when. */
export interface KrisstodLeader {
  person: string | null;
  /** Null: in the register, or removed by decision. */
  name: string | null;
  since: number;
  seq: number;
}

/** What one effort is in words; null: not said, or removed by decision. `seq` is where they stand. */
export interface KrisstodWords {
  contacted: string | null;
  what: string | null;
  whom: string | null;
  where: string | null;
  seq: number;
}

export interface KrisstodSite {
  id: string;
  isOpen: boolean;
  leader: KrisstodLeader | null;
  /** By event time, as at a place. */
  adults: readonly CountEntry[];
  young: readonly CountEntry[];
  /** The newest tasks that needs have become; which of them are open stands in the incident. */
  needs: readonly string[];
}

/** How an effort ended. */
export interface KrisstodEnd {
  at: number;
  decision: number;
  receivers: readonly string[];
  /** Null: removed by decision. */
  handed: readonly string[] | null;
  closed: ClosedWithEnd;
  hours: readonly OrganisationHours[];
  seq: number;
}

/** The bounded state of `incident/<id>/krisstod`: the latest effort. */
export interface KrisstodState {
  effort: number;
  leader: KrisstodLeader | null;
  words: KrisstodWords | null;
  /** Of the latest ending; what holds is the open part's to say. */
  ended: KrisstodEnd | null;
  sites: Readonly<Record<string, KrisstodSite>>;
  lead: KrisstodLead;
  work: KrisstodWork;
  after: KrisstodAfter;
  /** Support workers who are called in; they are those of this effort [KR2]. */
  callIns: CallOutsSlice;
  /** What was answered to them in words that no rule can read, the newest last. */
  replies: readonly UnreadReply[];
  /** Of texts, newest first; of all efforts. */
  removals: readonly KrisstodRemoval[];
}
