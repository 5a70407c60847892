import type { KnownEvent } from '../core/known-event.ts';
import type { EventMeta } from '../core/recorded-event.ts';
import type { KrisstodSiteStated } from '../krisstod/events.ts';
import type { ShapeContent } from '../shapes/events.ts';
import type { VmaContent } from '../vma/events.ts';
import type {
  CorrectionAcknowledged,
  LineContent,
  LineKind,
  Quote,
  RemovalWhy,
  SecrecyMark,
  SecretLineWritten,
  Verification,
} from './events.ts';
import { noteWithout, type RemovalNote, removalNote } from './removal-note.ts';

/** What of an event the log sorts, filters and counts by; null when it makes no line of its own. */
export interface LineFront {
  kind: LineKind;
  important: boolean;
  occurredAt: number;
  recordedAt: number;
  by: string;
  person: string | null;
  function: string | null;
}

/**
 * A line as it is read: the fold of the event that made it and of those that touched it. The server makes it for
 * pages and snapshots, the client folds the same function over what arrives.
 */
export interface LogLine extends LineFront {
  /** Of the event that made it; the line's identity in its stream. */
  seq: number;
  stream: string;
  command: string;
  /** Null: removed by decision, kept in the secret stream, or a machine's line, whose own stands in `machine`. */
  content: LineContent | null;
  corrections: LineCorrection[];
  /** What it is held for [LG11]; null: nothing has been said. */
  verification: Verification | null;
  /** What was said of that since it was written, oldest first. */
  assessments: LineAssessment[];
  /** The staff function that it is addressed to [LG12], and who has taken it. */
  addressedTo: string | null;
  taken: LineTaking | null;
  secrecy: LineSecrecy;
  /** The decision by which its content went [LG10]; null where none stands in this history. */
  removal: RemovalNote | null;
  /** A line written by the machine: the type and data of its event, put in words on screen [LG5]. */
  machine: { type: string; data: unknown; content: unknown } | null;
  /** What the line became, or was made of [LG6]. */
  tasks: { task: string; number: number }[];
  decisions: number[];
  /** The device claimed another time; corrected by the server. */
  claimedAt: number | null;
  viaLink: boolean;
}

export interface LineCorrection {
  /** Of the correcting event; for one that followed its line to the secret stream, of the event that moved it. */
  seq: number;
  text: string | null;
  why: string | null;
  recordedAt: number;
  person: string | null;
  function: string | null;
  /** Who has seen that what was made of the old wording stands on something wrong [LG11]. */
  acknowledged: { seq: number; quote: Quote; recordedAt: number; person: string | null }[];
}

export interface LineAssessment {
  seq: number;
  verification: Verification | null;
  recordedAt: number;
  person: string | null;
}

export interface LineTaking {
  seq: number;
  recordedAt: number;
  person: string | null;
  /** The function that it was taken in: the addressed one, or the one that is alerted. */
  function: string | null;
}

export type LineSecrecy =
  | { state: 'open' }
  /** Seen by one who is not cleared: that it exists, its kind and time. */
  | { state: 'elsewhere' }
  /** In the secret stream itself. */
  | { state: 'secret'; mark: SecrecyMark; openLine: number | null }
  /** `openLine` as before it was removed. */
  | { state: 'removed'; why: RemovalWhy; openLine: number | null };

/**
 * The front of the line that an event makes, or null. A decision makes the line of all that it brings about (level,
 * posture, board, takeover, closing, the tasks of the rules, what is undone with it), so those make none [LG5]; nor
 * does what only touches an earlier line, or fills in or asks about a decision.
 */
