import type { Recorded } from '../core/recorded-event.ts';
import type { KrisstodStatus } from '../krisstod/events.ts';
import type { PlaceState } from '../places/operation-events.ts';
import type { Standing } from './fact-trail.ts';
import type { Sayings, Standpoint } from './sayings.ts';

export type IncidentMode = 'live' | 'exercise';
export type Lifecycle = 'open' | 'closed' | 'evaluated';

export type IncidentRegistered = Recorded<
  'IncidentRegistered',
  {
    id: string;
    /** As `2026-014`; exercises have a series of their own, `Ö2026-003`. */
    number: string;
    mode: IncidentMode;
    planVersion: number;
    level: number;
    posture: string;
    decision: number;
  },
  { title: string; place?: string; reportedBy?: string }
>;
export type IncidentDescribed = Recorded<'IncidentDescribed', Record<string, never>, { title: string; place?: string }>;

export type LevelChanged = Recorded<
  'LevelChanged',
  {
    from: number;
    to: number;
    decision: number;
    /** LEH's criteria as answered; null is not answered yet [LA6]. */
    criteria: Record<string, boolean | null> | null;
    legalText: { reference: string; version: string } | null;
    firstBriefingAt: number | null;
    /** What was said at once of that which reaching a level asks; its text is content and may be removed. */
    filled: ('why' | 'direction' | 'called')[];
    /** The duty to report that the level carries; null: none [LA6]. */
    report: ReportDuty | null;
  },
  { why?: string; direction?: string; called?: string; reason?: string }
>;
/**
 * The one direction that holds from now on, set by itself [ST3]; a decision may also say one. `decision`: the one that it
 * stems from; `after`: the last decision when it was set.
 */
export type DirectionSet = Recorded<'DirectionSet', { decision: number | null; after: number }, { text: string }>;
export type PostureChanged = Recorded<'PostureChanged', { from: string; to: string; decision: number }>;

/** [LA13]; person null with a name in content for one who is not in the register. */
export type LeaderAppointed = Recorded<
  'LeaderAppointed',
  {
    person: string | null;
    capacity: string;
    /** Whether the register, or the session, said that the leader held the capacity when it was recorded. */
    capacityHeld: boolean;
    relieved: { person: string | null; capacity: string } | null;
  },
  { name?: string }
>;
export type LeaderLeft = Recorded<'LeaderLeft', { person: string | null; capacity: string }>;

/** Höjd beredskap, a fact set by a named person [LA7]. */
export type HeightenedAlertSet = Recorded<
  'HeightenedAlertSet',
  { on: boolean; by: string | null; capacity: string | null },
  { name?: string; reference?: string }
>;

export type IncidentClosed = Recorded<
  'IncidentClosed',
  { decision: number; handovers: Handover[] },
  { summary?: string }
>;
export type IncidentReopened = Recorded<'IncidentReopened', { decision: number; closing: number | null }>;
export type IncidentEvaluated = Recorded<'IncidentEvaluated', Record<string, never>>;
/** An effect undone because the decision behind it was disowned [LA4]. */
export type EffectReverted = Recorded<
  'EffectReverted',
  | { decision: number; what: 'level'; to: number }
  | { decision: number; what: 'posture'; to: string }
  | { decision: number; what: 'board'; to: 'dormant' | 'active' }
  | { decision: number; what: 'lifecycle'; to: Lifecycle }
  | { decision: number; what: 'place'; place: string; to: PlaceState }
  | { decision: number; what: 'krisstod'; to: KrisstodStatus }
>;

/** Content of an earlier event was removed, or moved to the secret stream [LG10]. */
export type ContentRedacted = Recorded<
  'ContentRedacted',
  { seq: number; why: 'made_secret' | 'gallring' | 'gdpr'; kind: string }
>;

export type IncidentEvent =
  | IncidentRegistered
  | IncidentDescribed
  | LevelChanged
  | DirectionSet
  | PostureChanged
  | LeaderAppointed
  | LeaderLeft
  | HeightenedAlertSet
  | IncidentClosed
  | IncidentReopened
  | IncidentEvaluated
  | EffectReverted
  | ContentRedacted;

/** Something open at closing, handed to a named owner [LA9]. */
export interface Handover {
  item: Exclude<OpenItem, { kind: 'vma' }>;
  owner: { person: string | null; function: string | null };
}

/** By reference only: a refusal repeats no content. A VMA is handed to nobody: closing waits until it is over [VM3]. */
export type OpenItem =
  | { kind: 'task'; id: string }
  | { kind: 'decision'; id: string }
  | { kind: 'takeover'; id: string }
  | { kind: 'place'; id: string }
  | { kind: 'krisstod'; id: 'krisstod' }
  | { kind: 'vma'; id: string }
  | { kind: 'board'; id: 'board' };

/** Who an open thing was handed to when the incident was closed [LA9]. */
export type Owner = Handover['owner'];

export interface ReportDuty {
  to: string;
  everyHours: number;
}

/** A level as it was set: kept so that a disowned decision can be undone to what held before it [LA4]. */
export interface LevelStanding extends Standing<number> {
  report: ReportDuty | null;
}

export interface Leader {
  person: string | null;
  name: string | null;
  capacity: string;
  /** False: nobody but the one who recorded it says that the leader holds the capacity. */
  capacityHeld: boolean;
  since: number;
  seq: number;
}

export interface IncidentSlice extends Standpoint {
  id: string;
  number: string;
  mode: IncidentMode;
  planVersion: number;
  title: string | null;
  place: string | null;
  reportedBy: string | null;
  /** Seq of the events that title, place and reporter come from, for removal. */
  sources: { title: number; reportedBy: number };
  openedAt: number;
  registeredAt: number;
  registeredBy: string | null;
  lifecycle: Lifecycle;
  closed: { decision: number; at: number } | null;
  /** `by`: people id of who recorded it. */
  level: { rank: number; since: number; decision: number; by: string | null };
  /** When each level was last reached, for the ladder; the plan bounds it. */
  reached: Record<number, { at: number; decision: number }>;
  /** The highest level reached by a decision that was not disowned [LA1] [LA4]. */
  highestLevel: number;
  posture: { id: string; since: number; decision: number | null; by: string | null };
  leader: Leader | null;
  heightenedAlert: { since: number; by: string | null; name: string | null; seq: number } | null;
  /** Duty to report, running from when the level was reached [LA6]. */
  report: (ReportDuty & { since: number }) | null;
  /** What each fact was and by which decision, oldest first; never shown, needed when a decision is disowned. */
  trail: { level: LevelStanding[]; posture: Standing<string>[]; lifecycle: Standing<Lifecycle>[] };
  /** What each decision said of criteria, direction and the like, needed when one is disowned; what holds stands above. */
  said: Sayings;
}
