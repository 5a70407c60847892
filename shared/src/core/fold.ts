import { evolveBoardSlice } from '../board/evolve.ts';
import { evolveBriefings } from '../briefings/evolve.ts';
import { evolveCallOuts } from '../callouts/evolve.ts';
import { evolveCallsSlice } from '../calls/evolve.ts';
import { evolveCardsSlice } from '../cards/evolve.ts';
import type { ExerciseState } from '../conduct/events.ts';
import { evolveExercise } from '../conduct/evolve.ts';
import { evolveExercised } from '../conduct/evolve-exercised.ts';
import { evolveContingencies } from '../contingencies/evolve.ts';
import { evolveDecisionsSlice } from '../decisions/evolve.ts';
import type { DisturbancesState } from '../disturbances/events.ts';
import { evolveDisturbances } from '../disturbances/evolve.ts';
import { type DutyState, evolveDuty } from '../duty/evolve.ts';
import type { EvaluationState } from '../evaluations/events.ts';
import { evolveEvaluation } from '../evaluations/evolve.ts';
import { evolveExerciseMark } from '../exercise-mark/evolve.ts';
import type { ExercisesState } from '../exercises/events.ts';
import { evolveExercises } from '../exercises/evolve.ts';
import type { ImprovementsState } from '../improvements/events.ts';
import { evolveImprovements } from '../improvements/evolve.ts';
import { evolveIncidentSlice } from '../incident/evolve.ts';
import type { KrisstodState } from '../krisstod/events.ts';
import { evolveKrisstod } from '../krisstod/evolve.ts';
import { evolveKrisstodSlice } from '../krisstod/evolve-open.ts';
import type { SecretState } from '../log/events.ts';
import { evolveLogSlice, evolveSecret } from '../log/evolve.ts';
import { evolveLosses } from '../losses/evolve.ts';
import type { ContinuityState } from '../losses/telling/events.ts';
import { evolveContinuity } from '../losses/telling/evolve.ts';
import { evolveMeetings } from '../minutes/evolve.ts';
import { evolvePictures } from '../pictures/evolve.ts';
import type { PlacesState } from '../places/events.ts';
import { evolvePlaces } from '../places/evolve.ts';
import { evolvePlaceOperations } from '../places/operation-evolve.ts';
import { evolvePlan, type PlanEvent } from '../plan/events.ts';
import type { PlanState } from '../plan/plan.ts';
import { evolveRelationsSlice } from '../relations/evolve.ts';
import { evolveReports } from '../reports/evolve.ts';
import type { RosterEvent, RosterState } from '../roster/events.ts';
import { evolveRoster } from '../roster/evolve.ts';
import { evolveSeats } from '../seats/evolve.ts';
import type { ServicesState } from '../services/events.ts';
import { evolveServices } from '../services/evolve.ts';
import { evolveShapes } from '../shapes/evolve.ts';
import type { SirensState } from '../sirens/events.ts';
import { evolveSirens } from '../sirens/evolve.ts';
import { evolveTasksSlice } from '../tasks/evolve.ts';
import { evolveVma } from '../vma/evolve.ts';
import type { WarningsState } from '../warnings/events.ts';
import { evolveWarnings } from '../warnings/evolve.ts';
import type {
  ContinuityStreamEvent,
  DisturbancesStreamEvent,
  DutyStreamEvent,
  EvaluationStreamEvent,
  ExercisesOwnEvent,
  ExercisesStreamEvent,
  ImprovementsStreamEvent,
  IncidentState,
  KrisstodStreamEvent,
  OpenStreamEvent,
  PlacesStreamEvent,
  SecretStreamEvent,
  ServicesStreamEvent,
  SirensStreamEvent,
  WarningsStreamEvent,
} from './incident-state.ts';
import type { KnownEvent } from './known-event.ts';
import type { StreamKind } from './stream-name.ts';

/** The bounded state of each kind of stream; nothing is folded of the audit. */
export interface StreamStates {
  incident: IncidentState;
  secret: SecretState;
  krisstod: KrisstodState;
  continuity: ContinuityState;
  disturbances: DisturbancesState;
  places: PlacesState;
  roster: RosterState;
  duty: DutyState;
  warnings: WarningsState;
  exercises: ExercisesState;
  exercise: ExerciseState;
  evaluation: EvaluationState;
  improvements: ImprovementsState;
  sirens: SirensState;
  services: ServicesState;
  plan: PlanState;
  audit: null;
}

