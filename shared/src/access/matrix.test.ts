import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../core/registry.ts';
import { defaultPlan } from '../plan/default-plan.ts';
import { planSchema } from '../plan/plan-schema.ts';
import { mayGive } from './command-access.ts';
import { COMMAND_ACCESS } from './command-table.ts';
import { permissionsOf } from './session-access.ts';
import { mayOpen, READINGS } from './stream-access.ts';

/**
 * Who may do and read what [SE1], written by hand and apart from the tables that the code reads: `yes` may, `-` may not.
 * A change of a role, a permission or a command that opens or closes anything must be made here too, by somebody who
 * means it.
 */
const ROLES =
  'administrator tib krisledning stab kommunikator krisstod forvaltning namndsordforande namndsekreterare ovningsledare observator sekretess sakerhetsgranskare';

//                          adm  tib  krl  stab kom  kst  förv ordf arkv övn  obs  sekr gran
const COMMAND_CELLS = `
  RegisterIncident          -    yes  yes  -    -    -    -    -    -    -    -    -    -
  DescribeIncident          -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  RaiseLevel                -    yes  yes  yes  -    -    -    yes  yes  -    -    -    -
  LowerLevel                -    yes  yes  yes  -    -    -    yes  yes  -    -    -    -
  SetDirection              -    yes  yes  yes  -    -    -    yes  yes  -    -    -    -
  ChangePosture             -    yes  yes  yes  -    -    -    yes  yes  -    -    -    -
  AppointLeader             -    yes  yes  -    -    -    -    -    -    -    -    -    -
  LeaveLeadership           -    yes  yes  -    -    -    -    -    -    -    -    -    -
  SetHeightenedAlert        -    yes  yes  yes  -    -    -    yes  yes  -    -    -    -
  CloseIncident             -    yes  yes  yes  -    -    -    yes  yes  -    -    -    -
  ReopenIncident            -    yes  yes  yes  -    -    -    yes  yes  -    -    -    -
  MarkEvaluated             -    yes  yes  -    -    -    -    -    -    -    -    -    -

  ActivateBoard             -    yes  yes  yes  -    -    -    yes  yes  -    -    -    -
  RestBoard                 -    yes  yes  yes  -    -    -    yes  yes  -    -    -    -
  EndBoard                  -    yes  yes  yes  -    -    -    yes  yes  -    -    -    -
  TakeOverArea              -    yes  yes  yes  -    -    -    yes  yes  -    -    -    -
  HandBackArea              -    yes  yes  yes  -    -    -    yes  yes  -    -    -    -

  RecordBoardMeeting        -    yes  yes  yes  -    -    -    yes  yes  -    -    -    -
  ChangeBoardMeeting        -    yes  yes  yes  -    -    -    yes  yes  -    -    -    -
  WithdrawBoardMeeting      -    yes  yes  yes  -    -    -    yes  yes  -    -    -    -

  RecordDecision            -    yes  yes  yes  -    -    -    yes  yes  -    -    -    -
  ConfirmDecision           -    yes  yes  yes  -    -    -    yes  yes  -    -    -    -
  DisownDecision            -    yes  yes  yes  -    -    -    yes  yes  -    -    -    -
  CompleteDecision          -    yes  yes  yes  -    -    -    yes  yes  -    -    -    -
  NoteConfirmationRequest   -    yes  yes  yes  -    -    -    yes  yes  -    -    -    -
  ProposeDecision           -    yes  yes  yes  -    -    -    yes  yes  -    -    -    -
  DecideProposal            -    yes  yes  yes  -    -    -    yes  yes  -    -    -    -
  WithdrawProposal          -    yes  yes  yes  -    -    -    yes  yes  -    -    -    -
  ExecuteDecision           -    yes  yes  yes  -    -    -    yes  yes  -    -    -    -
  TakeBackExecution         -    yes  yes  yes  -    -    -    yes  yes  -    -    -    -
  RevokeDecision            -    yes  yes  yes  -    -    -    yes  yes  -    -    -    -

  CreateTask                -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  ChangeTask                -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  StartTask                 -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  PutBackTask               -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  CompleteTask              -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  CancelTask                -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  ReopenTask                -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -

  PrepareContingency        -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  ChangeContingency         -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  ReviewContingencies       -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  TriggerContingency        -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  WithdrawContingency       -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  RestoreContingency        -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -

  TakeSeat                  -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  MoveSeat                  -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  LeaveSeat                 -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  UndoSeat                  -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  OfferRelief               -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  WithdrawRelief            -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  TakeRelief                -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  PlanSeatShifts            -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  ChangeSeatShift           -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  StrikeSeatShift           -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  SwapSeatShifts            -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  PlanBriefing              -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  MoveBriefing              -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  StrikeBriefing            -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  StartBriefing             -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  TakeBriefingStep          -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  AttendBriefing            -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  NoteBriefing              -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  ChangeBriefingNote        -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  EndBriefing               -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  ReopenBriefing            -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  CallOffBriefing           -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  WritePictureSection       -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  PublishPicture            -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  RequestVma                -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  RecordVmaOutcome          -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  UpdateVma                 -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  ReviewVma                 -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  TakeVma                   -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  EndVma                    -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  WithdrawVma               -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  RecordLoss                -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  UpdateLoss                -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  EndLoss                   -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  WithdrawLoss              -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  RestoreLoss               -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  AnswerForService          -    yes  yes  yes  -    -    -    -    -    -    -    -    -
  TellForService            -    yes  yes  yes  -    -    -    -    -    -    -    -    -
  RemoveServiceWords        -    -    -    -    -    -    -    -    -    -    -    -    -
  RegisterService           yes  yes  yes  -    -    -    -    -    -    -    -    -    -
  ChangeService             yes  yes  yes  -    -    -    -    -    -    -    -    -    -
  RetireService             yes  yes  yes  -    -    -    -    -    -    -    -    -    -
  RestoreService            yes  yes  yes  -    -    -    -    -    -    -    -    -    -
  ImportServices            yes  yes  yes  -    -    -    -    -    -    -    -    -    -
  RecordReport              -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  WithdrawReport            -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -

  WriteLine                 -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  CorrectLine               -    yes  yes  yes  yes  yes  -    -    -    -    -    -    -
  WriteSecretLine           -    yes  yes  -    -    -    -    -    -    -    -    yes  -
  CorrectSecretLine         -    yes  yes  -    -    -    -    -    -    -    -    -    -
  AssessLine                -    yes  yes  yes  yes  yes  -    -    -    -    -    -    -
  AssessSecretLine          -    yes  yes  -    -    -    -    -    -    -    -    -    -
  TakeLine                  -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  AcknowledgeCorrection     -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  MarkLineSecret            -    yes  yes  -    -    -    -    -    -    -    -    yes  -
  CompleteSecrecyMark       -    yes  yes  -    -    -    -    -    -    -    -    yes  -
  RemoveLineContent         -    -    -    -    -    -    -    -    yes  -    -    -    -
  RemoveSecretLineContent   -    -    -    -    -    -    -    -    -    -    -    -    -

  ReportDisturbance         -    -    -    -    -    -    yes  -    -    -    -    -    -
  TakeOverDisturbance       -    yes  yes  -    -    -    -    -    -    -    -    -    -
  MergeDisturbance          -    yes  yes  -    -    -    -    -    -    -    -    -    -
  AnswerDisturbance         -    yes  yes  -    -    -    -    -    -    -    -    -    -

  LinkIncident              -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  UnlinkIncident            -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  MergeIncident             -    yes  yes  yes  -    -    -    yes  yes  -    -    -    -

  OpenPlace                 -    yes  yes  yes  -    -    -    yes  yes  -    -    -    -
  ClosePlace                -    yes  yes  yes  -    -    -    yes  yes  -    -    -    -
  ChangePlaceState          -    yes  yes  yes  -    yes  -    -    -    -    -    -    -
  SetPlaceHours             -    yes  yes  yes  -    yes  -    -    -    -    -    -    -
  AnswerPlaceCheck          -    yes  yes  yes  -    yes  -    -    -    -    -    -    -
  StaffPlace                -    yes  yes  yes  -    yes  -    -    -    -    -    -    -
  CountVisitors             -    yes  yes  yes  -    yes  -    -    -    -    -    -    -
  ReportNeed                -    yes  yes  yes  -    yes  -    -    -    -    -    -    -
  MeasureFuel               -    yes  yes  yes  -    yes  -    -    -    -    -    -    -

  DrawShape                 -    yes  yes  yes  -    yes  -    -    -    -    -    -    -
  ChangeShape               -    yes  yes  yes  -    yes  -    -    -    -    -    -    -
  RemoveShape               -    yes  yes  yes  -    yes  -    -    -    -    -    -    -
  RestoreShape              -    yes  yes  yes  -    yes  -    -    -    -    -    -    -

  RegisterPlace             -    yes  yes  -    -    -    -    -    -    -    -    -    -
  ChangePlace               -    yes  yes  -    -    -    -    -    -    -    -    -    -
  RetirePlace               -    yes  yes  -    -    -    -    -    -    -    -    -    -
  RestorePlace              -    yes  yes  -    -    -    -    -    -    -    -    -    -
  ImportPlaces              -    yes  yes  -    -    -    -    -    -    -    -    -    -

  SetShifts                 -    yes  yes  -    -    -    -    -    -    -    -    -    -
  RegisterAbsence           -    yes  yes  -    -    -    -    -    -    -    -    -    -
  EndAbsence                -    yes  yes  -    -    -    -    -    -    -    -    -    -
  ProposeSwap               -    yes  yes  -    -    -    -    -    -    -    -    -    -
  AnswerSwap                -    yes  yes  -    -    -    -    -    -    -    -    -    -
  WithdrawSwap              -    yes  yes  -    -    -    -    -    -    -    -    -    -
  TakeOverDuty              -    yes  yes  -    -    -    -    -    -    -    -    -    -

  WriteHandover             -    yes  yes  -    -    -    -    -    -    -    -    -    -
  WriteDutyEntry            -    yes  yes  -    -    -    -    -    -    -    -    -    -
  CorrectDutyEntry          -    yes  yes  -    -    -    -    -    -    -    -    -    -
  RemoveDutyWords           -    -    -    -    -    -    -    -    yes  -    -    -    -
  RaiseDutyEntry            -    yes  yes  -    -    -    -    -    -    -    -    -    -

  PlanExercise              -    yes  yes  -    -    -    -    -    -    yes  -    -    -
  ChangeExercise            -    yes  yes  -    -    -    -    -    -    yes  -    -    -
  StrikeExercise            -    yes  yes  -    -    -    -    -    -    yes  -    -    -
  RecordExerciseHeld        -    yes  yes  -    -    -    -    -    -    yes  -    -    -
  CallOffExercise           -    yes  yes  -    -    -    -    -    -    yes  -    -    -
  ReopenExercise            -    yes  yes  -    -    -    -    -    -    yes  -    -    -
  StaffExercise             -    yes  yes  -    -    -    -    -    -    yes  -    -    -
  LinkExercise              -    yes  yes  -    -    -    -    -    -    yes  -    -    -
  BeginExercise             -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  SetExerciseClock          -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  TakeScenario              -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  ChangeScript              -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  SetGoal                   -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  StrikeGoal                -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  SetInject                 -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  MoveInject                -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  StrikeInject              -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  SetQuestion               -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  StrikeQuestion            -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -

  OpenExerciseChannels      -    yes  yes  -    -    -    -    -    -    yes  -    -    -
  CloseExerciseChannels     -    yes  yes  -    -    -    -    -    -    yes  -    -    -
  BreakExercise             -    yes  yes  yes  yes  yes  -    yes  yes  yes  yes  yes  -
  ResumeExercise            -    yes  yes  -    -    -    -    -    -    yes  -    -    -
  EndExerciseRun            -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  AddInject                 -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  SendInject                -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  SkipInject                -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  JudgeInject               -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  MarkInjectSaid            -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  KeepExercisePoint         -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  RewindExercise            -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  PlayParties               -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  SpeakAsParty              -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  EndExerciseWarning        -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  NoteHotWash               -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  StrikeHotWash             -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  RemoveExerciseWords       -    -    -    -    -    -    -    -    yes  -    -    -    -
  AnswerExerciseCall        -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  EndExerciseCall           -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -

  NoteObservation           -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  CorrectObservation        -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  WithdrawObservation       -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  WriteEvaluationSection    -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  AdoptEvaluation           -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  RemoveEvaluationWords     -    -    -    -    -    -    -    -    yes  -    -    -    -
  AddImprovement            -    yes  yes  -    -    -    -    -    -    yes  -    -    -
  ChangeImprovement         -    yes  yes  -    -    -    -    -    -    yes  -    -    -
  ReportImprovement         yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
  DropImprovement           -    yes  yes  -    -    -    -    -    -    yes  -    -    -
  ReopenImprovement         -    yes  yes  -    -    -    -    -    -    yes  -    -    -
  RemoveImprovementWords    -    -    -    -    -    -    -    -    yes  -    -    -    -

  ReportSiren               -    yes  yes  yes  -    yes  -    -    -    -    -    -    -
  ReportSirenFault          -    yes  yes  yes  -    yes  -    -    -    -    -    -    -
  ChangeSirenFault          -    yes  yes  yes  -    yes  -    -    -    -    -    -    -
  RepairSiren               -    yes  yes  yes  -    yes  -    -    -    -    -    -    -
  WithdrawSirenFault        -    yes  yes  yes  -    yes  -    -    -    -    -    -    -

  AdoptPlan                 yes  -    -    -    -    -    -    -    -    -    -    -    -

  TickCardStep              -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  UntickCardStep            -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -

  PrepareKrisstod           -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  StandDownKrisstod         -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  ActivateKrisstod          -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  NameKrisstodLeader        -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  EndKrisstod               -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  ProposeKrisstodHandover   -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  WithdrawKrisstodHandover  -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  TakeKrisstodHandover      -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  ThankKrisstodHelpers      -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  AnswerKrisstodDebrief     -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  HandleKrisstodDebrief     -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  EvaluateKrisstod          -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  RemoveKrisstodWords       -    -    -    -    -    -    -    -    -    -    -    -    -
  SetKrisstodBriefing       -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  HoldKrisstodBriefing      -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  OpenKrisstodSite          -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  LeadKrisstodSite          -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  CloseKrisstodSite         -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  ReopenKrisstodSite        -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  CountKrisstodVisits       -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  ReportKrisstodNeed        -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  AddKrisstodHelper         -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  RemoveKrisstodHelper      -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  NeedKrisstodHelpers       -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  PlanKrisstodShift         -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  AlterKrisstodShift        -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  RemoveKrisstodShift       -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  ProposeKrisstodSwap       -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  AnswerKrisstodSwap        -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  CheckInKrisstodHelper     -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  CheckOutKrisstodHelper    -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  UndoKrisstodCheck         -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  AskOutsideHelp            -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  MoveOutsideHelp           -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  CallInKrisstod            -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  AnswerKrisstodCallIn      -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  TextKrisstodCallIn        -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  EndKrisstodCallIn         -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  TakeKrisstodCallInSign    -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  StepKrisstodCallIn        -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  ReportKrisstodCallInDelivery - yes  yes  -    -    yes  -    -    -    -    -    -    -
  ExpireKrisstodCallIn      -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  NoteKrisstodReply         -    yes  yes  -    -    yes  -    -    -    -    -    -    -

  BeginCall                 -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  RecordCall                -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  WithdrawCall              -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -

  SendCallOut               -    yes  yes  yes  -    -    -    -    -    -    -    -    -
  TextCallOut               -    yes  yes  yes  -    -    -    -    -    -    -    -    -
  EndCallOut                -    yes  yes  yes  -    -    -    -    -    -    -    -    -
  AnswerCallOut             -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  TakeCallOutSign           -    yes  yes  yes  yes  yes  -    -    yes  -    -    -    -
  StepCallOut               -    yes  yes  yes  -    -    -    -    -    -    -    -    -
  ReportCallOutDelivery     -    yes  yes  yes  -    -    -    -    -    -    -    -    -
  ExpireCallOut             -    yes  yes  yes  -    -    -    -    -    -    -    -    -
`;

