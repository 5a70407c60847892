import type { BoardEvent, BoardSlice } from '../board/events.ts';
import type { BriefingEvent, BriefingsSlice } from '../briefings/events.ts';
import type { CallOutEvent, CallOutsSlice } from '../callouts/events.ts';
import type { CallEvent, CallsSlice } from '../calls/events.ts';
import type { CardEvent, CardsSlice } from '../cards/events.ts';
import type { ConductEvent, ExercisedEvent, ExercisedSlice } from '../conduct/events.ts';
import type { ContingenciesSlice, ContingencyEvent } from '../contingencies/events.ts';
import type { DecisionEvent, DecisionsSlice } from '../decisions/events.ts';
import type { DisturbanceEvent, DisturbanceReceived } from '../disturbances/events.ts';
import type { DutyEntryReceived, DutyEvent } from '../duty/events.ts';
import type { EvaluationEvent } from '../evaluations/events.ts';
import type { ExerciseMarkEvent, ExerciseMarkSlice } from '../exercise-mark/events.ts';
import type { ExerciseEvent } from '../exercises/events.ts';
import type { ImprovementEvent } from '../improvements/events.ts';
import type { ContentRedacted, IncidentEvent, IncidentSlice } from '../incident/events.ts';
import type { KrisstodEvent, KrisstodOpenEvent, KrisstodSlice } from '../krisstod/events.ts';
import type { ContentRemoved, LogEvent, LogSlice, SecretLogEvent } from '../log/events.ts';
import type { LossEvent, LossesSlice, ServiceAnsweredEvent } from '../losses/events.ts';
import type { ContinuityEvent } from '../losses/telling/events.ts';
import type { MeetingEvent, MeetingsSlice } from '../minutes/events.ts';
import type { PictureEvent, PicturesSlice } from '../pictures/events.ts';
import type { PlaceEvent } from '../places/events.ts';
import type { PlaceOperationEvent, PlaceOperationsSlice } from '../places/operation-events.ts';
import type { RelationEvent, RelationsSlice } from '../relations/events.ts';
import type { ReportEvent, ReportsSlice } from '../reports/events.ts';
import type { ScriptEvent } from '../scenarios/events.ts';
import type { SeatEvent, SeatsSlice } from '../seats/events.ts';
import type { ServiceEvent } from '../services/events.ts';
import type { ShapeEvent, ShapesSlice } from '../shapes/events.ts';
import type { SirenEvent } from '../sirens/events.ts';
import type { TaskEvent, TasksSlice } from '../tasks/events.ts';
import type { VmaEvent, VmaSlice } from '../vma/events.ts';
import type { WarningEvent } from '../warnings/events.ts';

/** The bounded state of `incident/<id>`: open entities only. The same on the server, in snapshots and on every screen. */
export interface IncidentState {
  incident: IncidentSlice;
  decisions: DecisionsSlice;
  board: BoardSlice;
  meetings: MeetingsSlice;
  tasks: TasksSlice;
  relations: RelationsSlice;
  log: LogSlice;
  cards: CardsSlice;
  calls: CallsSlice;
  callOuts: CallOutsSlice;
  places: PlaceOperationsSlice;
  shapes: ShapesSlice;
  krisstod: KrisstodSlice;
  contingencies: ContingenciesSlice;
  seats: SeatsSlice;
  briefings: BriefingsSlice;
  pictures: PicturesSlice;
  reports: ReportsSlice;
  vma: VmaSlice;
  /** The exercise that it is, with its clock. */
  exercised: ExercisedSlice;
  losses: LossesSlice;
  exerciseMark: ExerciseMarkSlice;
}

/** Every event that `incident/<id>` may hold. */
export type OpenStreamEvent =
  | IncidentEvent
  | DecisionEvent
  | BoardEvent
  | MeetingEvent
  | TaskEvent
  | LogEvent
  | CardEvent
  | CallEvent
  | CallOutEvent
  | PlaceOperationEvent
  | ShapeEvent
  | ContingencyEvent
  | SeatEvent
  | BriefingEvent
  | PictureEvent
  | ReportEvent
  | VmaEvent
  | ExercisedEvent
  | LossEvent
  | ExerciseMarkEvent
  | ServiceAnsweredEvent
  | KrisstodOpenEvent
  | DisturbanceReceived
  | DutyEntryReceived
  | RelationEvent;
/** Every event that `disturbances` may hold. */
export type DisturbancesStreamEvent = DisturbanceEvent | ContentRedacted;
/** Every event that `duty` may hold. */
export type DutyStreamEvent = DutyEvent | ContentRedacted;
/** Every event that `warnings` may hold. */
export type WarningsStreamEvent = WarningEvent | ContentRedacted;
/** Every event that `exercises` may hold. */
export type ExercisesStreamEvent = ExerciseEvent | ContentRedacted;
/** Every event that `exercise/<id>` may hold. */
export type ExercisesOwnEvent = ConductEvent | ScriptEvent | ContentRedacted;
/** Every event that `evaluation/<what>/<id>` may hold. */
export type EvaluationStreamEvent = EvaluationEvent | ContentRedacted;
/** Every event that `improvements` may hold. */
export type ImprovementsStreamEvent = ImprovementEvent | ContentRedacted;
/** Every event that `sirens` may hold. */
export type SirensStreamEvent = SirenEvent | ContentRedacted;
/** Every event that `services` may hold. */
export type ServicesStreamEvent = ServiceEvent | ContentRedacted;
/** Every event that `places` may hold. */
export type PlacesStreamEvent = PlaceEvent | ContentRedacted;
/** Every event that `incident/<id>/secret` may hold. */
export type SecretStreamEvent = SecretLogEvent | ContentRedacted | ContentRemoved;
/** Every event that `incident/<id>/krisstod` may hold. */
export type KrisstodStreamEvent = KrisstodEvent | ContentRedacted;

/** Every event that `incident/<id>/continuity` may hold. */
export type ContinuityStreamEvent = ContinuityEvent | ContentRedacted;

/** Raised whenever a slice's shape changes: snapshots of another version are folded anew. */
export const STATE_VERSION = 19;
