import type { Recorded } from '../core/recorded-event.ts';
import type { LineAttachment } from './attachments.ts';
import type { RemovalNote } from './removal-note.ts';

export const LINE_KINDS = [
  'handelse',
  'inkommande',
  'utgaende',
  'beslut',
  'atgard',
  'orientering',
  'notering',
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** What the staff holds a line for [LG11]; null on a line: nothing has been said of it. */
export const VERIFICATIONS = ['confirmed', 'unconfirmed', 'rumour'] as const;
export type Verification = (typeof VERIFICATIONS)[number];

export interface LineFacts {
  kind: LineKind;
  important: boolean;
  verification: Verification | null;
  /** An event that the line was made of, such as a refused decision kept as a line. */
  about: { decision: number } | null;
}

export interface LineContent {
  text: string;
  from?: string;
  to?: string;
  place?: string;
  source?: string;
  /** How many a department's report says are affected, of a secret line that was made of it. */
  affected?: string;
  attachments?: LineAttachment[];
}

/** Why a line is secret [LG10]: a warning, not a ruling; provision and authority may come later. */
export interface SecrecyMark {
  /** As `OSL 18 kap. 13 §`. */
  provision: string | null;
  /** Plan capacity or name of the one who marked it. */
  authority: string | null;
}

/** Where on paper a line stood before it was written in here [ST10]: the sheet's own number or letters, and the row on it. */
export interface PaperRow {
  sheet: string;
  row: number;
}

/** `addressedTo`: the staff function in whose tray it lies until somebody takes it [LG12], a plan id. */
export type LineWritten = Recorded<
  'LineWritten',
  LineFacts & { addressedTo: string | null; paper: PaperRow | null },
  LineContent
>;
/**
 * A correction is a line of its own; both wordings stay [LG1]. `quotedIn`: what had been made of the old wording, and is
 * flagged until somebody has seen to it [LG11].
 */
export type LineCorrected = Recorded<
  'LineCorrected',
  { line: number; quotedIn: Quote[] },
  { text: string; why?: string }
>;
/** What the line is held for now; what was said before stays in the history [LG11]. */
export type LineAssessed = Recorded<'LineAssessed', { line: number; verification: Verification | null }>;
/** Somebody sees to a line that was addressed to a function; `function` is that function, `meta` says who [LG12]. */
export type LineTaken = Recorded<'LineTaken', { line: number; function: string }>;
/** Somebody has seen that what a task or a decision was made of has been corrected [LG11]. */
export type CorrectionAcknowledged = Recorded<
  'CorrectionAcknowledged',
  { line: number; correction: number; quote: Quote }
>;

/** A task or a decision made of a line [LG6]; `id` is the task's, or the decision's number as text. */
export interface Quote {
  kind: 'task' | 'decision';
  id: string;
  number: number;
}

/**
 * The recorded decision that took content away [LG10]: whose, in which capacity, why and on what ground. It stands in the
 * log as a line of its own. What it took is named by a `ContentRedacted` each in the same commit; nothing of that is here.
 */
export type ContentRemoved = Recorded<
  'ContentRemoved',
  {
    /** The line that it was decided for, and when that happened. */
    line: number;
    lineAt: number;
    /** Every line of this stream that says nothing any more, that one first. */
    lines: number[];
    /** Made of the line, and emptied with it. */
    quotes: Quote[];
    /** Made of the line, and left as they are. */
    left: Quote[];
    /** How many files went with it. */
    files: number;
    why: RemovalWhy;
    /** People register id; null for one who is not in it, whose name is then content. */
    decider: string | null;
    decidedAt: number;
  },
  {
    /** As *informationsägare, kommunstyrelsen*: archives and data protection have other capacities than a crisis. */
    capacity: string;
    /** Number of the case, the plan for documents, or of the person's request. Never what was removed. */
    reference: string;
    deciderName?: string;
  }
>;

/** `gallring`: by archives' law and the plan for documents. `gdpr`: by the data protection regulation. */
export const REMOVAL_WHYS = ['gallring', 'gdpr'] as const;
export type RemovalWhy = (typeof REMOVAL_WHYS)[number];

/**
 * In the open stream: that there is a secret line, its kind and time, and nothing else [SE3]. The cleared find the line by
 * the command that made both; the secret stream's own numbers would betray how much else is in it.
 */
export type SecretLineNoted = Recorded<'SecretLineNoted', { kind: LineKind }>;
/** In the open stream: an open line was made secret afterwards; its content went with it. */
export type LineMadeSecret = Recorded<'LineMadeSecret', { line: number }>;

/** The line as it stood in the open stream before it was made secret. */
export interface OpenLine {
  seq: number;
  occurredAt: number;
  recordedAt: number;
  by: string;
  person: string | null;
  function: string | null;
  corrections: number;
}

/** A correction that followed its line to the secret stream: no wording is lost on the way [LG1]. */
export interface MovedCorrection {
  text: string;
  why?: string;
  recordedAt: number;
  person: string | null;
  function: string | null;
}

/** In the secret stream. `openLine`: it was an open line first. */
export type SecretLineWritten = Recorded<
  'SecretLineWritten',
  LineFacts & { mark: SecrecyMark; openLine: OpenLine | null },
  LineContent & { corrections?: MovedCorrection[] }
>;
export type SecretLineCorrected = Recorded<'SecretLineCorrected', { line: number }, { text: string; why?: string }>;
export type SecretLineAssessed = Recorded<'SecretLineAssessed', { line: number; verification: Verification | null }>;
export type SecrecyMarkCompleted = Recorded<'SecrecyMarkCompleted', { line: number; mark: SecrecyMark }>;

export type LogEvent =
  | LineWritten
  | LineCorrected
  | LineAssessed
  | LineTaken
  | CorrectionAcknowledged
  | ContentRemoved
  | SecretLineNoted
  | LineMadeSecret;
export type SecretLogEvent = SecretLineWritten | SecretLineCorrected | SecretLineAssessed | SecrecyMarkCompleted;

export const LOG_EVENT_VERSIONS: Readonly<Record<LogEvent['type'], number>> = {
  LineWritten: 3,
  LineCorrected: 2,
  LineAssessed: 1,
  LineTaken: 1,
  CorrectionAcknowledged: 1,
  ContentRemoved: 1,
  SecretLineNoted: 1,
  LineMadeSecret: 1,
};

export const SECRET_LOG_EVENT_VERSIONS: Readonly<Record<SecretLogEvent['type'], number>> = {
  SecretLineWritten: 2,
  SecretLineCorrected: 1,
  SecretLineAssessed: 1,
  SecrecyMarkCompleted: 1,
};

export interface LogSlice {
  /** Lines in the people's log, machine-made ones included. */
  count: number;
  lastRecordedAt: number | null;
  /** Lines addressed to a function that nobody has taken, oldest first [LG12]. */
  trays: TrayLine[];
  /** Seq of the last removal, 0 before any: what has been fetched of the registers may hold what it took [LG10]. */
  removedAt: number;
  /** Tasks and decisions whose ground has been corrected and that nobody has seen to, oldest first [LG11]. */
  corrected: CorrectedGround[];
}

/** A line in a function's tray. */
export interface TrayLine {
  line: number;
  function: string;
  kind: LineKind;
  important: boolean;
  verification: Verification | null;
  /** How it begins, as far as a task's title goes; null: removed, or made secret. */
  text: string | null;
  from: string | null;
  isSecret: boolean;
  /** When it came into the tray, which is what an alert counts from. */
  recordedAt: number;
  person: string | null;
  /** Seq of the event that the text comes from, for removal. */
  textSeq: number;
  /** The decision by which the text went [LG10]. */
  removal: RemovalNote | null;
}

/** What was made of a wording that has been corrected since. */
export interface CorrectedGround {
  line: number;
  /** The newest correction; earlier ones that nobody saw are part of it. */
  correction: number;
  /** The first correction that nobody has seen: the wording before it is what was quoted. */
  firstCorrection: number;
  /** The correction, or a removal since that may concern it: what was read of its wordings before this holds no longer. */
  readFrom: number;
  correctedAt: number;
  correctedBy: string | null;
  quote: Quote;
}

/** The bounded state of `incident/<id>/secret`. */
export interface SecretState {
  count: number;
  /** Lines whose mark still lacks provision or authority, by seq. */
  incompleteMarks: number[];
}