export function lineFrontOf(event: KnownEvent): LineFront | null {
  switch (event.type) {
    case 'LineWritten':
      return front(event.meta, event.data.kind, event.data.important);
    case 'SecretLineNoted':
      return { ...front(event.meta, event.data.kind, false), by: 'system', person: null, function: null };
    case 'SecretLineWritten':
      return secretFront(event);

    case 'IncidentRegistered':
      return front(event.meta, 'handelse', true);
    case 'IncidentDescribed':
    case 'IncidentEvaluated':
      return front(event.meta, 'notering', false);
    case 'LeaderAppointed':
      return front(event.meta, 'orientering', false);
    case 'LeaderLeft':
      return front(event.meta, 'orientering', true);
    case 'DisturbanceReceived':
    case 'DutyEntryReceived':
      return front(event.meta, 'inkommande', false);
    case 'ExerciseChannelsOpened':
    case 'ExerciseChannelsClosed':
    case 'IncidentLinked':
    case 'IncidentUnlinked':
      return front(event.meta, 'notering', false);
    case 'IncidentMergedHere':
      return front(event.meta, 'handelse', true);
    case 'ExerciseBroken':
    case 'ExerciseResumed':
    case 'HeightenedAlertSet':
    case 'AreasPassed':
      return front(event.meta, 'handelse', true);

    case 'DirectionSet':
    case 'PicturePublished':
      return front(event.meta, 'orientering', true);
    case 'QuotedWarningChanged':
      return front(event.meta, 'orientering', event.data.what !== 'changed');
    case 'BriefingPlanned':
      // the next one is told by the line of the one that was ended
      return event.data.after === null ? front(event.meta, 'orientering', false) : null;
    case 'BriefingMoved':
    case 'BriefingStruck':
    case 'BriefingStarted':
    case 'BriefingReopened':
    case 'BriefingCalledOff':
      return front(event.meta, 'orientering', false);
    case 'BriefingEnded':
      return front(event.meta, 'orientering', true);
    case 'VmaRequested':
    case 'VmaAnswered':
    case 'VmaUpdated':
    case 'VmaOver':
    case 'ReportSent':
      return front(event.meta, 'utgaende', true);
    case 'VmaReviewed':
    case 'VmaTaken':
    case 'VmaWithdrawn':
    case 'ReportWithdrawn':
      return front(event.meta, 'utgaende', false);
    case 'ExerciseClockSet':
    case 'ExerciseRunLeft':
      return front(event.meta, 'orientering', false);
    case 'ContingencyTriggered':
    case 'LossRecorded':
    case 'LossEnded':
      return front(event.meta, 'handelse', true);
    case 'LossUpdated':
    case 'LossWithdrawn':
    case 'LossRestored':
      return front(event.meta, 'handelse', false);
    case 'ServiceAnswered':
      return front(event.meta, 'handelse', event.data.answer === 'support');
    case 'ContingencyPrepared':
    case 'ContingencyWithdrawn':
    case 'ContingencyRestored':
      return front(event.meta, 'atgard', false);

    case 'DecisionRecorded':
      return {
        ...front(event.meta, 'beslut', event.data.subject.kind !== 'other'),
        occurredAt: event.data.decidedAt,
      };
    case 'DecisionProposed':
    case 'DecisionProposalWithdrawn':
    case 'DecisionExecutionTakenBack':
    case 'ContentRemoved':
      return front(event.meta, 'beslut', false);
    case 'DecisionExecuted':
      return { ...front(event.meta, 'beslut', false), occurredAt: event.data.executedAt };
    case 'DecisionConfirmed':
      return { ...front(event.meta, 'beslut', false), occurredAt: event.data.confirmedAt };
    case 'DecisionDisowned':
      return front(event.meta, 'beslut', true);
    case 'BoardMeetingRecorded':
      return { ...front(event.meta, 'orientering', true), occurredAt: event.data.startedAt };
    case 'BoardMeetingChanged':
    case 'BoardMeetingWithdrawn':
      return front(event.meta, 'notering', false);
    case 'BoardEnded':
      return { ...front(event.meta, 'beslut', true), occurredAt: event.data.endedAt };

    case 'TaskCreated':
      return event.data.decision === null ? front(event.meta, 'atgard', false) : null;
    case 'TaskDone':
    case 'TaskCancelled':
    case 'TaskReopened':
      return front(event.meta, 'atgard', false);
    case 'CardStepTicked':
    case 'CardStepUnticked':
      return front(event.meta, 'atgard', false);
    case 'CallOutSent':
    case 'CallOutEnded':
      return front(event.meta, 'utgaende', true);
    case 'CallOutTextSent':
      return front(event.meta, 'utgaende', false);
    case 'CallOutStepped':
      // a step that begins stands beside the person; that somebody has not answered at all is for everybody to read
      return event.data.steps.some(({ step }) => step === null) ? front(event.meta, 'handelse', true) : null;
    case 'CallOutSignTaken':
      return front(event.meta, 'atgard', false);
    case 'CallRecorded':
    case 'CallWithdrawn':
      return front(event.meta, 'utgaende', false);

    case 'PlaceStateChanged':
      return event.data.decision === null ? front(event.meta, 'atgard', event.data.to === 'full') : null;
    case 'PlaceHoursSet':
    case 'PlaceStaffed':
    case 'FuelMeasured':
      return front(event.meta, 'atgard', false);

    case 'SeatTaken':
    case 'SeatLeft':
    case 'SeatUndone':
    case 'ReliefOffered':
    case 'ReliefWithdrawn':
    case 'ReliefTaken':
      return front(event.meta, 'orientering', false);

    case 'ShapeDrawn':
    case 'ShapeChanged':
    case 'ShapeRemoved':
    case 'ShapeRestored':
      return front(event.meta, 'atgard', false);

    case 'KrisstodStateChanged':
      return event.data.decision === null ? front(event.meta, 'orientering', false) : null;
    case 'KrisstodSiteStated':
    case 'KrisstodSiteTurned':
      return front(event.meta, 'orientering', false);

    case 'LineCorrected':
    case 'LineAssessed':
    case 'LineTaken':
    case 'CorrectionAcknowledged':
    case 'LineMadeSecret':
    case 'SecretLineCorrected':
    case 'SecretLineAssessed':
    case 'SecrecyMarkCompleted':
    case 'ContentRedacted':
    case 'LevelChanged':
    case 'PostureChanged':
    case 'IncidentClosed':
    case 'IncidentReopened':
    case 'EffectReverted':
    case 'DecisionCompleted':
    case 'DecisionRevoked':
    case 'DecisionRevocationReverted':
    case 'ConfirmationRequested':
    case 'BoardActivated':
    case 'BoardRested':
    case 'AreaTakenOver':
    case 'AreaHandedBack':
    case 'TakeoverReverted':
    case 'HandbackReverted':
    case 'TaskChanged':
    // who is at it stands with the task: only what came of it is for the log [LG5]
    case 'TaskStarted':
    case 'TaskPutBack':
    case 'ContingencyChanged':
    case 'ContingenciesReviewed':
    // the plan of shifts is read as a plan; who sat stands when they sit down [LG5]
    case 'SeatMoved':
    case 'SeatShiftPlanned':
    case 'SeatShiftChanged':
    case 'SeatShiftStruck':
    case 'SeatShiftsSwapped':
    // what is said and who is there is told when it ends [LG5]
    case 'BriefingStepTaken':
    case 'BriefingAttended':
    case 'BriefingNoted':
    case 'BriefingNoteChanged':
    // who wrote what stands in the picture; its versions are for the log [LG5]
    case 'PictureSectionWritten':
    case 'CallBegun':
    case 'CallOutDeliveryReported':
    // who has answered what stands with the call-out: hundreds of lines would hide everything else
    case 'CallOutAnswered':
    case 'IncidentMerged':
    case 'WarningReceived':
    case 'WarningUpdated':
    case 'WarningCancelled':
    case 'WarningEnded':
    case 'DisturbanceReported':
    case 'DisturbanceTakenOver':
    case 'DisturbanceMerged':
    case 'DisturbanceAnswered':
    case 'DisturbanceMadeSecret':
    // counting, ticking and needs stand in the place's history; a need is the line of its task [LG5]
    case 'PlaceCheckAnswered':
    case 'VisitorsCounted':
    case 'NeedReported':
    case 'PlaceRegistered':
    case 'PlaceChanged':
    case 'PlaceRetired':
    case 'PlaceRestored':
    case 'PlaceTaken':
    case 'PlaceReleased':
    case 'ShiftsSet':
    case 'AbsenceRegistered':
    case 'AbsenceEnded':
    case 'SwapProposed':
    case 'SwapAnswered':
    case 'SwapWithdrawn':
    case 'HandoversBegun':
    case 'DutyTaken':
    case 'HandoverOverdue':
    case 'DutyEntryWritten':
    case 'DutyEntryCorrected':
    case 'DutyEntryRaised':
    case 'DutyWordsRemoved':
    case 'HandoverWritten':
    case 'HandoverTaken':
    case 'ExercisePlanned':
    case 'ExerciseChanged':
    case 'ExerciseStruck':
    case 'ExerciseHeld':
    case 'ExerciseCalledOff':
    case 'ExerciseReopened':
    case 'ExerciseStaffed':
    case 'ExerciseLinked':
    case 'ExerciseBegun':
    case 'ScriptTaken':
    case 'ScriptChanged':
    case 'GoalSet':
    case 'GoalStruck':
    case 'InjectSet':
    case 'InjectMoved':
    case 'InjectStruck':
    case 'QuestionSet':
    case 'QuestionStruck':
    case 'ExerciseRewound':
    case 'ExerciseRunEnded':
    case 'ExercisePointKept':
    case 'ExercisePointMarked':
    case 'ExerciseCallRang':
    case 'ExerciseCallAnswered':
    case 'ExerciseCallEnded':
    case 'ExerciseWarningIssued':
    case 'ExerciseWarningEnded':
    case 'InjectAdded':
    case 'InjectSent':
    case 'InjectSkipped':
    case 'InjectJudged':
    case 'InjectSaid':
    case 'PartiesPlayed':
    case 'PartySpoke':
    case 'HotWashNoted':
    case 'HotWashStruck':
    case 'ExerciseWordsRemoved':
    case 'ExerciseRunAbandoned':
    case 'ObservationNoted':
    case 'ObservationCorrected':
    case 'ObservationWithdrawn':
    case 'EvaluationSectionWritten':
    case 'EvaluationAdopted':
    case 'EvaluationWordsRemoved':
    case 'ImprovementAdded':
    case 'ImprovementChanged':
    case 'ImprovementReported':
    case 'ImprovementDropped':
    case 'ImprovementReopened':
    case 'ImprovementWordsRemoved':
    // how long a service holds and what it asks for stands where its name may be read [KO3]
    case 'ServiceTold':
    case 'ServiceTellingStruck':
    case 'ServiceWordsRemoved':
    case 'ServiceRegistered':
    case 'ServiceChanged':
    case 'ServiceRetired':
    case 'ServiceRestored':
    case 'SirenReported':
    case 'SirenFaultReported':
    case 'SirenFaultChanged':
    case 'SirenRepaired':
    case 'SirenFaultWithdrawn':
    case 'PlanAdopted':
    case 'HeadsSealed':
    case 'StreamErased':
    // counts stand on the card; of krisstöd's own part its call-ins alone make lines, which stay in it
    case 'KrisstodVisitsTotalled':
    case 'KrisstodStaffTotalled':
    case 'KrisstodCalledTotalled':
    case 'KrisstodReplyReceived':
    case 'KrisstodHelperCalledIn':
    case 'KrisstodPrepared':
    case 'KrisstodStoodDown':
    case 'KrisstodActivated':
    case 'KrisstodLeaderNamed':
    case 'KrisstodEnded':
    case 'KrisstodHelpersThanked':
    case 'KrisstodDebriefAnswered':
    case 'KrisstodDebriefHandled':
    case 'KrisstodEvaluated':
    case 'KrisstodEndReverted':
    case 'KrisstodWordsRemoved':
    case 'KrisstodHandoverProposed':
    case 'KrisstodHandoverWithdrawn':
    case 'KrisstodHandoverTaken':
    case 'KrisstodBriefingSet':
    case 'KrisstodBriefingHeld':
    case 'KrisstodSiteOpened':
    case 'KrisstodSiteLed':
    case 'KrisstodSiteClosed':
    case 'KrisstodSiteReopened':
    case 'KrisstodVisitsCounted':
    case 'KrisstodNeedReported':
    case 'KrisstodHelperAdded':
    case 'KrisstodHelperRemoved':
    case 'KrisstodHelpersNeeded':
    case 'KrisstodShiftPlanned':
    case 'KrisstodShiftAltered':
    case 'KrisstodShiftRemoved':
    case 'KrisstodSwapProposed':
    case 'KrisstodSwapAnswered':
    case 'KrisstodHelperCheckedIn':
    case 'KrisstodHelperCheckedOut':
    case 'KrisstodCheckUndone':
    case 'OutsideHelpAsked':
    case 'OutsideHelpMoved':
      return null;
    default:
      throw new Error(event satisfies never);
  }
}

