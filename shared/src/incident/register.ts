import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import type { NewEvent } from '../core/recorded-event.ts';
import { refuse } from '../core/refusal.ts';
import { parseStream } from '../core/stream-name.ts';
import type { Plan } from '../plan/plan.ts';
import type { IncidentMode } from './events.ts';
import { openIncident } from './ground.ts';
import { newFact } from './new-fact.ts';
import { type ReachContent, type ReachData, reachLevel } from './reach-level.ts';

/**
 * Opens an incident on any level [LA1], by one decision of one who has that level's mandate [LA2]: no decision on the
 * levels beneath is invented. The lowest level is the ground; a higher one is reached in the same commit, and is what is
 * undone if the decision is disowned.
 *
 * The one who registers leads until relief is recorded [LA13]. Answers `exists`, and what reaching a level answers.
 */
export function decideRegisterIncident(
  sight: Sight,
  command: Command<
    ReachData & { mode: IncidentMode },
    ReachContent & { title: string; place?: string | undefined; reportedBy?: string | undefined }
  >,
  context: DecideContext,
): Decided {
  if (sight.incident) return refuse('exists');
  if (!sight.plan) return refuse('not_found', { field: 'plan' });
  const id = parseStream(sight.stream)?.incident;
  if (!id) return refuse('wrong_stream');
  const { plan, version } = sight.plan;
  const reached = reachLevel(sight, command, context, plan, { rank: 0, decisions: 0, tasks: 0 });
  if (!reached.ok) return reached;
  const { title, place, reportedBy } = command.content;
  const registered = newFact(
    'IncidentRegistered',
    {
      id,
      number: sight.nextNumber(command.data.mode, context.now),
      mode: command.data.mode,
      planVersion: version,
      level: Math.min(...plan.levels.map(({ rank }) => rank)),
      posture: plan.restingPosture,
      decision: 1,
    },
    { title, place, reportedBy },
  );
  return { ok: true, events: [registered, ...reached.events, ...firstLeader(plan, command.data, context)] };
}

/**
 * The registering person leads in the first capacity that the plan's mandate for the lowest level names and the person
 * holds — the TiB's, by default — or else in the first they hold. Nobody with a capacity: a vacancy, shown as one.
 */
function firstLeader(plan: Plan, data: ReachData, { actor }: DecideContext): NewEvent[] {
  const { person, capacities } = actor;
  const lowest = Math.min(...plan.levels.map(({ rank }) => rank));
  const inOrder = plan.mandates.levels[lowest]?.map(({ capacity }) => capacity) ?? [];
  const decided = data.decision.decider.person === person ? [data.decision.decider.capacity] : [];
  const capacity = [...inOrder, ...decided, ...capacities].find((candidate) => capacities.includes(candidate));
  return person && capacity
    ? [newFact('LeaderAppointed', { person, capacity, capacityHeld: true, relieved: null })]
    : [];
}

/** Corrects what the incident is called and where it is; a place left out is taken away. Answers `already`. */
export function decideDescribeIncident(
  sight: Sight,
  command: Command<unknown, { title: string; place?: string | undefined }>,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { title, place } = command.content;
  const { incident } = ground.state;
  if (incident.title === title && incident.place === (place ?? null)) return refuse('already');
  return { ok: true, events: [newFact('IncidentDescribed', {}, { title, place })] };
}