//                          adm  tib  krl  stab kom  kst  förv ordf arkv övn  obs  sekr gran
const READING_CELLS = `
  incidents                 -    yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  -
  incident                  -    yes  yes  yes  yes  yes  -    yes  yes  yes  yes  yes  -
  secret                    -    yes  yes  -    -    -    -    -    -    -    -    yes  -
  krisstod                  -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  continuity                -    yes  yes  yes  -    -    -    -    -    -    -    -    -
  serviceLinks              -    yes  yes  yes  -    -    -    -    -    -    -    -    -
  krisstodTexts             -    -    -    -    -    -    -    -    -    -    -    -    -
  krisstodLinks             -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  readers                   -    yes  yes  -    -    -    -    -    -    -    -    yes  -
  disturbances              -    yes  yes  -    -    -    -    -    -    -    -    -    -
  ownDisturbances           -    -    -    -    -    -    yes  -    -    -    -    -    -
  departmentLinks           yes  yes  -    -    -    -    -    -    -    -    -    -    -
  places                    -    yes  yes  yes  yes  yes  -    yes  yes  -    -    -    -
  placeSheets               -    yes  yes  yes  -    -    -    -    -    -    -    -    -
  sirenListeners            -    yes  yes  yes  -    -    -    -    -    -    -    -    -
  roster                    yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
  duty                      -    yes  yes  -    -    -    -    -    yes  -    -    -    -
  warnings                  -    yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  -
  exercises                 -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  exercise                  -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  evaluation                -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  improvements              -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  ownImprovements           yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
  exerciseTexts             -    -    -    -    -    -    -    -    yes  -    -    -    -
  staffAccess               -    yes  yes  -    -    -    -    -    -    yes  -    -    -
  exerciseErasure           -    yes  yes  -    -    -    -    -    -    yes  -    -    -
  sirens                    -    yes  yes  yes  yes  yes  -    yes  yes  -    -    -    -
  services                  yes  yes  yes  yes  -    -    -    -    -    -    -    -    -
  yearReport                -    yes  yes  yes  yes  yes  -    yes  yes  yes  -    -    -
  openWork                  -    yes  yes  -    -    -    -    -    yes  -    -    -    -
  plan                      yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
  people                    yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes
  phones                    -    yes  yes  yes  yes  yes    -    yes  -    -    -    -    -
  contacts                  -    yes  yes  yes  yes  yes    -    yes  -    -    -    -    -
  accounts                  yes  -    -    -    -    -    -    -    -    -    -    -    -
  contactTrial              yes  -    -    -    -    -    -    -    -    -    -    -    -
  audit                     -    -    -    -    -    -    -    -    -    -    -    -    yes
  exports                   -    yes  yes  yes  yes  yes  -    yes  yes  yes  yes  yes  -
  maskedCopies              -    -    -    -    -    -    -    -    yes  -    -    -    -
  backups                   yes  -    -    -    -    -    -    -    -    -    -    -    -
  papers                    -    yes  yes  yes  yes  yes  -    yes  -    -    -    -    -
  channels                  yes  -    -    -    -    -    -    -    -    -    -    -    -
  callOutWays               -    yes  yes  yes  -    -    -    -    -    -    -    -    -
  callInWays                -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  skills                    -    yes  yes  -    -    yes  -    -    -    -    -    -    -
  walls                     -    yes  yes  yes  -    -    -    -    -    -    -    -    -
  map                       -    yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  yes  -
`;