/** The line that an event makes in its stream, before anything has touched it, or null. */
export function lineOf(event: KnownEvent, stream: string): LogLine | null {
  const lineFront = lineFrontOf(event);
  if (!lineFront) return null;
  const line: LogLine = {
    ...lineFront,
    seq: event.seq,
    stream,
    command: event.meta.command,
    content: null,
    corrections: [],
    verification: null,
    assessments: [],
    addressedTo: null,
    taken: null,
    secrecy: { state: 'open' },
    removal: null,
    machine: null,
    tasks: [],
    decisions: [],
    claimedAt: event.meta.claimedAt ?? null,
    viaLink: event.meta.via === 'link',
  };
  switch (event.type) {
    case 'LineWritten':
      return {
        ...line,
        content: event.content,
        verification: event.data.verification,
        addressedTo: event.data.addressedTo,
        decisions: event.data.about ? [event.data.about.decision] : [],
      };
    case 'SecretLineNoted':
      return {
        ...line,
        secrecy: { state: 'elsewhere' },
        claimedAt: null,
        viaLink: false,
      };
    case 'SecretLineWritten':
      return {
        ...line,
        ...secretContent(event),
        verification: event.data.verification,
        secrecy: { state: 'secret', mark: event.data.mark, openLine: event.data.openLine?.seq ?? null },
      };
    case 'ShapeDrawn':
    case 'ShapeChanged':
      return { ...line, machine: { type: event.type, data: event.data, content: withoutGeometry(event.content) } };
    case 'VmaRequested':
    case 'VmaUpdated':
      return { ...line, machine: { type: event.type, data: event.data, content: withoutDrawn(event.content) } };
    case 'KrisstodSiteStated':
      return { ...line, machine: { type: event.type, data: event.data, content: nameAlone(event.content) } };
    default:
      return { ...line, machine: { type: event.type, data: event.data, content: event.content } };
  }
}

