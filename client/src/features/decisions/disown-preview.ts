import type { DecideContext, Sight } from '@ledningsplats/shared/core/command.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { decideDisownDecision } from '@ledningsplats/shared/decisions/disown.ts';
import type { Consequence } from '@ledningsplats/shared/decisions/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { afterDecision } from './after-decision.ts';

/** What will follow if the decision is disowned, by the very rule that will say so afterwards [LA4]. */
export function disownPreview(stream: string, state: IncidentState, plan: Plan, number: number): Consequence[] {
  const seq = state.decisions.open[number]?.seq ?? 0;
  const sight: Sight = {
    stream,
    incident: state,
    secret: null,
    plan: { plan, version: 0 },
    person: () => null,
    nextNumber: () => '',
    needed: {
      lines: new Map(),
      tasks: new Map(),
      attachments: new Map(),
      after: afterDecision(state, { number, seq }),
      texts: null,
    },
  };
  // The way that asks nothing of who is signed in: only what follows is looked at.
  const data = { number, way: 'written' as const, witness: null };
  const decided = decideDisownDecision(sight, { id: '', stream, data, content: {} }, ANYBODY);
  if (!decided.ok) return [];
  const disowned = decided.events.find(({ type }) => type === 'DecisionDisowned');
  return (disowned?.data as { consequences?: Consequence[] } | undefined)?.consequences ?? [];
}

const ANYBODY: DecideContext = {
  actor: { user: '', person: null, function: null, capacities: [], permissions: new Set(), via: 'session' },
  now: 0,
  occurredAt: 0,
};