/** The one fold of `incident/<id>`: on the server, in snapshots and on every screen. An event that changes nothing answers the same object. */
export function foldIncident(state: IncidentState | undefined, event: OpenStreamEvent): IncidentState {
  const next: IncidentState = {
    incident: evolveIncidentSlice(state?.incident, event),
    decisions: evolveDecisionsSlice(state?.decisions, event),
    board: evolveBoardSlice(state?.board, event),
    tasks: evolveTasksSlice(state?.tasks, event),
    relations: evolveRelationsSlice(state?.relations, event),
    log: evolveLogSlice(state?.log, event),
    cards: evolveCardsSlice(state?.cards, event),
    meetings: evolveMeetings(state?.meetings, event),
    places: evolvePlaceOperations(state?.places, event),
    shapes: evolveShapes(state?.shapes, event),
    calls: evolveCallsSlice(state?.calls, event),
    callOuts: evolveCallOuts(state?.callOuts, event),
    krisstod: evolveKrisstodSlice(state?.krisstod, event),
    contingencies: evolveContingencies(state?.contingencies, event),
    seats: evolveSeats(state?.seats, event),
    briefings: evolveBriefings(state?.briefings, event),
    pictures: evolvePictures(state?.pictures, event),
    reports: evolveReports(state?.reports, event),
    vma: evolveVma(state?.vma, event),
    exercised: evolveExercised(state?.exercised, event),
    losses: evolveLosses(state?.losses, event),
    exerciseMark: evolveExerciseMark(state?.exerciseMark, event),
  };
  return state && isSame(state, next) ? state : next;
}

export function foldSecret(state: SecretState | undefined, event: SecretStreamEvent): SecretState {
  return evolveSecret(state, event);
}

export function foldPlan(state: PlanState | undefined, event: PlanEvent): PlanState {
  return evolvePlan(state, event);
}

/**
 * Folds an event, already upcast, into the state of a stream of this kind. The kind of a stream decides which events it
 * holds, so the casts are the stream's own promise (`execute-command` writes nothing else).
 */
export function foldStream<Kind extends StreamKind>(
  kind: Kind,
  state: StreamStates[Kind] | undefined,
  event: KnownEvent,
): StreamStates[Kind];
export function foldStream(
  kind: StreamKind,
  state: StreamStates[StreamKind] | undefined,
  event: KnownEvent,
): StreamStates[StreamKind] {
  switch (kind) {
    case 'incident':
      return foldIncident(state as IncidentState | undefined, event as OpenStreamEvent);
    case 'secret':
      return foldSecret(state as SecretState | undefined, event as SecretStreamEvent);
    case 'krisstod':
      return evolveKrisstod(state as KrisstodState | undefined, event as KrisstodStreamEvent);
    case 'continuity':
      return evolveContinuity(state as ContinuityState | undefined, event as ContinuityStreamEvent);
    case 'disturbances':
      return evolveDisturbances(state as DisturbancesState | undefined, event as DisturbancesStreamEvent);
    case 'places':
      return evolvePlaces(state as PlacesState | undefined, event as PlacesStreamEvent);
    case 'roster':
      return evolveRoster(state as RosterState | undefined, event as RosterEvent);
    case 'duty':
      return evolveDuty(state as DutyState | undefined, event as DutyStreamEvent);
    case 'warnings':
      return evolveWarnings(state as WarningsState | undefined, event as WarningsStreamEvent);
    case 'exercises':
      return evolveExercises(state as ExercisesState | undefined, event as ExercisesStreamEvent);
    case 'exercise':
      return evolveExercise(state as ExerciseState | undefined, event as ExercisesOwnEvent);
    case 'evaluation':
      return evolveEvaluation(state as EvaluationState | undefined, event as EvaluationStreamEvent);
    case 'improvements':
      return evolveImprovements(state as ImprovementsState | undefined, event as ImprovementsStreamEvent);
    case 'sirens':
      return evolveSirens(state as SirensState | undefined, event as SirensStreamEvent);
    case 'services':
      return evolveServices(state as ServicesState | undefined, event as ServicesStreamEvent);
    case 'plan':
      return foldPlan(state as PlanState | undefined, event as PlanEvent);
    case 'audit':
      return null;
    default:
      throw new Error(kind satisfies never);
  }
}

function isSame(one: IncidentState, other: IncidentState): boolean {
  return (
    one.incident === other.incident &&
    one.decisions === other.decisions &&
    one.board === other.board &&
    one.meetings === other.meetings &&
    one.tasks === other.tasks &&
    one.relations === other.relations &&
    one.log === other.log &&
    one.cards === other.cards &&
    one.places === other.places &&
    one.shapes === other.shapes &&
    one.callOuts === other.callOuts &&
    one.krisstod === other.krisstod &&
    one.contingencies === other.contingencies &&
    one.seats === other.seats &&
    one.briefings === other.briefings &&
    one.pictures === other.pictures &&
    one.reports === other.reports &&
    one.vma === other.vma &&
    one.exercised === other.exercised &&
    one.losses === other.losses &&
    one.exerciseMark === other.exerciseMark &&
    one.calls === other.calls
  );
}
