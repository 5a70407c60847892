import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import type { Dispatched } from '../../client/src/sync/sync.ts';
import type { Scene } from './generators/scene.ts';
import { GENERATORS } from './generators.ts';

type Given = keyof typeof GENERATORS;

/** What is done often; all else now and then. */
const OFTEN: Partial<Record<Given, number>> = {
  WriteLine: 16,
  CorrectLine: 5,
  CreateTask: 5,
  RecordDecision: 4,
  CompleteTask: 3,
  ChangeTask: 3,
  AssessLine: 3,
  TakeLine: 3,
  TickCardStep: 3,
  RecordCall: 2,
  RegisterPlace: 2,
  OpenPlace: 3,
  CountVisitors: 4,
  DrawShape: 4,
  ChangeShape: 3,
  RemoveShape: 2,
  RestoreShape: 2,
  ReportDisturbance: 3,
  RaiseLevel: 2,
  ActivateBoard: 2,
  TakeOverArea: 2,
  // what ends an incident ends what most of the others can be done to
  CloseIncident: 0.3,
  MergeIncident: 0.3,
  RegisterIncident: 0.3,
  AdoptPlan: 0.5,
  ReopenIncident: 2,
};
/** Of those who may write what is secret, often; of all others hardly ever, for it is refused. */
const SECRET: Partial<Record<CommandType, number>> = {
  WriteSecretLine: 6,
  MarkLineSecret: 5,
  CorrectSecretLine: 3,
  AssessSecretLine: 2,
  CompleteSecrecyMark: 2,
  // asks for the permission that they have and the staff does not
  RemoveLineContent: 2,
  RemoveSecretLineContent: 1,
  // krisstöd's own part has the same readers here
  PrepareKrisstod: 2,
  StandDownKrisstod: 0.5,
  ActivateKrisstod: 3,
  NameKrisstodLeader: 1,
  EndKrisstod: 0.5,
  ThankKrisstodHelpers: 0.5,
  AnswerKrisstodDebrief: 1,
  HandleKrisstodDebrief: 0.5,
  EvaluateKrisstod: 1,
  RemoveKrisstodWords: 0.5,
  ProposeKrisstodHandover: 1,
  WithdrawKrisstodHandover: 0.5,
  TakeKrisstodHandover: 1,
  SetKrisstodBriefing: 0.5,
  HoldKrisstodBriefing: 1,
  OpenKrisstodSite: 3,
  CallInKrisstod: 2,
  AnswerKrisstodCallIn: 2,
  TextKrisstodCallIn: 0.5,
  EndKrisstodCallIn: 0.5,
  TakeKrisstodCallInSign: 0.3,
  LeadKrisstodSite: 1,
  CloseKrisstodSite: 1,
  ReopenKrisstodSite: 1,
  CountKrisstodVisits: 3,
  ReportKrisstodNeed: 1,
  AddKrisstodHelper: 3,
  RemoveKrisstodHelper: 0.5,
  NeedKrisstodHelpers: 1,
  PlanKrisstodShift: 3,
  AlterKrisstodShift: 1,
  RemoveKrisstodShift: 0.5,
  ProposeKrisstodSwap: 2,
  AnswerKrisstodSwap: 2,
  CheckInKrisstodHelper: 2,
  CheckOutKrisstodHelper: 1,
  UndoKrisstodCheck: 0.5,
  AskOutsideHelp: 1,
  MoveOutsideHelp: 1,
};
const NOW_AND_THEN = 1;

/** Above all else, when one looks for faults of one kind. */
const SOUGHT = 60;

/**
 * Does what a person at that screen might do now, given what it shows. Null: there is nothing to do it to. `sought`: what is
 * to be done above all else; a seed plays the same again with the same.
 */
export function giveSomeCommand(scene: Scene, isCleared: boolean, sought: readonly string[]): Dispatched | null {
  const types = Object.keys(GENERATORS) as Given[];
  const weights = Object.fromEntries(types.map((type) => [type, weightOf(type, isCleared, sought)])) as Record<
    Given,
    number
  >;
  return GENERATORS[scene.random.weighted(weights)](scene);
}

function weightOf(type: Given, isCleared: boolean, sought: readonly string[]) {
  const secret = SECRET[type];
  if (secret !== undefined && !isCleared) return 0;
  if (sought.includes(type)) return SOUGHT;
  if (secret !== undefined) return secret;
  return OFTEN[type] ?? NOW_AND_THEN;
}
