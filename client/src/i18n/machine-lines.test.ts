import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import { lineFrontOf } from '@ledningsplats/shared/log/log-line.ts';
import { machineSearchWords } from '@ledningsplats/shared/log/machine-search-words.ts';
import { wordsIn } from '@ledningsplats/shared/log/search-words.ts';
import { recorded } from '@ledningsplats/shared/log/testing/log-events.ts';
import { defaultPlan } from '@ledningsplats/shared/plan/default-plan.ts';
import { PLAIN_TASK } from '@ledningsplats/shared/tasks/events.ts';
import { describe, expect, it } from 'vitest';
import { machineWords, type Names } from './machine-lines.ts';

const plan = defaultPlan({ name: 'Granviks kommun', code: '9999', timeZone: 'Europe/Stockholm' });
const names: Names = {
  plan,
  person: (id) => (id === 'p-1' ? 'Anna Ek' : null),
  shapeLabel: (id) => (id === 's-1' ? 'Tallmyra' : null),
  taskTitle: (id) => (id === 't-1' ? 'Ring elbolaget' : null),
  when: () => '16:00',
};

type Facts<Type extends KnownEvent['type']> = Pick<Extract<KnownEvent, { type: Type }>, 'data' | 'content'>;

const service = {
  service: 'v',
  number: 1,
  reference: null,
  position: null,
  needs: [{ need: 'el', minutes: 60 }],
  contacts: [],
};
const lost = {
  needs: ['el', 'telefoni'],
  isWholeMunicipality: false,
  shapes: [],
  since: 1,
  prognosis: { expected: 3, saidAt: 2 },
};
const owner = { person: null, function: 'stabschef' };
const decision = {
  number: 7,
  decider: { person: 'p-1', capacity: 'kommundirektor' },
  forum: null,
  given: 'phone' as const,
  decidedAt: 0,
  confirmed: false,
  capacityHeld: true,
  missing: [],
  strict: false,
  madeIn: null,
};
const warning = {
  warning: 'vma/1',
  source: 'vma',
  identifier: '1',
  kind: 'actual',
  sentAt: 1,
  startsAt: null,
  expiresAt: null,
  areas: ['9999'],
  geometry: null,
  level: null,
  urgency: null,
  severity: null,
  certainty: null,
  senderName: null,
  web: null,
} as const;
const disturbance = { disturbance: 'd-1', department: 'omsorg', person: null, link: 'l-1' };
const kind = { kind: 'stabsorientering' };
const briefing = { briefing: 'b', number: 3, ...kind };
const mark = { provision: null, authority: null };

const meeting = {
  meeting: 'm',
  number: 1,
  startedAt: 0,
  endedAt: null,
  attendees: [{ person: 'p-1', role: 'chair' as const, distance: false, adjuster: false }],
  matters: [{ decision: 7, as: 'decided' as const, conflicts: [] }],
  adjustment: 'later' as const,
  adjustedAt: null,
};

const SPAN = { from: '2026-11-23T08:00', until: '2026-11-30T08:00' };
const exercise = {
  exercise: 'ex-1',
  kind: 'larm',
  groups: ['tib'],
  ...SPAN,
  organiser: 'own' as const,
  lead: null,
};
const place = {
  place: 'pl-1',
  kind: 'trygghetspunkt',
  reference: null,
  position: null,
  capacity: 80,
  reservePower: { has: 'yes' as const, hours: 18 },
  contacts: [],
};

