import type { MadeIn } from '../briefings/events.ts';
import { senderKeys } from '../disturbances/sender-key.ts';
import { lineFrontOf, touchesOf } from '../log/log-line.ts';
import { paperKey } from '../log/paper-key.ts';
import { quoteKey } from '../pictures/sources.ts';
import type { KnownEvent } from './known-event.ts';

export type EntryKind =
  | 'line'
  | 'decision'
  | 'task'
  | 'takeover'
  | 'sender'
  | 'place'
  | 'shape'
  | 'duty'
  | 'warning'
  | 'direction'
  | 'contingency'
  | 'seat'
  | 'briefing'
  | 'picture'
  | 'quote'
  | 'paper'
  | 'siren'
  | 'vma'
  | 'loss'
  | 'evaluation'
  | 'improvement'
  | 'service';

/** Points at an event from the register entry that it made or touched. The store's own `IndexRow` has the same shape. */
export interface IndexRowLike {
  stream: string;
  kind: EntryKind;
  /** A line's seq, a decision's number, a task's or a takeover's id, a sender's key, a place's, a shape's, a siren's, a service's, an observation's, an improvement's, a duty entry's, a warning's, a contingency's, a seat's, a briefing's, a VMA request's or a loss's id, a section's key of an evaluation, a picture's version, what a picture quotes, a row of paper by `paperKey`, or `direction` for the one thing of an incident that it is; always as text. */
  key: string;
  seq: number;
  /** Only on the event that made a log line. */
  line?: { occurredAt: number; recordedAt: number; lineKind: string; important: boolean; function: string | null };
}

/** Every register entry that an event makes or touches. Reading the events of one key, in order, is enough to fold the entry. */
export function indexRowsOf(event: KnownEvent, stream: string): IndexRowLike[] {
  const row = (kind: EntryKind, key: string): IndexRowLike => ({ stream, kind, key, seq: event.seq });
  const rows = touchesOf(event).map((line) => row('line', String(line)));
  const front = lineFrontOf(event);
  if (front) {
    const { occurredAt, recordedAt, kind, important } = front;
    const line = { occurredAt, recordedAt, lineKind: kind, important, function: front.function };
    rows.push({ ...row('line', String(event.seq)), line });
  }
  return [...rows, ...entriesOf(event).map(({ kind, key }) => row(kind, key)), ...versionRows(event, stream)];
}

/** A version of the lägesbild is made up of events that were written before it, which no row of their own could name. */
function versionRows(event: KnownEvent, stream: string): IndexRowLike[] {
  if (event.type !== 'PicturePublished') return [];
  const { version, sections } = event.data;
  const seqs = [...sections.flatMap(({ seq }) => seq ?? []), event.seq].sort((one, other) => one - other);
  return seqs.map((seq) => ({ stream, kind: 'picture', key: String(version), seq }));
}

/** An incident has one direction with one history [ST3]; a disowned decision may take one with it. */
const DIRECTION = { kind: 'direction', key: 'direction' } as const;

