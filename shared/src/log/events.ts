import type { Recorded } from '../core/recorded-event.ts';
import type { LineAttachment } from './attachments.ts';

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

export interface LineFacts {
  kind: LineKind;
  important: boolean;
  /** An event that the line was made of, such as a refused decision kept as a line. */
  about: { decision: number } | null;
}

export interface LineContent {
  text: string;
  from?: string;
  to?: string;
  place?: string;
  source?: string;
  attachments?: LineAttachment[];
}

/** Why a line is secret [LG10]: a warning, not a ruling; provision and authority may come later. */
export interface SecrecyMark {
  /** As `OSL 18 kap. 13 §`. */
  provision: string | null;
  /** Plan capacity or name of the one who marked it. */
  authority: string | null;
}

export type LineWritten = Recorded<'LineWritten', LineFacts, LineContent>;
/** A correction is a line of its own; both wordings stay [LG1]. */
export type LineCorrected = Recorded<'LineCorrected', { line: number }, { text: string; why?: string }>;

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
export type SecrecyMarkCompleted = Recorded<'SecrecyMarkCompleted', { line: number; mark: SecrecyMark }>;

export type LogEvent = LineWritten | LineCorrected | SecretLineNoted | LineMadeSecret;
export type SecretLogEvent = SecretLineWritten | SecretLineCorrected | SecrecyMarkCompleted;

export const LOG_EVENT_VERSIONS: Readonly<Record<LogEvent['type'], number>> = {
  LineWritten: 1,
  LineCorrected: 1,
  SecretLineNoted: 1,
  LineMadeSecret: 1,
};

export const SECRET_LOG_EVENT_VERSIONS: Readonly<Record<SecretLogEvent['type'], number>> = {
  SecretLineWritten: 1,
  SecretLineCorrected: 1,
  SecrecyMarkCompleted: 1,
};

export interface LogSlice {
  /** Lines in the people's log, machine-made ones included. */
  count: number;
  lastRecordedAt: number | null;
}

/** The bounded state of `incident/<id>/secret`. */
export interface SecretState {
  count: number;
  /** Lines whose mark still lacks provision or authority, by seq. */
  incompleteMarks: number[];
}
