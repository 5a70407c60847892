import type { AuditEvent } from '../access/audit-events.ts';
import type { ConductEvent } from '../conduct/events.ts';
import type { DisturbanceEvent } from '../disturbances/events.ts';
import type { DutyEvent } from '../duty/events.ts';
import type { EvaluationEvent } from '../evaluations/events.ts';
import type { ExerciseEvent } from '../exercises/events.ts';
import type { ImprovementEvent } from '../improvements/events.ts';
import type { ContinuityEvent } from '../losses/telling/events.ts';
import type { PlaceEvent } from '../places/events.ts';
import type { PlanEvent } from '../plan/events.ts';
import type { RosterEvent } from '../roster/events.ts';
import type { ScriptEvent } from '../scenarios/events.ts';
import type { ServiceEvent } from '../services/events.ts';
import type { SirenEvent } from '../sirens/events.ts';
import type { WarningEvent } from '../warnings/events.ts';
import type { KrisstodStreamEvent, OpenStreamEvent, SecretStreamEvent } from './incident-state.ts';

/** Every event of every stream that this version of the product understands. */
export type KnownEvent =
  | OpenStreamEvent
  | SecretStreamEvent
  | KrisstodStreamEvent
  | DisturbanceEvent
  | PlaceEvent
  | DutyEvent
  | ExerciseEvent
  | ConductEvent
  | ScriptEvent
  | EvaluationEvent
  | ImprovementEvent
  | SirenEvent
  | ServiceEvent
  | ContinuityEvent
  | RosterEvent
  | WarningEvent
  | PlanEvent
  | AuditEvent;
