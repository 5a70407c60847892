import type { MadeIn } from '../briefings/events.ts';
import type { Recorded } from '../core/recorded-event.ts';
import type { Owner } from '../incident/events.ts';
import type { RemovalNote } from '../log/removal-note.ts';

/** How a decision was given [LA2]. */
export const GIVEN = ['in_person', 'phone', 'rakel', 'email', 'written'] as const;
export type Given = (typeof GIVEN)[number];

/** How an on-behalf-of decision is confirmed [LA4]. `written`: signed paper or minutes. */
export const CONFIRM_WAYS = ['tool', 'link', 'written', 'witness'] as const;
export type ConfirmWay = (typeof CONFIRM_WAYS)[number];

/** What a decision is about; the effect itself is an event of its own in the same commit. */
export type DecisionSubject =
  | { kind: 'level'; from: number; to: number }
  | { kind: 'posture'; from: string; to: string }
  | { kind: 'board_activation' }
  | { kind: 'board_rest' }
  | { kind: 'takeover'; takeover: string }
  | { kind: 'handback'; takeover: string }
  | { kind: 'closing' }
  | { kind: 'reopening'; closing: number | null }
  | { kind: 'place_opening'; place: string; name: string; placeKind: string; to: 'preparing' | 'open' }
  | { kind: 'place_closing'; place: string; name: string; placeKind: string; to: 'closing' | 'closed' }
  | { kind: 'krisstod'; effort: number; to: 'active' | 'ended' }
  /** A later decision revokes an earlier one [ST2]; `of` is what the earlier is about, whose mandate it takes. */
  | { kind: 'revocation'; number: number; of: DecisionSubject }
  | { kind: 'other'; fromLine: number | null };

/** What may be filled in afterwards [LA2]; listed as *att komplettera* until it is there. */
export const COMPLETABLE = [
  'given',
  'basis',
  'why',
  'direction',
  'called',
  'first_briefing',
  'criteria',
  'committee_told',
  'consulted',
  'prevented',
] as const;
export type Completable = (typeof COMPLETABLE)[number];

export interface Decider {
  /** People register id; null for one who is not in it, whose name is then content. */
  person: string | null;
  capacity: string;
}

export interface DecisionFacts {
  /** 1, 2, 3 … within the incident. */
  number: number;
  subject: DecisionSubject;
  decider: Decider;
  /** The forum it was given in, plan id; never the decider [LA2]. */
  forum: string | null;
  given: Given | null;
  decidedAt: number;
  /** False: recorded on behalf of the decider and in effect, but *obekräftat* [LA4]. */
  confirmed: boolean;
  /** Whether the register, or the session, said that the decider held the capacity when it was recorded. */
  capacityHeld: boolean;
  missing: Completable[];
  /** True where only chair, vice or minutes confirm (board, takeover, handback): a witness is not enough [LA4]. */
  strict: boolean;
  /** The briefing that it was made in, or proposed in first; null: it was made elsewhere [ST5]. */
  madeIn: MadeIn | null;
}

export interface DecisionContent {
  wording: string;
  basis?: string;
  /** The provision or delegation that it rests on [ST2]. */
  legalGround?: string;
  /** What else was weighed, and why it was not chosen [ST2]. */
  alternatives?: string;
  /** Name of a decider who is not in the people register. */
  deciderName?: string;
  /** Why the one who is first in mandate was prevented [LA3]. */
  preventedReason?: string;
}

export type ProposalContent = Pick<DecisionContent, 'wording' | 'basis' | 'legalGround' | 'alternatives'>;
/** What somebody wants decided: it has a number and is in effect nowhere [ST2]. Version 2: the briefing it was made in. */
export type DecisionProposed = Recorded<
  'DecisionProposed',
  { number: number; fromLine: number | null; madeIn: MadeIn | null },
  ProposalContent
>;
/** It is not put to anybody any more; its number stays its own. */
export type DecisionProposalWithdrawn = Recorded<'DecisionProposalWithdrawn', { number: number }, { reason?: string }>;

/** Of one that was proposed it has the proposal's number, else the next. Version 2: the briefing it was made in. */
export type DecisionRecorded = Recorded<'DecisionRecorded', DecisionFacts, DecisionContent>;
export type DecisionConfirmed = Recorded<
  'DecisionConfirmed',
  {
    number: number;
    way: ConfirmWay;
    /** Witness in the people register, when the way is `witness`. */
    witness: string | null;
    /** When it was confirmed, which may be before it was recorded. */
    confirmedAt: number;
  },
  { witnessName?: string; reference?: string }
