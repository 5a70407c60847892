import type { PlannedInject } from '@ledningsplats/shared/conduct/injects.ts';
import type { ExerciseClock } from '@ledningsplats/shared/core/exercise-time.ts';
import type { Evaluated } from '@ledningsplats/shared/core/stream-name.ts';
import type { EvaluatedScript } from '@ledningsplats/shared/evaluations/goals.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';

/** What is evaluated, as the page that knows it hands it down. */
export interface Subject {
  of: Evaluated;
  stream: string;
  plan: Plan;
  title: string;
  script: EvaluatedScript | null;
  /** What was to reach the players and what became of it, in order; of an incident nothing. */
  injects: readonly PlannedInject[];
  /** The incident that it went in; null: none here. */
  incident: { id: string; isClosed: boolean; lines: readonly LogLine[] } | null;
  /** The exercise's own; null: the world's. */
  clock: ExerciseClock | null;
}
