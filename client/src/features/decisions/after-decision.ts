import type { Needed } from '@ledningsplats/shared/core/command.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { decidedAfter } from '@ledningsplats/shared/decisions/done-under.ts';

/**
 * What was decided and tasked after a decision, as the rules ask for it. Tasks that are already closed are not in the
 * state and come with the server's answer.
 */
export function afterDecision(
  state: IncidentState,
  decision: { number: number; seq: number },
): NonNullable<Needed['after']> {
  const tasks = Object.values(state.tasks.open)
    .filter((task) => task.seq > decision.seq)
    .map(({ id, decision: under, fromLine }) => ({ id, decision: under, fromLine }));
  return { decisions: decidedAfter(state.decisions, decision), tasks };
}