>;
/** The mandate holder says it was never given: revoked; `consequences` list what was done under it [LA4]. */
export type DecisionDisowned = Recorded<
  'DecisionDisowned',
  { number: number; way: ConfirmWay; witness: string | null; consequences: Consequence[] },
  { reason?: string; witnessName?: string; reference?: string }
>;
export type DecisionCompleted = Recorded<
  'DecisionCompleted',
  {
    number: number;
    given: Given | null;
    filled: Completable[];
    /** The takeover that the decision is about, whose register shows what is filled in; null for any other decision. */
    takeover: string | null;
    criteria: Record<string, boolean> | null;
    firstBriefingAt: number | null;
    committeeToldAt: number | null;
    consulted: boolean | null;
  },
  { basis?: string; why?: string; direction?: string; called?: string; prevented?: string }
>;
/** A personal link was made for the decider; the token and its code are never in the history. */
export type ConfirmationRequested = Recorded<'ConfirmationRequested', { number: number; expiresAt: number }>;

/** It has been carried out [ST2]. `person` is null for one who is not in the register, whose name is then content. */
export type DecisionExecuted = Recorded<
  'DecisionExecuted',
  { number: number; person: string | null; executedAt: number },
  { result?: string; executorName?: string }
>;
/** It was not carried out after all. */
export type DecisionExecutionTakenBack = Recorded<
  'DecisionExecutionTakenBack',
  { number: number },
  { reason?: string }
>;
/** Revoked from now on by the decision `by`; `consequences` list what was done under it and what still stands [ST2]. */
export type DecisionRevoked = Recorded<
  'DecisionRevoked',
  { number: number; by: number; consequences: Consequence[] },
  Record<string, never>
>;
/** The revoking decision was disowned: the earlier one holds again. */
export type DecisionRevocationReverted = Recorded<
  'DecisionRevocationReverted',
  { number: number; by: number },
  Record<string, never>
>;

export type DecisionEvent =
  | DecisionProposed
  | DecisionProposalWithdrawn
  | DecisionExecuted
  | DecisionExecutionTakenBack
  | DecisionRevoked
  | DecisionRevocationReverted
  | DecisionRecorded
  | DecisionConfirmed
  | DecisionDisowned
  | DecisionCompleted
  | ConfirmationRequested;

/** Something done under a disowned or revoked decision, by reference only. */
export type Consequence =
  | { kind: 'decision'; number: number }
  | { kind: 'task'; task: string }
  | { kind: 'takeover'; takeover: string }
  /** Of a direction `to` says alone whether an `earlier` one holds again, or `none`: its words are content. */
  | { kind: 'reverted'; what: Reverted; to: string | number }
  | { kind: 'kept'; what: Exclude<Reverted, 'direction'> }
  /** It set what still holds, and a decision of its own has to change it; `value` is the level's rank, or a plan id or name. */
  | { kind: 'stands'; what: Exclude<Reverted, 'revocation'>; value: string | number };

type Reverted =
  | 'level'
  | 'posture'
  | 'board'
  | 'takeover'
  | 'lifecycle'
  | 'place'
  | 'krisstod'
  | 'revocation'
  | 'direction';

/** An open decision: unconfirmed or still to be completed. Settled ones are in the register only. */
export interface OpenDecision extends DecisionFacts {
  seq: number;
  recordedAt: number;
  recordedBy: string | null;
  content: DecisionContent | null;
  linkUntil: number | null;
  /** Seq of the events that texts filled in afterwards come from, for removal. */
  sources: { basis: number | null; prevented: number | null };
  /** Who it was handed to when the incident was closed [LA9]. */
  owner: Owner | null;
  /** The decision by which its words went [LG10]. */
  removal: RemovalNote | null;
}

/** One that waits to be decided or withdrawn. */
export interface OpenProposal {
  number: number;
  seq: number;
  fromLine: number | null;
  /** The briefing that it was made in [ST5]. */
  madeIn: MadeIn | null;
  proposedAt: number;
  proposedBy: string | null;
  content: ProposalContent | null;
  /** The decision by which its words went [LG10]. */
  removal: RemovalNote | null;
}

export interface DecisionsSlice {
  /** How many numbers are taken, by decisions and proposals: the highest. */
  count: number;
  proposals: Record<number, OpenProposal>;
  /** Seq of the decision made of each number that was proposed first; null: none was. Their numbers tell no order. */
  proposed: Record<number, number | null>;
  /** Seq of the newest change of a decision that the state may have let go: when it moves, registers are read anew. */
  changedAt: number;
  open: Record<number, OpenDecision>;
}
