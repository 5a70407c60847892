import type { StreamKind } from '../core/stream-name.ts';
import type { Permission } from './permissions.ts';

/** Who may give a command, beside the reading of the stream that it is addressed to. */
export interface CommandAccess {
  /** The kind of stream it is addressed to. */
  on: StreamKind;
  permission: Permission;
  /** Given by those who may not read its stream: what they send in, they read elsewhere. */
  isBlind?: true;
  /** Given by whoever is signed in, of what is theirs: the rule asks that it is, and answers `forbidden` for all else. */
  isOwn?: true;
}

/**
 * Every command there is, by the folder that has its rule, and who may give it [SE1]. It stands apart from the rules because
 * a screen asks it of every button and needs nothing else of them: a rule and its schema never come to a phone.
 */
export const COMMAND_ACCESS = {
  // incident
  RegisterIncident: { on: 'incident', permission: 'incident.register' },
  DescribeIncident: { on: 'incident', permission: 'log.write' },
  RaiseLevel: { on: 'incident', permission: 'decision.record' },
  LowerLevel: { on: 'incident', permission: 'decision.record' },
  SetDirection: { on: 'incident', permission: 'decision.record' },
  ChangePosture: { on: 'incident', permission: 'decision.record' },
  AppointLeader: { on: 'incident', permission: 'incident.lead' },
  LeaveLeadership: { on: 'incident', permission: 'incident.lead' },
  SetHeightenedAlert: { on: 'incident', permission: 'decision.record' },
  CloseIncident: { on: 'incident', permission: 'decision.record' },
  ReopenIncident: { on: 'incident', permission: 'decision.record' },
  MarkEvaluated: { on: 'incident', permission: 'incident.lead' },

  // board
  ActivateBoard: { on: 'incident', permission: 'decision.record' },
  RestBoard: { on: 'incident', permission: 'decision.record' },
  EndBoard: { on: 'incident', permission: 'decision.record' },
  TakeOverArea: { on: 'incident', permission: 'decision.record' },
  HandBackArea: { on: 'incident', permission: 'decision.record' },

  // minutes
  RecordBoardMeeting: { on: 'incident', permission: 'decision.record' },
  ChangeBoardMeeting: { on: 'incident', permission: 'decision.record' },
  WithdrawBoardMeeting: { on: 'incident', permission: 'decision.record' },

  // decisions
  RecordDecision: { on: 'incident', permission: 'decision.record' },
  ConfirmDecision: { on: 'incident', permission: 'decision.confirm' },
  DisownDecision: { on: 'incident', permission: 'decision.confirm' },
  CompleteDecision: { on: 'incident', permission: 'decision.record' },
  NoteConfirmationRequest: { on: 'incident', permission: 'decision.record' },
  ProposeDecision: { on: 'incident', permission: 'decision.record' },
  DecideProposal: { on: 'incident', permission: 'decision.record' },
  WithdrawProposal: { on: 'incident', permission: 'decision.record' },
  ExecuteDecision: { on: 'incident', permission: 'decision.record' },
  TakeBackExecution: { on: 'incident', permission: 'decision.record' },
  RevokeDecision: { on: 'incident', permission: 'decision.record' },

  // tasks
  CreateTask: { on: 'incident', permission: 'task.write' },
  ChangeTask: { on: 'incident', permission: 'task.write' },
  StartTask: { on: 'incident', permission: 'task.write' },
  PutBackTask: { on: 'incident', permission: 'task.write' },
  CompleteTask: { on: 'incident', permission: 'task.write' },
  CancelTask: { on: 'incident', permission: 'task.write' },
  ReopenTask: { on: 'incident', permission: 'task.write' },

  // log
  WriteLine: { on: 'incident', permission: 'log.write' },
  WriteSecretLine: { on: 'secret', permission: 'secret.mark' },
  CorrectLine: { on: 'incident', permission: 'log.correct' },
  CorrectSecretLine: { on: 'secret', permission: 'log.correct' },
  AssessLine: { on: 'incident', permission: 'log.correct' },
  AssessSecretLine: { on: 'secret', permission: 'log.correct' },
  TakeLine: { on: 'incident', permission: 'log.write' },
  AcknowledgeCorrection: { on: 'incident', permission: 'log.write' },
  MarkLineSecret: { on: 'incident', permission: 'secret.mark' },
  CompleteSecrecyMark: { on: 'secret', permission: 'secret.mark' },
  RemoveLineContent: { on: 'incident', permission: 'content.remove' },
  RemoveSecretLineContent: { on: 'secret', permission: 'content.remove' },

  // disturbances: a department sends in blind, and reads its own through a reading of its own [LA11]
  ReportDisturbance: { on: 'disturbances', permission: 'disturbance.report', isBlind: true },
  TakeOverDisturbance: { on: 'incident', permission: 'incident.register' },
  MergeDisturbance: { on: 'incident', permission: 'incident.register' },
  AnswerDisturbance: { on: 'disturbances', permission: 'incident.register' },

  // relations
  LinkIncident: { on: 'incident', permission: 'log.write' },
  UnlinkIncident: { on: 'incident', permission: 'log.write' },
  MergeIncident: { on: 'incident', permission: 'decision.record' },

  // places
  RegisterPlace: { on: 'places', permission: 'places.write' },
  ChangePlace: { on: 'places', permission: 'places.write' },
  RetirePlace: { on: 'places', permission: 'places.write' },
  RestorePlace: { on: 'places', permission: 'places.write' },
  ImportPlaces: { on: 'places', permission: 'places.write' },
  OpenPlace: { on: 'incident', permission: 'decision.record' },
  ClosePlace: { on: 'incident', permission: 'decision.record' },
  ChangePlaceState: { on: 'incident', permission: 'places.operate' },
  SetPlaceHours: { on: 'incident', permission: 'places.operate' },
  AnswerPlaceCheck: { on: 'incident', permission: 'places.operate' },
  StaffPlace: { on: 'incident', permission: 'places.operate' },
  CountVisitors: { on: 'incident', permission: 'places.operate' },
  ReportNeed: { on: 'incident', permission: 'places.operate' },
  MeasureFuel: { on: 'incident', permission: 'places.operate' },

  // shapes
  DrawShape: { on: 'incident', permission: 'map.draw' },
  ChangeShape: { on: 'incident', permission: 'map.draw' },
  RemoveShape: { on: 'incident', permission: 'map.draw' },
  RestoreShape: { on: 'incident', permission: 'map.draw' },

  // roster
  SetShifts: { on: 'roster', permission: 'roster.write' },
  RegisterAbsence: { on: 'roster', permission: 'roster.swap' },
  EndAbsence: { on: 'roster', permission: 'roster.swap' },
  ProposeSwap: { on: 'roster', permission: 'roster.swap' },
  AnswerSwap: { on: 'roster', permission: 'roster.swap' },
  WithdrawSwap: { on: 'roster', permission: 'roster.swap' },
  TakeOverDuty: { on: 'roster', permission: 'roster.swap' },

  // duty
  WriteDutyEntry: { on: 'duty', permission: 'duty.write' },
  CorrectDutyEntry: { on: 'duty', permission: 'duty.write' },
  RemoveDutyWords: { on: 'duty', permission: 'content.remove' },
  WriteHandover: { on: 'duty', permission: 'duty.write' },
  RaiseDutyEntry: { on: 'incident', permission: 'incident.register' },

  // exercises
  PlanExercise: { on: 'exercises', permission: 'exercises.write' },
  ChangeExercise: { on: 'exercises', permission: 'exercises.write' },
  StrikeExercise: { on: 'exercises', permission: 'exercises.write' },
  RecordExerciseHeld: { on: 'exercises', permission: 'exercises.write' },
  CallOffExercise: { on: 'exercises', permission: 'exercises.write' },
  ReopenExercise: { on: 'exercises', permission: 'exercises.write' },
  StaffExercise: { on: 'exercises', permission: 'exercises.write' },
  LinkExercise: { on: 'exercises', permission: 'exercises.write' },

  // conduct
  BeginExercise: { on: 'exercise', permission: 'exercises.read' },
  SetExerciseClock: { on: 'exercise', permission: 'exercises.read' },
  EndExerciseRun: { on: 'exercise', permission: 'exercises.read' },
  AddInject: { on: 'exercise', permission: 'exercises.read' },
  SendInject: { on: 'exercise', permission: 'exercises.read' },
  SkipInject: { on: 'exercise', permission: 'exercises.read' },
  JudgeInject: { on: 'exercise', permission: 'exercises.read' },
  MarkInjectSaid: { on: 'exercise', permission: 'exercises.read' },
  KeepExercisePoint: { on: 'exercise', permission: 'exercises.read' },
  RewindExercise: { on: 'exercise', permission: 'exercises.read' },
  PlayParties: { on: 'exercise', permission: 'exercises.read' },
  SpeakAsParty: { on: 'exercise', permission: 'exercises.read' },
  EndExerciseWarning: { on: 'exercise', permission: 'exercises.read' },
  NoteHotWash: { on: 'exercise', permission: 'exercises.read' },
  StrikeHotWash: { on: 'exercise', permission: 'exercises.read' },
  RemoveExerciseWords: { on: 'exercise', permission: 'content.remove' },
  AnswerExerciseCall: { on: 'incident', permission: 'log.write' },
  EndExerciseCall: { on: 'incident', permission: 'log.write' },

  // scenarios
  TakeScenario: { on: 'exercise', permission: 'exercises.read' },
  ChangeScript: { on: 'exercise', permission: 'exercises.read' },
  SetGoal: { on: 'exercise', permission: 'exercises.read' },
  StrikeGoal: { on: 'exercise', permission: 'exercises.read' },
  SetInject: { on: 'exercise', permission: 'exercises.read' },
  MoveInject: { on: 'exercise', permission: 'exercises.read' },
  StrikeInject: { on: 'exercise', permission: 'exercises.read' },
  SetQuestion: { on: 'exercise', permission: 'exercises.read' },
  StrikeQuestion: { on: 'exercise', permission: 'exercises.read' },

  // evaluations
  NoteObservation: { on: 'evaluation', permission: 'exercises.read' },
  CorrectObservation: { on: 'evaluation', permission: 'exercises.read' },
  WithdrawObservation: { on: 'evaluation', permission: 'exercises.read' },
  WriteEvaluationSection: { on: 'evaluation', permission: 'exercises.read' },
  AdoptEvaluation: { on: 'evaluation', permission: 'exercises.read' },
  RemoveEvaluationWords: { on: 'evaluation', permission: 'content.remove' },

  // improvements
  AddImprovement: { on: 'improvements', permission: 'evaluations.write' },
  ChangeImprovement: { on: 'improvements', permission: 'evaluations.write' },
  ReportImprovement: { on: 'improvements', permission: 'exercises.read', isOwn: true },
  DropImprovement: { on: 'improvements', permission: 'evaluations.write' },
  ReopenImprovement: { on: 'improvements', permission: 'evaluations.write' },
  RemoveImprovementWords: { on: 'improvements', permission: 'content.remove' },

  // sirens
  ReportSiren: { on: 'sirens', permission: 'places.operate' },
  ReportSirenFault: { on: 'sirens', permission: 'places.operate' },
  ChangeSirenFault: { on: 'sirens', permission: 'places.operate' },
  RepairSiren: { on: 'sirens', permission: 'places.operate' },
  WithdrawSirenFault: { on: 'sirens', permission: 'places.operate' },

  // services
  RegisterService: { on: 'services', permission: 'services.write' },
  ChangeService: { on: 'services', permission: 'services.write' },
  RetireService: { on: 'services', permission: 'services.write' },
  RestoreService: { on: 'services', permission: 'services.write' },
  ImportServices: { on: 'services', permission: 'services.write' },

  // plan
  AdoptPlan: { on: 'plan', permission: 'plan.write' },

  // cards
  TickCardStep: { on: 'incident', permission: 'task.write' },
  UntickCardStep: { on: 'incident', permission: 'task.write' },

  // calls
  BeginCall: { on: 'incident', permission: 'task.write' },
  RecordCall: { on: 'incident', permission: 'task.write' },
  WithdrawCall: { on: 'incident', permission: 'task.write' },

  // callouts
  SendCallOut: { on: 'incident', permission: 'callout.send' },
  AnswerCallOut: { on: 'incident', permission: 'task.write' },
  TextCallOut: { on: 'incident', permission: 'callout.send' },
  EndCallOut: { on: 'incident', permission: 'callout.send' },
  TakeCallOutSign: { on: 'incident', permission: 'task.write' },
  StepCallOut: { on: 'incident', permission: 'callout.send' },
  ReportCallOutDelivery: { on: 'incident', permission: 'callout.send' },
  ExpireCallOut: { on: 'incident', permission: 'callout.send' },

  // krisstod: in its own stream, by those who may read it; the open part is told state and totals [KR8]
  PrepareKrisstod: { on: 'krisstod', permission: 'krisstod.write' },
  StandDownKrisstod: { on: 'krisstod', permission: 'krisstod.write' },
  ActivateKrisstod: { on: 'krisstod', permission: 'krisstod.write' },
  NameKrisstodLeader: { on: 'krisstod', permission: 'krisstod.write' },
  EndKrisstod: { on: 'krisstod', permission: 'krisstod.write' },
  OpenKrisstodSite: { on: 'krisstod', permission: 'krisstod.write' },
  LeadKrisstodSite: { on: 'krisstod', permission: 'krisstod.write' },
  CloseKrisstodSite: { on: 'krisstod', permission: 'krisstod.write' },
  ReopenKrisstodSite: { on: 'krisstod', permission: 'krisstod.write' },
  CountKrisstodVisits: { on: 'krisstod', permission: 'krisstod.write' },
  ReportKrisstodNeed: { on: 'krisstod', permission: 'krisstod.write' },

  // krisstod/lead
  ProposeKrisstodHandover: { on: 'krisstod', permission: 'krisstod.write' },
  WithdrawKrisstodHandover: { on: 'krisstod', permission: 'krisstod.write' },
  TakeKrisstodHandover: { on: 'krisstod', permission: 'krisstod.write' },
  SetKrisstodBriefing: { on: 'krisstod', permission: 'krisstod.write' },
  HoldKrisstodBriefing: { on: 'krisstod', permission: 'krisstod.write' },

  // krisstod/after
  ThankKrisstodHelpers: { on: 'krisstod', permission: 'krisstod.write' },
  AnswerKrisstodDebrief: { on: 'krisstod', permission: 'krisstod.write' },
  HandleKrisstodDebrief: { on: 'krisstod', permission: 'krisstod.write' },
  EvaluateKrisstod: { on: 'krisstod', permission: 'krisstod.write' },

  // krisstod/removal
  RemoveKrisstodWords: { on: 'krisstod', permission: 'content.remove' },

  // krisstod/shifts
  AddKrisstodHelper: { on: 'krisstod', permission: 'krisstod.write' },
  RemoveKrisstodHelper: { on: 'krisstod', permission: 'krisstod.write' },
  NeedKrisstodHelpers: { on: 'krisstod', permission: 'krisstod.write' },
  PlanKrisstodShift: { on: 'krisstod', permission: 'krisstod.write' },
  AlterKrisstodShift: { on: 'krisstod', permission: 'krisstod.write' },
  RemoveKrisstodShift: { on: 'krisstod', permission: 'krisstod.write' },
  ProposeKrisstodSwap: { on: 'krisstod', permission: 'krisstod.write' },
  AnswerKrisstodSwap: { on: 'krisstod', permission: 'krisstod.write' },
  CheckInKrisstodHelper: { on: 'krisstod', permission: 'krisstod.write' },
  CheckOutKrisstodHelper: { on: 'krisstod', permission: 'krisstod.write' },
  UndoKrisstodCheck: { on: 'krisstod', permission: 'krisstod.write' },

  // krisstod/call-in
  CallInKrisstod: { on: 'krisstod', permission: 'krisstod.write' },
  AnswerKrisstodCallIn: { on: 'krisstod', permission: 'krisstod.write' },
  TextKrisstodCallIn: { on: 'krisstod', permission: 'krisstod.write' },
  EndKrisstodCallIn: { on: 'krisstod', permission: 'krisstod.write' },
  TakeKrisstodCallInSign: { on: 'krisstod', permission: 'krisstod.write' },
  StepKrisstodCallIn: { on: 'krisstod', permission: 'krisstod.write' },
  ReportKrisstodCallInDelivery: { on: 'krisstod', permission: 'krisstod.write' },
  ExpireKrisstodCallIn: { on: 'krisstod', permission: 'krisstod.write' },
  NoteKrisstodReply: { on: 'krisstod', permission: 'krisstod.write' },

  // krisstod/outside-help
  AskOutsideHelp: { on: 'krisstod', permission: 'krisstod.write' },
  MoveOutsideHelp: { on: 'krisstod', permission: 'krisstod.write' },

  // contingencies
  PrepareContingency: { on: 'incident', permission: 'task.write' },
  ChangeContingency: { on: 'incident', permission: 'task.write' },
  ReviewContingencies: { on: 'incident', permission: 'task.write' },
  TriggerContingency: { on: 'incident', permission: 'task.write' },
  WithdrawContingency: { on: 'incident', permission: 'task.write' },
  RestoreContingency: { on: 'incident', permission: 'task.write' },

  // seats: a seat that is not one's own asks for more, by the rule itself [ST1]
  TakeSeat: { on: 'incident', permission: 'task.write' },
  MoveSeat: { on: 'incident', permission: 'task.write' },
  LeaveSeat: { on: 'incident', permission: 'task.write' },
  UndoSeat: { on: 'incident', permission: 'task.write' },
  OfferRelief: { on: 'incident', permission: 'task.write' },
  WithdrawRelief: { on: 'incident', permission: 'task.write' },
  TakeRelief: { on: 'incident', permission: 'task.write' },
  PlanSeatShifts: { on: 'incident', permission: 'task.write' },
  ChangeSeatShift: { on: 'incident', permission: 'task.write' },
  StrikeSeatShift: { on: 'incident', permission: 'task.write' },
  SwapSeatShifts: { on: 'incident', permission: 'task.write' },

  // briefings
  PlanBriefing: { on: 'incident', permission: 'task.write' },
  MoveBriefing: { on: 'incident', permission: 'task.write' },
  StrikeBriefing: { on: 'incident', permission: 'task.write' },
  StartBriefing: { on: 'incident', permission: 'task.write' },
  TakeBriefingStep: { on: 'incident', permission: 'task.write' },
  AttendBriefing: { on: 'incident', permission: 'log.write' },
  NoteBriefing: { on: 'incident', permission: 'log.write' },
  ChangeBriefingNote: { on: 'incident', permission: 'log.write' },
  EndBriefing: { on: 'incident', permission: 'task.write' },
  ReopenBriefing: { on: 'incident', permission: 'task.write' },
  CallOffBriefing: { on: 'incident', permission: 'task.write' },

  // pictures
  WritePictureSection: { on: 'incident', permission: 'task.write' },
  PublishPicture: { on: 'incident', permission: 'task.write' },

  // reports
  RecordReport: { on: 'incident', permission: 'task.write' },
  WithdrawReport: { on: 'incident', permission: 'task.write' },

  // vma
  RequestVma: { on: 'incident', permission: 'task.write' },
  RecordVmaOutcome: { on: 'incident', permission: 'task.write' },
  UpdateVma: { on: 'incident', permission: 'task.write' },
  ReviewVma: { on: 'incident', permission: 'task.write' },
  TakeVma: { on: 'incident', permission: 'task.write' },
  EndVma: { on: 'incident', permission: 'task.write' },
  WithdrawVma: { on: 'incident', permission: 'task.write' },

  // losses
  RecordLoss: { on: 'incident', permission: 'task.write' },
  UpdateLoss: { on: 'incident', permission: 'task.write' },
  EndLoss: { on: 'incident', permission: 'task.write' },
  WithdrawLoss: { on: 'incident', permission: 'task.write' },
  RestoreLoss: { on: 'incident', permission: 'task.write' },
  AnswerForService: { on: 'incident', permission: 'services.read' },

  // losses/telling
  TellForService: { on: 'continuity', permission: 'services.read' },
  RemoveServiceWords: { on: 'continuity', permission: 'content.remove' },

  // exercise-mark
  OpenExerciseChannels: { on: 'incident', permission: 'exercises.write' },
  CloseExerciseChannels: { on: 'incident', permission: 'exercises.write' },
  BreakExercise: { on: 'incident', permission: 'incident.read' },
  ResumeExercise: { on: 'incident', permission: 'exercises.write' },
} as const satisfies Record<string, CommandAccess>;

export type CommandType = keyof typeof COMMAND_ACCESS;

/** What a command's definition begins with: its name, and who may give it. */
export function accessOf<Type extends CommandType>(type: Type): { type: Type } & (typeof COMMAND_ACCESS)[Type] {
  return { type, ...COMMAND_ACCESS[type] };
}