/**
 * Seqs of the earlier lines of the same stream that an event touches. A removal names the event that it empties: when
 * that was a correction, no line bears its seq, and `reviseLine` finds it among the line's corrections.
 */
export function touchesOf(event: KnownEvent): number[] {
  switch (event.type) {
    case 'LineCorrected':
    case 'LineAssessed':
    case 'LineTaken':
    case 'CorrectionAcknowledged':
    case 'SecretLineCorrected':
    case 'SecretLineAssessed':
    case 'SecrecyMarkCompleted':
    case 'LineMadeSecret':
      return [event.data.line];
    case 'ContentRedacted':
      return [event.data.seq];
    case 'ContentRemoved':
      return event.data.lines;
    case 'TaskCreated':
    case 'DecisionProposed':
      return event.data.fromLine === null ? [] : [event.data.fromLine];
    case 'DecisionRecorded':
      return event.data.subject.kind === 'other' && event.data.subject.fromLine !== null
        ? [event.data.subject.fromLine]
        : [];
    default:
      return [];
  }
}

/**
 * The line after an event; the same object when the event does not concern it. Applying an event twice changes nothing
 * more, so that a page which already holds it and a frame that brings it may meet in any order.
 */
export function reviseLine(line: LogLine, event: KnownEvent): LogLine {
  switch (event.type) {
    case 'LineCorrected':
    case 'SecretLineCorrected':
      if (event.data.line !== line.seq || line.corrections.some((correction) => correction.seq === event.seq))
        return line;
      return { ...line, corrections: [...line.corrections, correctionOf(event)] };
    case 'LineAssessed':
    case 'SecretLineAssessed': {
      if (event.data.line !== line.seq || line.assessments.some(({ seq }) => seq === event.seq)) return line;
      const { verification } = event.data;
      const { recordedAt, person } = event.meta;
      const assessment = { seq: event.seq, verification, recordedAt, person };
      return { ...line, verification, assessments: [...line.assessments, assessment] };
    }
    case 'LineTaken': {
      if (event.data.line !== line.seq || line.taken !== null) return line;
      const { recordedAt, person, function: seat } = event.meta;
      return { ...line, taken: { seq: event.seq, recordedAt, person, function: seat } };
    }
    case 'CorrectionAcknowledged':
      return event.data.line === line.seq ? acknowledged(line, event) : line;
    case 'LineMadeSecret':
      if (event.data.line !== line.seq) return line;
      return { ...emptied(line, event.seq), secrecy: { state: 'elsewhere' }, verification: null, assessments: [] };
    case 'SecrecyMarkCompleted':
      if (event.data.line !== line.seq || line.secrecy.state !== 'secret') return line;
      return { ...line, secrecy: { ...line.secrecy, mark: event.data.mark } };
    case 'ContentRedacted':
      return removeContent(line, event.data.seq, event.data.why);
    case 'ContentRemoved':
      if (!event.data.lines.includes(line.seq) || line.removal?.seq === event.seq) return line;
      return { ...line, removal: removalNote(event) };
    case 'TaskCreated': {
      const { fromLine, task, number } = event.data;
      if (fromLine !== line.seq || line.tasks.some((known) => known.task === task)) return line;
      return { ...line, tasks: [...line.tasks, { task, number }] };
    }
    case 'DecisionProposed': {
      const { fromLine, number } = event.data;
      if (fromLine !== line.seq || line.decisions.includes(number)) return line;
      return { ...line, decisions: [...line.decisions, number] };
    }
    case 'DecisionRecorded': {
      const { subject, number } = event.data;
      if (subject.kind !== 'other' || subject.fromLine !== line.seq || line.decisions.includes(number)) return line;
      return { ...line, decisions: [...line.decisions, number] };
    }
    default:
      return line;
  }
}