/** One of every event there is: a new type does not compile before it stands here. */
const observation = {
  ...{ observation: 'o', at: 0, goal: null, inject: null, line: null },
  outcome: 'good' as const,
};
const events: { [Type in KnownEvent['type']]: Facts<Type> } = {
  IncidentRegistered: {
    data: { id: 'i', number: '2026-014', mode: 'live', planVersion: 1, level: 1, posture: 'normal', decision: 1 },
    content: { title: 'Brand', place: 'Centralskolan', reportedBy: 'SOS' },
  },
  IncidentDescribed: { data: {}, content: { title: 'Storbrand' } },
  LevelChanged: {
    data: {
      from: 1,
      to: 2,
      decision: 7,
      criteria: null,
      legalText: null,
      firstBriefingAt: null,
      filled: [],
      report: null,
    },
    content: {},
  },
  PostureChanged: { data: { from: 'normal', to: 'stab', decision: 7 }, content: null },
  LeaderAppointed: {
    data: { person: 'p-1', capacity: 'kommundirektor', capacityHeld: true, relieved: null },
    content: {},
  },
  LeaderLeft: { data: { person: 'p-1', capacity: 'tib' }, content: null },
  ExerciseChannelsOpened: { data: { people: ['p-1'] }, content: null },
  ExerciseChannelsClosed: { data: { people: ['p-1', 'p-9'] }, content: null },
  ExerciseBroken: { data: {}, content: null },
  ExerciseResumed: { data: {}, content: { reason: 'Falskt larm.' } },
  HeightenedAlertSet: { data: { on: true, by: 'p-1', capacity: 'kommundirektor' }, content: {} },
  IncidentClosed: { data: { decision: 7, handovers: [{ item: { kind: 'board', id: 'board' }, owner }] }, content: {} },
  IncidentReopened: { data: { decision: 7, closing: null }, content: null },
  IncidentEvaluated: { data: {}, content: null },
  EffectReverted: { data: { decision: 7, what: 'level', to: 1 }, content: null },
  ContentRedacted: { data: { seq: 1, why: 'gdpr', kind: 'LineWritten' }, content: null },
  BoardMeetingRecorded: { data: meeting, content: { place: 'Stadshuset', names: [''] } },
  BoardMeetingChanged: { data: meeting, content: { names: [''] } },
  BoardMeetingWithdrawn: { data: { meeting: 'm', number: 1 }, content: { reason: 'Fel händelse.' } },
  DecisionProposed: {
    data: { number: 8, fromLine: null, madeIn: null },
    content: { wording: 'Öppna Tallmyra skola.' },
  },
  DecisionProposalWithdrawn: { data: { number: 8 }, content: { reason: 'Elen är åter.' } },
  DecisionExecuted: { data: { number: 7, person: 'p-1', executedAt: 0 }, content: { result: 'Öppet 16.' } },
  DecisionExecutionTakenBack: { data: { number: 7 }, content: { reason: 'Låst.' } },
  DecisionRevoked: { data: { number: 7, by: 9, consequences: [] }, content: null },
  DecisionRevocationReverted: { data: { number: 7, by: 9 }, content: null },
  DecisionRecorded: {
    data: { ...decision, subject: { kind: 'level', from: 1, to: 2 } },
    content: { wording: 'Vi samordnar.' },
  },
  DecisionConfirmed: { data: { number: 7, way: 'witness', witness: 'p-1', confirmedAt: 0 }, content: {} },
  DecisionDisowned: {
    data: {
      number: 7,
      way: 'tool',
      witness: null,
      consequences: [
        { kind: 'reverted', what: 'level', to: 1 },
        { kind: 'task', task: 't-1' },
      ],
    },
    content: { reason: 'Missförstånd.' },
  },
  DecisionCompleted: {
    data: {
      number: 7,
      given: null,
      filled: [],
      criteria: null,
      firstBriefingAt: null,
      committeeToldAt: null,
      consulted: null,
      takeover: null,
    },
    content: {},
  },
  ConfirmationRequested: { data: { number: 7, expiresAt: 0 }, content: null },
  BoardActivated: { data: { decision: 7 }, content: null },
  BoardRested: { data: { decision: 7 }, content: null },
  BoardEnded: { data: { endedAt: 0, reverted: ['a', 'b'] }, content: {} },
  AreasPassed: { data: { takeovers: ['a'], leads: 'Kommunstyrelsen' }, content: null },
  AreaTakenOver: {
    data: { takeover: 'a', committee: 'vard', whole: true, consulted: null, toldAt: null, decision: 7 },
    content: { why: 'x' },
  },
  AreaHandedBack: { data: { takeover: 'a', decision: 7, confirmed: true }, content: { state: 'x' } },
  TakeoverReverted: { data: { takeover: 'a', why: 'disowned', decision: 7 }, content: null },
  HandbackReverted: { data: { takeover: 'a', decision: 7 }, content: null },
  TaskCreated: {
    data: { task: 't-1', number: 4, function: 'stabschef', due: 1, ...PLAIN_TASK },
    content: { title: 'Ring elbolaget' },
  },
  TaskStarted: { data: { task: 't-1', number: 4 }, content: null },
  TaskPutBack: { data: { task: 't-1', number: 4 }, content: null },
  TaskChanged: {
    data: { task: 't-1', function: 'stabschef', due: null, priority: 'normal', everyMinutes: null },
    content: { title: 'x' },
  },
  TaskDone: { data: { task: 't-1', number: 4 }, content: { result: 'Svarar 16.' } },
  TaskCancelled: { data: { task: 't-2', number: 5 }, content: {} },
  TaskReopened: {
    data: { task: 't-1', number: 4, function: 'stabschef', due: null, ...PLAIN_TASK, owner: null, taken: null },
    content: { title: 'Ring elbolaget' },
  },
  DirectionSet: { data: { decision: null, after: 7 }, content: { text: 'Håll skolorna öppna' } },
  PictureSectionWritten: { data: { heading: 'prognos', state: 'written', quotes: [] }, content: { text: 'x' } },
  PicturePublished: {
    data: { version: 2, sections: [{ heading: 'prognos', state: 'blank', seq: null }] },
    content: null,
  },
  QuotedWarningChanged: { data: { warning: 'smhi/4711', what: 'cancelled' }, content: null },
  ReportSent: {
    data: { report: 'r', number: 2, version: 3, channel: 'wis', isDuty: true },
    content: { to: 'Länsstyrelsen', receiver: 'TiB' },
  },
  ReportWithdrawn: { data: { report: 'r', number: 2 }, content: { reason: 'Fel mottagare.' } },
  VmaRequested: {
    data: {
      vma: 'v',
      number: 1,
      requester: { person: null, capacity: 'tib' },
      review: 0,
      facts: {
        wanted: 'vma',
        event: 'brandrok',
        hasHappened: true,
        isWholeMunicipality: false,
        shapes: [],
        test: { lifeOrHealth: true, damage: false, urgent: true },
        already: 'no',
        channels: ['radio_tv'],
      },
    },
    content: {
      ...{
        area: 'Österby',
        happened: 'Brand',
        threat: 'Rök',
        instruction: 'Gå in',
        reasons: 'Mätt',
        calledWith: 'SOS Alarm',
        reference: '17',
      },
      requester: 'Tova Ek',
    },
  },
  VmaAnswered: { data: { vma: 'v', number: 1, outcome: 'declined' }, content: { reason: 'Polisen har begärt.' } },
  VmaUpdated: {
    data: {
      vma: 'v',
      number: 1,
      message: 2,
      review: 0,
      facts: {
        wanted: 'vma',
        event: 'brandrok',
        hasHappened: true,
        isWholeMunicipality: false,
        shapes: [],
        test: { lifeOrHealth: true, damage: false, urgent: true },
        already: 'no',
        channels: ['radio_tv'],
      },
    },
    content: {
      area: 'Österby',
      happened: 'Brand',
      threat: 'Rök',
      instruction: 'Gå in',
      reasons: 'Mätt',
      calledWith: 'SOS Alarm',
      reference: '17',
    },
  },
  VmaReviewed: { data: { vma: 'v', number: 1, review: 0 }, content: null },
  VmaTaken: { data: { vma: 'v', number: 1, from: null, by: 'p' }, content: null },
  VmaOver: { data: { vma: 'v', number: 1, message: 3 }, content: { instruction: 'Vädra.' } },
  VmaWithdrawn: { data: { vma: 'v', number: 1, message: 3 }, content: { reason: 'Fel händelse.' } },
  LossRecorded: { data: { loss: 'b', number: 1, facts: lost }, content: { where: 'Österby', source: 'Elbolaget' } },
  LossUpdated: { data: { loss: 'b', number: 1, facts: { ...lost, prognosis: null } }, content: { where: 'Österby' } },
  LossEnded: { data: { loss: 'b', number: 1, needs: ['el'], back: 5 }, content: { where: 'Österby', note: 'Reserv.' } },
  LossWithdrawn: { data: { loss: 'b', number: 1, needs: ['el'] }, content: { where: 'Österby' } },
  LossRestored: { data: { loss: 'b', number: 1, needs: ['el'], of: 1 }, content: null },
  ContingencyPrepared: {
    data: { contingency: 'o', number: 2, function: 'stabschef' },
    content: { title: 'Vattnet slut', trigger: 'Under 20 %', actions: ['Ring'] },
  },
  ContingencyChanged: {
    data: { contingency: 'o', function: 'stabschef' },
    content: { title: 'x', trigger: 'x', actions: [] },
  },
  ContingenciesReviewed: { data: { contingencies: ['o'] }, content: null },
  ContingencyTriggered: {
    data: { contingency: 'o', number: 2, tasks: ['a/1'] },
    content: { title: 'Vattnet slut', note: 'Kl 14.' },
  },
  ContingencyWithdrawn: { data: { contingency: 'o', number: 2 }, content: { title: 'Vattnet slut' } },
  ContingencyRestored: { data: { contingency: 'o', number: 2 }, content: { title: 'Vattnet slut' } },
  SeatTaken: {
    data: { seat: 's', function: 'stabschef', person: null, isAssistant: false, isRemote: true },
    content: { name: 'Karim Dahl' },
  },
  SeatMoved: { data: { seat: 's', function: 'stabschef', isRemote: false }, content: null },
  SeatLeft: {
    data: { seat: 's', function: 'stabschef', person: null, isAssistant: false },
    content: { name: 'Karim Dahl' },
  },
  SeatUndone: {
    data: { seat: 's', function: 'stabschef', person: null, what: 'taken', back: 'r' },
    content: { name: 'Karim Dahl' },
  },
  ReliefOffered: {
    data: { relief: 'v', seat: 's', function: 'stabschef', to: null, isRemote: false },
    content: { underWay: 'Tankar körs ut.', toCome: 'Ström 04.', toName: 'Karim Dahl' },
  },
  ReliefWithdrawn: { data: { relief: 'v', seat: 's', function: 'stabschef' }, content: null },
  ReliefTaken: {
    data: {
      relief: 'v',
      seat: 's',
      to: 't',
      function: 'stabschef',
      person: null,
      way: 'told',
      isRemote: false,
    },
    content: { name: 'Karim Dahl' },
  },
  SeatShiftPlanned: {
    data: { shift: 'p', function: 'stabschef', person: null, from: 0, until: 1 },
    content: { name: 'Karim Dahl' },
  },
  SeatShiftChanged: {
    data: { shift: 'p', function: 'stabschef', person: null, from: 0, until: 1 },
    content: { name: 'Karim Dahl' },
  },
  SeatShiftStruck: { data: { shift: 'p', function: 'stabschef' }, content: null },
  SeatShiftsSwapped: { data: { shifts: ['p', 'q'] }, content: null },
  BriefingPlanned: { data: { briefing: 'b', ...kind, at: 1, by: 'rhythm', after: null }, content: null },
  BriefingMoved: { data: { briefing: 'b', ...kind, from: 1, to: 2 }, content: { reason: 'Chefen är i bilen.' } },
  BriefingStruck: { data: { briefing: 'b', ...kind, at: 1 }, content: {} },
  BriefingStarted: { data: { ...briefing, plannedAt: 1 }, content: null },
  BriefingStepTaken: { data: { briefing: 'b', step: 'nytt' }, content: null },
  BriefingAttended: {
    data: { briefing: 'b', marks: [{ id: 'p-1', person: 'p-1', function: null, way: 'site' }] },
    content: { names: [''] },
  },
  BriefingNoted: { data: { briefing: 'b', note: 'n', step: 'nytt' }, content: { text: 'x' } },
  BriefingNoteChanged: { data: { briefing: 'b', note: 'n', struck: false }, content: { text: 'x' } },
  BriefingEnded: {
    data: {
      ...briefing,
      plannedAt: null,
      startedAt: 1,
      present: [
        { id: 'p-1', person: 'p-1', function: 'stabschef', way: 'site' },
        { id: 'b/1', person: null, function: null, way: 'remote' },
      ],
      noted: ['nytt', 'runda/logistik'],
      next: 3,
    },
    content: { outcome: 'Läget är lugnt.', notes: ['Två nya störningar.', 'Bensinen räcker.'], names: ['', 'Rut'] },
  },
  BriefingReopened: { data: briefing, content: { reason: 'En punkt kvar.' } },
  BriefingCalledOff: { data: { ...briefing, backTo: null }, content: null },
  LineWritten: {
    data: { kind: 'handelse', important: false, verification: null, about: null, addressedTo: null, paper: null },
    content: { text: 'x' },
  },
  LineCorrected: { data: { line: 1, quotedIn: [] }, content: { text: 'x' } },
  LineAssessed: { data: { line: 1, verification: 'rumour' }, content: null },
  LineTaken: { data: { line: 1, function: 'stabschef' }, content: null },
  CorrectionAcknowledged: {
    data: { line: 1, correction: 2, quote: { kind: 'task', id: 't-1', number: 4 } },
    content: null,
  },
  ContentRemoved: {
    data: {
      line: 3,
      lineAt: 0,
      lines: [3, 5],
      quotes: [{ kind: 'task', id: 't-1', number: 4 }],
      left: [{ kind: 'decision', id: '7', number: 7 }],
      files: 1,
      why: 'gdpr',
      decider: 'p-1',
      decidedAt: 0,
    },
    content: { capacity: 'dataskyddsombud', reference: 'KS 2026/123' },
  },
  SecretLineNoted: { data: { kind: 'handelse' }, content: null },
  LineMadeSecret: { data: { line: 1 }, content: null },
  SecretLineWritten: {
    data: { kind: 'handelse', important: false, verification: null, about: null, mark, openLine: null },
    content: { text: 'x' },
  },
  SecretLineCorrected: { data: { line: 1 }, content: { text: 'x' } },
  SecretLineAssessed: { data: { line: 1, verification: null }, content: null },
  SecrecyMarkCompleted: { data: { line: 1, mark }, content: null },
  PlaceStateChanged: {
    data: {
      place: 'pl-1',
      name: 'Skolan',
      kind: 'varmestuga',
      capacity: 80,
      position: null,
      from: 'open',
      to: 'full',
      decision: null,
      opensAt: null,
      closesAt: null,
      pointsTo: { place: 'pl-2', name: 'Kyrkan', metres: 1_240, room: 40 },
    },
    content: null,
  },
  PlaceHoursSet: { data: { place: 'pl-1', name: 'Skolan', opensAt: 0, closesAt: null }, content: null },
  PlaceCheckAnswered: {
    data: { place: 'pl-1', list: 'opening', item: 'varme', text: 'Varmt', answer: 'yes' },
    content: null,
  },
  PlaceStaffed: { data: { place: 'pl-1', name: 'Skolan', lead: 'p-1', since: 0 }, content: { crew: 'sex från FRG' } },
  VisitorsCounted: { data: { place: 'pl-1', how: 'in', number: 3 }, content: null },
  NeedReported: { data: { place: 'pl-1', task: 't' }, content: null },
  FuelMeasured: {
    data: { place: 'pl-1', name: 'Skolan', hours: 7.5, isRunning: true, isRefuelled: true },
    content: null,
  },
  ShapeDrawn: {
    data: { shape: 's-1', kind: 'danger_area' },
    content: { geometry: { form: 'area', points: [] }, label: 'Tallmyra industriområde', note: 'Vinden vänder' },
  },
  ShapeChanged: {
    data: { shape: 's-1', kind: 'closed_road' },
    content: { geometry: { form: 'line', points: [] } },
  },
  ShapeRemoved: { data: { shape: 's-1', kind: 'cordon' }, content: null },
  ShapeRestored: { data: { shape: 's-2', kind: 'assembly_point' }, content: null },
  ShiftsSet: { data: { shifts: [], origin: 'rota' }, content: null },
  AbsenceRegistered: { data: { absence: 'a', person: 'p-1', ...SPAN }, content: null },
  AbsenceEnded: { data: { absence: 'a', at: SPAN.from }, content: null },
  SwapProposed: {
    data: { swap: 's', role: 'primary', proposer: 'p-1', other: 'p-2', mine: SPAN, theirs: null },
    content: null,
  },
  SwapAnswered: { data: { swap: 's', accepted: true }, content: null },
  SwapWithdrawn: { data: { swap: 's' }, content: null },
  HandoversBegun: { data: {}, content: null },
  DutyTaken: { data: { person: 'p', from: null, way: 'handover' }, content: null },
  HandoverOverdue: { data: { step: 'alarm', since: 0, from: 'p', to: 'q', told: [] }, content: null },
  DutyEntryWritten: { data: { entry: 'e', number: 1 }, content: { what: 'x' } },
  DutyEntryCorrected: { data: { entry: 'e' }, content: { what: 'y' } },
  DutyEntryRaised: { data: { entry: 'e', incident: 'i', incidentNumber: '2026-014' }, content: null },
  DutyWordsRemoved: { data: { item: 'e', why: 'gdpr', seqs: [1] }, content: { capacity: 'x', reference: 'y' } },
  HandoverWritten: { data: { handover: 'h' }, content: { note: 'x', expected: [] } },
  HandoverTaken: {
    data: { handover: 'h', person: 'p', from: null, way: 'handover', open: [] },
    content: { reason: 'x' },
  },
  ExercisePlanned: { data: exercise, content: { title: 'Ringprov' } },
  ExerciseChanged: { data: exercise, content: { title: 'Ringprov' } },
  ExerciseStruck: { data: { exercise: 'ex-1' }, content: null },
  ExerciseHeld: { data: { exercise: 'ex-1', participants: ['p'] }, content: {} },
  ExerciseCalledOff: { data: { exercise: 'ex-1' }, content: { reason: 'x' } },
  ExerciseReopened: { data: { exercise: 'ex-1' }, content: null },
  ExerciseStaffed: { data: { exercise: 'ex-1', staff: { p: 'evaluator' } }, content: null },
  ExerciseLinked: { data: { exercise: 'ex-1', incident: null }, content: null },
  ScriptTaken: {
    data: { startsAt: '06:40', minutes: 90, goals: ['m1'], injects: [], questions: [] },
    content: { title: 'x', purpose: 'x', background: 'x', goals: ['x'], injects: [], questions: [] },
  },
  ScriptChanged: {
    data: { startsAt: '06:40', minutes: 90 },
    content: { title: 'x', purpose: 'x', background: 'x' },
  },
  GoalSet: { data: { id: 'm1' }, content: { text: 'x' } },
  GoalStruck: { data: { id: 'm1' }, content: null },
  InjectSet: {
    data: { id: 'i1', minute: 5, channel: 'line', to: null, goal: null, at: null },
    content: { from: 'SOS Alarm', text: 'x', expected: null },
  },
  InjectMoved: { data: { id: 'i1', minute: 6 }, content: null },
  InjectStruck: { data: { id: 'i1' }, content: null },
  QuestionSet: { data: { id: 'f1', goal: null }, content: { text: 'x' } },
  QuestionStruck: { data: { id: 'f1' }, content: null },
  ExerciseBegun: { data: { incident: 'i', number: 'Ö2026-001', startsAt: 0 }, content: null },
  ExerciseRewound: { data: { incident: 'i', from: 'j', point: 'p', shown: 0 }, content: null },
  ExerciseRunEnded: { data: { incident: 'i' }, content: null },
  ExercisePointKept: { data: { point: 'p', incident: 'i', shown: 0 }, content: { name: 'x' } },
  ExercisePointMarked: { data: { point: 'p' }, content: null },
  ExerciseRunLeft: { data: { to: 'i' }, content: null },
  ExerciseCallRang: { data: { call: 'c', to: null }, content: { from: 'x', text: 'x' } },
  ExerciseCallAnswered: { data: { call: 'c' }, content: null },
  ExerciseCallEnded: { data: { call: 'c' }, content: null },
  ExerciseWarningIssued: { data: { warning: 'w' }, content: { from: 'x', text: 'x' } },
  ExerciseWarningEnded: { data: { warning: 'w' }, content: null },
  InjectAdded: {
    data: { inject: 'j', minute: 1, channel: 'line', to: null, goal: null },
    content: { from: 'x', text: 'x' },
  },
  InjectSent: { data: { incident: 'i', inject: 'j', at: 0 }, content: null },
  InjectSkipped: { data: { incident: 'i', inject: 'j', isSkipped: true }, content: null },
  InjectJudged: { data: { incident: 'i', inject: 'j', outcome: 'done', line: 4 }, content: null },
  InjectSaid: { data: { incident: 'i', inject: 'j', isSaid: true }, content: null },
  PartiesPlayed: { data: {}, content: { parties: ['x'] } },
  PartySpoke: { data: { incident: 'i' }, content: { party: 'x' } },
  HotWashNoted: { data: { incident: 'i' }, content: { text: 'x' } },
  HotWashStruck: { data: { note: 1 }, content: null },
  ExerciseRunAbandoned: { data: { incident: 'i' }, content: null },
  ExerciseWordsRemoved: {
    data: { of: 1, kind: 'HotWashNoted', why: 'gdpr' },
    content: { capacity: 'Arkivarie', reference: '1' },
  },
  ExerciseClockSet: {
    data: { exercise: 'ex-1', clock: { real: 0, shown: 0, pace: 2, isRunning: true } },
    content: null,
  },
  ObservationNoted: { data: observation, content: { text: 'x' } },
  ObservationCorrected: { data: observation, content: { text: 'x' } },
  ObservationWithdrawn: { data: { observation: 'o' }, content: null },
  EvaluationSectionWritten: { data: { section: 'purpose' }, content: { text: 'x' } },
  EvaluationAdopted: { data: { version: 1 }, content: null },
  EvaluationWordsRemoved: {
    data: { item: 'o', why: 'gdpr', seqs: [1] },
    content: { capacity: 'Arkivarie', reference: '1' },
  },
  ImprovementAdded: {
    data: { improvement: 'i', from: null, owner: { kind: 'person', id: 'p' }, due: '2027-03-01' },
    content: { text: 'x' },
  },
  ImprovementChanged: {
    data: { improvement: 'i', owner: { kind: 'person', id: 'p' }, due: '2027-03-01' },
    content: { text: 'x' },
  },
  ImprovementReported: { data: { improvement: 'i', progress: 'done' }, content: null },
  ImprovementDropped: { data: { improvement: 'i' }, content: { reason: 'x' } },
  ImprovementReopened: { data: { improvement: 'i' }, content: null },
  ImprovementWordsRemoved: {
    data: { item: 'i', why: 'gdpr', seqs: [1] },
    content: { capacity: 'Arkivarie', reference: '1' },
  },
  SirenReported: { data: { siren: 'pl-1', test: '2026-12-07', result: 'weak' }, content: {} },
  SirenFaultReported: {
    data: { fault: 'f', siren: 'pl-1', test: null, what: 'weak', owner: null, due: null },
    content: { to: 'x' },
  },
  SirenFaultChanged: { data: { fault: 'f', siren: 'pl-1', owner: 'p', due: '2026-12-20' }, content: null },
  SirenRepaired: { data: { fault: 'f', siren: 'pl-1' }, content: {} },
  ServiceAnswered: { data: { service: 'v', number: 12, answer: 'support' }, content: null },
  ServiceTold: {
    data: { service: 'v', number: 12, answer: 'support', status: null, until: null, supports: [] },
    content: { note: 'x' },
  },
  ServiceTellingStruck: { data: { service: 'v' }, content: null },
  ServiceWordsRemoved: {
    data: { item: 'v', why: 'gdpr', seqs: [1] },
    content: { capacity: 'Arkivarie', reference: 'KS 1' },
  },
  ServiceRegistered: { data: service, content: { name: 'Vattenverket' } },
  ServiceChanged: { data: service, content: { name: 'Vattenverket' } },
  ServiceRetired: { data: { service: 'v' }, content: { reason: 'Nedlagt' } },
  ServiceRestored: { data: { service: 'v' }, content: null },
  SirenFaultWithdrawn: { data: { fault: 'f', siren: 'pl-1' }, content: null },
  DutyEntryReceived: { data: { entry: 'e', number: 12, writtenBy: null }, content: null },
  PlaceRegistered: { data: place, content: { name: 'Skolan' } },
  PlaceChanged: { data: place, content: { name: 'Skolan' } },
  PlaceRetired: { data: { place: 'pl-1' }, content: { reason: 'Såld' } },
  PlaceRestored: { data: { place: 'pl-1' }, content: null },
  PlaceTaken: { data: { place: 'pl-1', incident: 'i', number: '2026-014' }, content: null },
  PlaceReleased: { data: { place: 'pl-1', incident: 'i' }, content: null },
  StreamErased: { data: { incident: 'i' } as unknown as Facts<'StreamErased'>['data'], content: null },
  HeadsSealed: { data: { heads: [] } as unknown as Facts<'HeadsSealed'>['data'], content: null },
  CardStepTicked: {
    data: { card: 'sarskild_tib', title: 'Tills någon avlöser dig', function: 'tib', step: 1, text: 'Ring direktören' },
    content: null,
  },
  CardStepUnticked: {
    data: { card: 'sarskild_tib', title: 'Tills någon avlöser dig', function: 'tib', step: 1, text: 'Ring direktören' },
    content: { reason: 'Fel nummer.' },
  },
  CallBegun: { data: { entry: 'sarskild_lansstyrelsen', person: null }, content: null },
  CallRecorded: {
    data: {
      entry: 'sarskild_lansstyrelsen',
      level: 2,
      who: { kind: 'outside', name: 'Länsstyrelsens TiB' },
      person: null,
      outcome: 'message_left',
    },
    content: null,
  },
  CallOutSent: {
    data: {
      callOut: 'co-1',
      number: 1,
      level: 2,
      lists: [{ id: 'stab', name: 'Stabens funktioner' }],
      recipients: [{ person: 'p-1', as: [], lists: ['stab'], after: null }],
      steps: [{ channels: ['sms'], waitMinutes: 4 }],
      endsAt: 1,
    },
    content: { text: 'Kom till ledningsplatsen.' },
  },
  CallOutStepped: { data: { callOut: 'co-1', number: 1, steps: [{ step: null, people: ['p-1'] }] }, content: null },
  CallOutDeliveryReported: { data: { callOut: 'co-1', changes: [] }, content: null },
  CallOutAnswered: {
    data: { callOut: 'co-1', person: 'p-1', answer: 'yes', arrivesAt: null, way: 'link' },
    content: null,
  },
  CallOutTextSent: {
    data: { callOut: 'co-1', number: 1, nth: 1, people: ['p-1'] },
    content: { text: 'Kom till skolan.' },
  },
  CallOutEnded: {
    data: { callOut: 'co-1', number: 1, why: 'called_off', people: ['p-1'] },
    content: { text: 'Det behövs inte.' },
  },
  CallOutSignTaken: { data: { callOut: 'co-1', number: 1, as: [], people: ['p-1'] }, content: null },
  CallWithdrawn: {
    data: {
      entry: 'sarskild_kommundirektor',
      level: 2,
      who: { kind: 'capacity', capacity: 'kommundirektor' },
      person: 'p-1',
      outcome: 'reached',
      answer: 9,
    },
    content: { reason: 'Fel nummer.' },
  },
  IncidentLinked: { data: { incident: 'i-2', number: '2026-015' }, content: { why: 'Samma ledning.' } },
  IncidentUnlinked: { data: { incident: 'i-2', number: '2026-015' }, content: {} },
  IncidentMerged: { data: { incident: 'i-2', number: '2026-015', decision: 7 }, content: null },
  IncidentMergedHere: { data: { incident: 'i-2', number: '2026-015' }, content: null },
  WarningReceived: { data: { ...warning }, content: { texts: [] } },
  WarningUpdated: { data: { ...warning, changed: ['language'] }, content: { texts: [] } },
  WarningCancelled: { data: { warning: 'vma/1', by: '2', sentAt: 1 }, content: null },
  WarningEnded: { data: { warning: 'vma/1', why: 'absent' }, content: null },
  DisturbanceReported: { data: { ...disturbance, number: 3 }, content: { what: 'x', call: 'y' } },
  DisturbanceTakenOver: { data: { ...disturbance, incident: 'i', incidentNumber: '2026-014' }, content: {} },
  DisturbanceMerged: { data: { ...disturbance, incident: 'i', incidentNumber: '2026-014' }, content: {} },
  DisturbanceMadeSecret: { data: disturbance, content: null },
  DisturbanceAnswered: { data: disturbance, content: { answer: 'x' } },
  DisturbanceReceived: {
    data: { disturbance: 'd-1', number: 3, department: 'omsorg', person: null },
    content: { call: 'Eva, 070-000 00 21', affected: '34 boende' },
  },
  KrisstodStateChanged: {
    data: { effort: 1, from: 'none', to: 'prepared', decision: null, ended: null },
    content: null,
  },
  KrisstodSiteStated: {
    data: { site: 'ks-1', number: 2, kind: 'kyrka', isSpontaneous: true },
    content: { name: 'Kyrkan i Tallmyra' },
  },
  KrisstodSiteTurned: { data: { site: 'ks-1', number: 2, isOpen: false }, content: null },
  KrisstodVisitsTotalled: { data: { site: 'ks-1', adults: 3, young: 1 }, content: null },
  KrisstodPrepared: { data: { effort: 1, leader: null }, content: { contacted: 'x' } },
  KrisstodStoodDown: { data: { effort: 1 }, content: null },
  KrisstodActivated: { data: { effort: 1, decision: 2, leader: null }, content: { what: 'x', whom: 'y' } },
  KrisstodLeaderNamed: { data: { effort: 1, leader: 'p-1' }, content: null },
  KrisstodEnded: {
    data: {
      effort: 1,
      decision: 3,
      reason: 'upphort',
      receivers: [],
      closed: { sites: [], shifts: [], swaps: {}, requests: [] },
      totals: { people: 1, sites: 1, requests: 0, worked: 0 },
      hours: [],
      adults: 1,
      young: 1,
    },
    content: { handed: [] },
  },
  KrisstodEndReverted: { data: { effort: 1, decision: 3 }, content: null },
  KrisstodWordsRemoved: {
    data: { of: 4, kind: 'KrisstodPrepared', why: 'gdpr' },
    content: { capacity: 'x', reference: 'y' },
  },
  KrisstodHelpersThanked: { data: { helpers: ['h'] }, content: null },
  KrisstodDebriefAnswered: { data: { helper: 'h', answer: 'ring' }, content: null },
  KrisstodDebriefHandled: { data: { helper: 'h', isHandled: true }, content: null },
  KrisstodEvaluated: { data: { helper: null, questions: ['bra'] }, content: { answers: ['x'] } },
  KrisstodHandoverProposed: { data: { handover: 'o', effort: 1, to: null }, content: { ongoing: 'x', toName: 'y' } },
  KrisstodHandoverWithdrawn: { data: { handover: 'o' }, content: null },
  KrisstodHandoverTaken: {
    data: { handover: 'o', effort: 1, way: 'own', open: { needs: [], gaps: [], requests: [] } },
    content: null,
  },
  KrisstodBriefingSet: { data: { at: null }, content: null },
  KrisstodBriefingHeld: {
    data: { briefing: 'b', number: 1, present: [], points: [null], next: null },
    content: { outcomes: ['x'] },
  },
  KrisstodSiteOpened: { data: { site: 'ks-1', leader: null }, content: null },
  KrisstodSiteLed: { data: { site: 'ks-1', leader: null }, content: { leaderName: 'x' } },
  KrisstodSiteClosed: { data: { site: 'ks-1' }, content: null },
  KrisstodSiteReopened: { data: { site: 'ks-1' }, content: null },
  KrisstodVisitsCounted: { data: { site: 'ks-1', how: 'in', adults: 1, young: 0 }, content: null },
  KrisstodNeedReported: { data: { site: 'ks-1', task: 't' }, content: null },
  KrisstodStaffTotalled: { data: { onDuty: 4, unanswered: 1 }, content: null },
  KrisstodCalledTotalled: { data: { called: 9, answered: 4, unanswered: 5 }, content: null },
  KrisstodReplyReceived: { data: { callOut: 'c', person: 'p', channel: 'sms', isLate: false }, content: { text: 'x' } },
  KrisstodHelperCalledIn: {
    data: { helper: 'h', person: 'p', organisation: null, competences: ['barn'] },
    content: null,
  },
  KrisstodHelperAdded: {
    data: { helper: 'h', person: null, organisation: 'kyrkan', competences: [] },
    content: { name: 'En' },
  },
  KrisstodHelperRemoved: { data: { helper: 'h', shifts: [] }, content: null },
  KrisstodHelpersNeeded: { data: { site: 'ks-1', from: 0, until: 1, count: 2, competence: null }, content: null },
  KrisstodShiftPlanned: {
    data: { shift: 's', site: 'ks-1', helper: 'h', from: 0, until: 1, competence: null },
    content: null,
  },
  KrisstodShiftAltered: {
    data: { shift: 's', site: 'ks-1', helper: 'h', from: 0, until: 1, competence: null },
    content: null,
  },
  KrisstodShiftRemoved: { data: { shift: 's' }, content: null },
  KrisstodSwapProposed: { data: { swap: 'w', shift: 's', to: 'h', inReturn: null }, content: null },
  KrisstodSwapAnswered: { data: { swap: 'w', isAccepted: true, moved: [] }, content: null },
  KrisstodHelperCheckedIn: { data: { shift: 's' }, content: null },
  KrisstodHelperCheckedOut: { data: { shift: 's' }, content: null },
  KrisstodCheckUndone: { data: { shift: 's', what: 'in' }, content: null },
  OutsideHelpAsked: {
    data: { request: 'r', organisation: null, count: 4 },
    content: { who: 'Röda Korset', covers: 'Natten' },
  },
  OutsideHelpMoved: { data: { request: 'r', from: 'asked', to: 'promised' }, content: null },
  PlanAdopted: { data: { plan } as Facts<'PlanAdopted'>['data'], content: null },
};