/** Decisions, tasks, takeovers and senders of disturbances whose entry an event makes or touches. */
function entriesOf(event: KnownEvent): { kind: EntryKind; key: string }[] {
  switch (event.type) {
    case 'LineWritten':
      return event.data.paper === null ? [] : [{ kind: 'paper', key: paperKey(event.data.paper) }];
    case 'DecisionRecorded': {
      const { number, subject } = event.data;
      const decision = { kind: 'decision', key: String(number) } as const;
      const made = [decision, ...briefingOf(event.data)];
      const isOfPlace = subject.kind === 'place_opening' || subject.kind === 'place_closing';
      return isOfPlace ? [...made, { kind: 'place', key: subject.place }] : made;
    }
    case 'LevelChanged':
      return event.data.filled.includes('direction') ? [DIRECTION] : [];
    case 'DirectionSet':
      return [DIRECTION];
    case 'DecisionProposed':
      return [{ kind: 'decision', key: String(event.data.number) }, ...briefingOf(event.data)];
    case 'DecisionProposalWithdrawn':
    case 'DecisionExecuted':
    case 'DecisionExecutionTakenBack':
    case 'DecisionRevoked':
    case 'DecisionRevocationReverted':
    case 'DecisionConfirmed':
    case 'ConfirmationRequested':
      return [{ kind: 'decision', key: String(event.data.number) }];
    case 'DecisionDisowned':
      return [{ kind: 'decision', key: String(event.data.number) }, DIRECTION];
    case 'DecisionCompleted': {
      const { number, takeover } = event.data;
      const decision = { kind: 'decision', key: String(number) } as const;
      return [
        decision,
        ...(takeover === null ? [] : [{ kind: 'takeover', key: takeover } as const]),
        ...(event.data.filled.includes('direction') ? [DIRECTION] : []),
      ];
    }
    case 'TaskCreated':
      return [{ kind: 'task', key: event.data.task }, ...briefingOf(event.data)];
    case 'TaskChanged':
    case 'TaskStarted':
    case 'TaskPutBack':
    case 'TaskDone':
    case 'TaskCancelled':
    case 'TaskReopened':
      return [{ kind: 'task', key: event.data.task }];
    case 'AreaTakenOver':
    case 'AreaHandedBack':
    case 'TakeoverReverted':
    case 'HandbackReverted':
      return [{ kind: 'takeover', key: event.data.takeover }];
    case 'AreasPassed':
      return event.data.takeovers.map((key) => ({ kind: 'takeover', key }));
    case 'BoardEnded':
      return event.data.reverted.map((key) => ({ kind: 'takeover', key }));
    case 'ContentRemoved':
      return event.data.quotes.map(({ kind, id }) => ({ kind, key: id }));
    case 'IncidentClosed':
      // What was open has got an owner, which its register shows [LA9]. Neither the board nor krisstöd is a register's entry.
      return event.data.handovers.flatMap(({ item }) =>
        item.kind === 'board' || item.kind === 'krisstod' ? [] : [{ kind: item.kind, key: item.id }],
      );
    case 'EffectReverted':
      return event.data.what === 'place' ? [{ kind: 'place', key: event.data.place }] : [];
    case 'PlaceStateChanged':
    case 'PlaceHoursSet':
    case 'PlaceCheckAnswered':
    case 'PlaceStaffed':
    case 'VisitorsCounted':
    case 'NeedReported':
    case 'FuelMeasured':
    case 'PlaceRegistered':
    case 'PlaceChanged':
    case 'PlaceRetired':
    case 'PlaceRestored':
    case 'PlaceTaken':
    case 'PlaceReleased':
      return [{ kind: 'place', key: event.data.place }];
    case 'ContingencyPrepared':
    case 'ContingencyChanged':
    case 'ContingencyTriggered':
    case 'ContingencyWithdrawn':
    case 'ContingencyRestored':
      return [{ kind: 'contingency', key: event.data.contingency }];
    case 'SeatTaken':
    case 'SeatMoved':
    case 'SeatLeft':
    case 'ReliefOffered':
    case 'ReliefWithdrawn':
      return [{ kind: 'seat', key: event.data.seat }];
    case 'ReliefTaken':
      return [event.data.seat, event.data.to].map((key) => ({ kind: 'seat', key }));
    case 'SeatUndone':
      return [event.data.seat, ...(event.data.back === null ? [] : [event.data.back])].map((key) => ({
        kind: 'seat',
        key,
      }));
    // one that is to be held is no entry yet
    case 'BriefingStarted':
    case 'BriefingStepTaken':
    case 'BriefingAttended':
    case 'BriefingNoted':
    case 'BriefingNoteChanged':
    case 'BriefingEnded':
    case 'BriefingReopened':
    case 'BriefingCalledOff':
      return [{ kind: 'briefing', key: event.data.briefing }];
    case 'PictureSectionWritten':
      return [...new Set(event.data.quotes.map(quoteKey))].map((key) => ({ kind: 'quote', key }));
    case 'VmaRequested':
    case 'VmaAnswered':
    case 'VmaUpdated':
    case 'VmaReviewed':
    case 'VmaTaken':
    case 'VmaOver':
    case 'VmaWithdrawn':
      return [{ kind: 'vma', key: event.data.vma }];
    case 'LossRecorded':
    case 'LossUpdated':
    case 'LossEnded':
    case 'LossWithdrawn':
    case 'LossRestored':
      return [{ kind: 'loss', key: event.data.loss }];
    case 'QuotedWarningChanged':
      return [{ kind: 'warning', key: event.data.warning }];
    case 'ShapeDrawn':
    case 'ShapeChanged':
    case 'ShapeRemoved':
    case 'ShapeRestored':
      return [{ kind: 'shape', key: event.data.shape }];
    case 'DisturbanceReported':
    case 'DisturbanceTakenOver':
    case 'DisturbanceMerged':
    case 'DisturbanceAnswered':
    case 'DisturbanceMadeSecret':
      return senderKeys(event.data).map((key) => ({ kind: 'sender', key }));
    case 'WarningReceived':
    case 'WarningUpdated':
    case 'WarningCancelled':
    case 'WarningEnded':
      return [{ kind: 'warning', key: event.data.warning }];
    case 'ServiceTold':
    case 'ServiceTellingStruck':
    case 'ServiceAnswered':
    case 'ServiceRegistered':
    case 'ServiceChanged':
    case 'ServiceRetired':
    case 'ServiceRestored':
      return [{ kind: 'service', key: event.data.service }];
    case 'SirenReported':
    case 'SirenFaultReported':
    case 'SirenFaultChanged':
    case 'SirenRepaired':
    case 'SirenFaultWithdrawn':
      return [{ kind: 'siren', key: event.data.siren }];
    case 'ObservationNoted':
    case 'ObservationCorrected':
    case 'ObservationWithdrawn':
      return [{ kind: 'evaluation', key: event.data.observation }];
    case 'EvaluationSectionWritten':
      return [{ kind: 'evaluation', key: event.data.section }];
    case 'ImprovementAdded':
    case 'ImprovementChanged':
    case 'ImprovementReported':
    case 'ImprovementDropped':
    case 'ImprovementReopened':
      return [{ kind: 'improvement', key: event.data.improvement }];
    case 'DutyEntryWritten':
    case 'DutyEntryCorrected':
    case 'DutyEntryRaised':
      return [{ kind: 'duty', key: event.data.entry }];
    case 'DutyWordsRemoved':
      return [{ kind: 'duty', key: event.data.item }];
    default:
      return [];
  }
}

/** What was made in a briefing stands in its register too [ST5]. */
function briefingOf({ madeIn }: { madeIn: MadeIn | null }): { kind: EntryKind; key: string }[] {
  return madeIn === null ? [] : [{ kind: 'briefing', key: madeIn.briefing }];
}