/** A line whole, of the events that made and touched it, in order; null when none of them made one. */
export function foldLine(events: readonly KnownEvent[], stream: string): LogLine | null {
  let line: LogLine | null = null;
  for (const event of events) line = line ? reviseLine(line, event) : lineOf(event, stream);
  return line;
}

function front(meta: EventMeta, kind: LineKind, important: boolean): LineFront {
  const { occurredAt, recordedAt, by, person } = meta;
  return { kind, important, occurredAt, recordedAt, by, person, function: meta.function };
}

/** Where it lies is the map's to show: hundreds of points are no part of a line. */
function withoutGeometry(content: ShapeContent | null): Omit<ShapeContent, 'geometry'> | null {
  if (content === null) return null;
  const { geometry: _, ...words } = content;
  return words;
}

function withoutDrawn(content: VmaContent | null): Omit<VmaContent, 'drawn'> | null {
  if (content === null) return null;
  const { drawn: _, ...words } = content;
  return words;
}

/** As a shape's, its position is the map's. */
function nameAlone(content: KrisstodSiteStated['content']): { name: string } | null {
  return content && { name: content.name };
}

/** A line that was open first keeps its author and its times. */
function secretFront(event: SecretLineWritten): LineFront {
  const { kind, important, openLine } = event.data;
  if (!openLine) return front(event.meta, kind, important);
  const { occurredAt, recordedAt, by, person } = openLine;
  return { kind, important, occurredAt, recordedAt, by, person, function: openLine.function };
}