const WRITTEN_BY_PEOPLE = new Set(['LineWritten', 'SecretLineNoted', 'SecretLineWritten']);
const types = Object.keys(events) as KnownEvent['type'][];
const wordsOf = (type: KnownEvent['type'], content = events[type].content) =>
  machineWords(recorded(1, type, events[type].data as never, content as never), names);

describe('what the machine writes in the log', () => {
  it.each(types)('[LG5] has words for %s exactly when it makes a line of its own', (type) => {
    const event = recorded(1, type, events[type].data as never, events[type].content as never);
    const isLine = lineFrontOf(event) !== null && !WRITTEN_BY_PEOPLE.has(type);
    expect(machineWords(event, names) !== null).toBe(isLine);
  });

  it.each(types)('[LG10] says something also when the words of %s are removed', (type) => {
    const words = wordsOf(type, null);
    if (words !== null) expect(words.text).not.toMatch(/undefined|null|^$/);
  });

  it('says what a decision brings about, its number and who decided', () => {
    expect(wordsOf('DecisionRecorded')).toEqual({
      text: 'Nivån höjs till 2, särskild händelse. Vi samordnar.',
      details: ['beslut 7', 'Anna Ek, kommundirektör', 'på telefon'],
    });
  });

  it.each([
    [{ kind: 'closing' } as const, 'Händelsen avslutas.', 'Händelsen avslutas.'],
    [{ kind: 'closing' } as const, 'händelsen avslutas', 'händelsen avslutas'],
    [{ kind: 'posture', from: 'normal', to: 'stab' } as const, 'Stabsläget är stab.', 'Stabsläget är stab.'],
    [
      { kind: 'level', from: 1, to: 2 } as const,
      'Händelsen är en särskild händelse. Vi samordnar.',
      'Händelsen är en särskild händelse. Vi samordnar.',
    ],
    [{ kind: 'closing' } as const, 'Läckan är tätad.', 'Händelsen avslutas. Läckan är tätad.'],
  ])('says what a decision brings about and what was offered as its wording once: %o %s', (subject, wording, text) => {
    const event = recorded(1, 'DecisionRecorded', { ...decision, subject } as never, { wording } as never);
    expect(machineWords(event, names)?.text).toBe(text);
  });

  it('[LA4] says what a disowned decision undoes and that things were done under it', () => {
    expect(wordsOf('DecisionDisowned')?.text).toBe(
      'Beslut 7: inte fattat – hävt. Missförstånd. Nivån är åter 1, störning. En sak gjordes med stöd av beslutet.',
    );
  });

  it('[ST3] [ST11] says which direction was set and what became of an omfall', () => {
    expect(wordsOf('DirectionSet')?.text).toBe('Inriktning: Håll skolorna öppna');
    expect(wordsOf('PicturePublished')).toEqual({
      text: 'Lägesbild version 2 publicerad.',
      details: ['ett avsnitt tomt'],
    });
    expect(wordsOf('ReportSent')).toEqual({
      text: 'Lägesrapport 2 skickad till Länsstyrelsen (TiB).',
      details: ['lägesbild version 3'],
    });
    expect(wordsOf('ReportWithdrawn')?.text).toBe('Lägesrapport 2 skickades inte. Fel mottagare.');
    expect(wordsOf('VmaRequested')?.text).toBe('VMA 1 begärt av Tova Ek, tjänsteman i beredskap (TiB). Österby');
    expect(wordsOf('VmaAnswered')?.text).toBe('Begäran 1 om VMA avslogs. Polisen har begärt.');
    expect(wordsOf('VmaOver')?.text).toBe('Faran över, VMA 1. Vädra.');
    expect(wordsOf('LossRecorded')).toEqual({
      text: 'Bortfall B-1: El, telefoni – Österby, sedan 16:00.',
      details: ['väntas tillbaka 16:00, enligt Elbolaget, sagt 16:00'],
    });
    expect(wordsOf('ServiceAnswered')?.text).toBe('Verksamhet V-12 har svarat: behöver stöd.');
    expect(wordsOf('LossEnded')?.text).toBe('Bortfall B-1: El – Österby: tillbaka 16:00. Reserv.');
    expect(wordsOf('LossRestored')?.text).toBe('Bortfall B-1: El – (borttaget enligt beslut): är borta fortfarande.');
    expect(wordsOf('ContingencyPrepared')?.text).toBe('Omfall O-2: Vattnet slut – utlöses av: Under 20 %');
    expect(wordsOf('ContingencyTriggered')).toEqual({
      text: 'Omfall O-2, Vattnet slut, har inträffat. Kl 14.',
      details: ['blev 1 uppgift'],
    });
    expect(wordsOf('ContingencyWithdrawn')?.text).toBe('Omfall O-2, Vattnet slut, är struket.');
  });

  it('[OV1] [OV8] says whom an exercise reaches for real, and that it is broken off', () => {
    expect(wordsOf('ExerciseChannelsOpened')?.text).toContain('Övningen får nå Anna Ek på riktigt');
    expect(wordsOf('ExerciseChannelsClosed')?.text).toBe('Övningen når inte längre Anna Ek och 1 till.');
    expect(wordsOf('ExerciseBroken')?.text).toBe('Övningen är avbruten. Skarpt läge.');
    expect(wordsOf('ExerciseResumed')?.text).toBe('Övningen är återupptagen. Falskt larm.');
  });

  it('[LA10] says which step of which card is done, and why it was not', () => {
    expect(wordsOf('CardStepTicked')).toEqual({
      text: 'Klart: Ring direktören',
      details: ['åtgärdskort TiB, tills någon avlöser dig'],
    });
    expect(wordsOf('CardStepUnticked')?.text).toBe('Inte klart: Ring direktören. Fel nummer.');
  });

  it('[LA10] says who was rung from which list, what came of it, and why that was wrong', () => {
    expect(wordsOf('CallRecorded')).toEqual({
      text: 'Meddelande lämnat: Länsstyrelsens TiB',
      details: ['ringlista särskild händelse'],
    });
    expect(wordsOf('CallWithdrawn')?.text).toBe('Ångrat «nådd»: Kommundirektör (Anna Ek). Fel nummer.');
  });

  it('[PL9] says what was drawn on the map and what it is called, also where only the map still knows', () => {
    expect(wordsOf('ShapeDrawn')).toEqual({
      text: 'Ritade riskområde «Tallmyra industriområde» på kartan.',
      details: ['Vinden vänder'],
    });
    expect(wordsOf('ShapeChanged')?.text).toBe('Ändrade avstängd väg på kartan.');
    expect(wordsOf('ShapeRemoved')?.text).toBe('Tog bort avspärrning «Tallmyra» från kartan.');
    expect(wordsOf('ShapeRestored')?.text).toBe('La tillbaka uppsamlingsplats på kartan.');
    expect(wordsOf('ShapeDrawn', null)?.text).toBe('Ritade riskområde (borttaget enligt beslut) på kartan.');
  });

  it('[LA11] says which department a disturbance came from, and whom to ring', () => {
    expect(wordsOf('DisturbanceReceived')).toEqual({
      text: 'Vård- och omsorgsförvaltningen har anmält störning 3. Ring Eva, 070-000 00 21.',
      details: ['berörs: 34 boende'],
    });
  });

  it('names a task by number and title, and does without where it is not known', () => {
    expect(wordsOf('TaskDone')?.text).toBe('Uppgift U-4, Ring elbolaget, är klar. Svarar 16.');
    expect(wordsOf('TaskCancelled')?.text).toBe('Uppgift U-5 är struken.');
  });

  it.each(types.filter((type) => wordsOf(type)))('[LG7] says the words that %s is searched by', (type) => {
    const event = recorded(1, type, events[type].data as never, events[type].content as never);
    const said = wordsOf(type);
    const shown = wordsIn([said?.text, ...(said?.details ?? [])].join(' ')).map(({ word }) => word);
    const searched = machineSearchWords(event)
      .flatMap(wordsIn)
      .map(({ word }) => word);
    expect(searched.length).toBeGreaterThan(0);
    expect(searched.filter((word) => !shown.some((one) => one.startsWith(word)))).toEqual([]);
  });
});