const roles = ROLES.split(' ');
const commands = readTable(COMMAND_CELLS);
const readings = readTable(READING_CELLS);
const plan = defaultPlan({ name: 'Ekby', code: '9999', timeZone: 'Europe/Stockholm' });

function readTable(text: string): Map<string, string[]> {
  const rows = text.split('\n').filter((row) => row.trim() !== '');
  return new Map(rows.map((row) => row.trim().split(/\s+/)).map(([name = '', ...cells]) => [name, cells]));
}

function cellsOf(may: (role: string) => boolean): string[] {
  return roles.map((role) => (may(role) ? 'yes' : '-'));
}

describe('[SE1] the matrix', () => {
  test('has a column for every role of the default plan, which holds together, and a row for all that can be done or read', () => {
    expect(planSchema.parse(plan)).toEqual(plan);
    expect(roles).toEqual(plan.roles.map((role) => role.id));
    expect([...commands.keys()].sort()).toEqual([...COMMANDS.keys()].sort());
    expect(Object.keys(COMMAND_ACCESS).sort()).toEqual([...COMMANDS.keys()].sort());
    expect([...readings.keys()].sort()).toEqual([...READINGS].sort());
    const widths = [...commands.values(), ...readings.values()].map((cells) => cells.length);
    expect(new Set(widths)).toEqual(new Set([roles.length]));
  });

  test.each([...commands])('command %s', (type, cells) => {
    const definition = COMMANDS.get(type);
    if (!definition) throw new Error(`no command ${type}`);
    expect(cellsOf((role) => mayGive(permissionsOf(plan, [role]), definition))).toEqual(cells);
  });

  test.each([...readings])('reading %s', (name, cells) => {
    const reading = READINGS.find((known) => known === name);
    if (!reading) throw new Error(`no reading ${name}`);
    expect(cellsOf((role) => mayOpen(permissionsOf(plan, [role]), reading))).toEqual(cells);
  });

  test('[SE3] clearance is given on top of a role: the log keeper who is cleared corrects secret lines, others of the staff do not', () => {
    const correctSecretLine = COMMANDS.get('CorrectSecretLine');
    if (!correctSecretLine) throw new Error('no such command');
    expect(mayGive(permissionsOf(plan, ['stab', 'sekretess']), correctSecretLine)).toBe(true);
    expect(mayGive(permissionsOf(plan, ['stab', 'observator']), correctSecretLine)).toBe(false);
  });

  test('without a role nothing can be done but with what is one’s own, and only that and what every screen needs can be read', () => {
    const none = permissionsOf(plan, []);
    expect([...COMMANDS.values()].filter((definition) => mayGive(none, definition)).map(({ type }) => type)).toEqual([
      'ReportImprovement',
    ]);
    expect(READINGS.filter((reading) => mayOpen(none, reading))).toEqual([
      'roster',
      'ownImprovements',
      'plan',
      'people',
    ]);
  });
});