function secretContent(event: SecretLineWritten): Pick<LogLine, 'content' | 'corrections'> {
  if (!event.content) return { content: null, corrections: [] };
  const { corrections = [], ...content } = event.content;
  return {
    content,
    corrections: corrections.map((moved) => ({ ...moved, why: moved.why ?? null, seq: event.seq, acknowledged: [] })),
  };
}

function correctionOf(event: Extract<KnownEvent, { type: 'LineCorrected' | 'SecretLineCorrected' }>): LineCorrection {
  return {
    seq: event.seq,
    text: event.content?.text ?? null,
    why: event.content?.why ?? null,
    recordedAt: event.meta.recordedAt,
    person: event.meta.person,
    function: event.meta.function,
    acknowledged: [],
  };
}

function acknowledged(line: LogLine, event: CorrectionAcknowledged): LogLine {
  const { correction: seen, quote } = event.data;
  const { recordedAt, person } = event.meta;
  const isNew = line.corrections.some(
    (correction) => correction.seq === seen && !correction.acknowledged.some(({ seq }) => seq === event.seq),
  );
  if (!isNew) return line;
  return {
    ...line,
    corrections: line.corrections.map((correction) =>
      correction.seq === seen
        ? { ...correction, acknowledged: [...correction.acknowledged, { seq: event.seq, quote, recordedAt, person }] }
        : correction,
    ),
  };
}

function removeContent(before: LogLine, seq: number, why: 'made_secret' | RemovalWhy): LogLine {
  const removal = noteWithout(before.removal, seq);
  const line = removal === before.removal ? before : { ...before, removal };
  if (seq === line.seq) {
    const removed = { ...line, content: null, machine: line.machine && { ...line.machine, content: null } };
    // Moving a line to the secret stream is told by `LineMadeSecret`, which says where it went.
    return why === 'made_secret'
      ? removed
      : { ...withoutMoved(removed), secrecy: { state: 'removed', why, openLine: openLineOf(line) } };
  }
  if (!line.corrections.some((correction) => correction.seq === seq)) return line;
  return {
    ...line,
    corrections: line.corrections.map((correction) =>
      correction.seq === seq ? { ...correction, text: null, why: null } : correction,
    ),
  };
}

/** Where it stood before it was made secret: the note there and the line here are still one. */
function openLineOf({ secrecy }: LogLine): number | null {
  return secrecy.state === 'secret' || secrecy.state === 'removed' ? secrecy.openLine : null;
}

/** Corrections that were moved with the line stand in the same event and go with its content. */
function withoutMoved(line: LogLine): LogLine {
  return { ...line, corrections: line.corrections.filter((correction) => correction.seq !== line.seq) };
}

/** What the line said until an event; corrections of later events are not that event's to empty when it is told again. */
function emptied(line: LogLine, seq: number): LogLine {
  return {
    ...line,
    content: null,
    corrections: line.corrections.map((correction) =>
      correction.seq < seq ? { ...correction, text: null, why: null } : correction,
    ),
  };
}
