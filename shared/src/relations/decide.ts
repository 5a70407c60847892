import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import type { IncidentState } from '../core/incident-state.ts';
import type { NewEvent } from '../core/recorded-event.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { incidentStream } from '../core/stream-name.ts';
import { decideCloseIncident } from '../incident/close.ts';
import type { IncidentSlice } from '../incident/events.ts';
import { openIncident, registeredIncident } from '../incident/ground.ts';
import { newFact } from '../incident/new-fact.ts';

/**
 * Says that two incidents belong together, and why; recorded in both [LA12]. In any life cycle: what belonged together is
 * often seen afterwards. Answers `invalid` for the incident itself, `unknown_item`, `exercise_apart` and `already`.
 */
export function decideLinkIncident(sight: Sight, command: Command<{ incident: string }, { why: string }>): Decided {
  const pair = pairOf(sight);
  if (!pair.ok) return pair;
  const { own, other } = pair;
  if (own.relations[command.data.incident]) return refuse('already', { field: 'data.incident' });
  return inBoth(own, other, (named) => newFact('IncidentLinked', named, command.content));
}

/**
 * Takes the link away again, in both; the history keeps that it was there. A merging is not undone here: the incident that
 * was closed is opened again first. Answers `unknown_item` and `incident_closed`.
 */
export function decideUnlinkIncident(
  sight: Sight,
  command: Command<{ incident: string }, { why?: string | undefined }>,
): Decided {
  const pair = pairOf(sight);
  if (!pair.ok) return pair;
  const { own, other } = pair;
  const relation = own.relations[command.data.incident];
  if (!relation) return refuse('unknown_item', { field: 'data.incident' });
  const isMerged = [relation, other.relations[own.incident.id]].some((one) => one?.kind === 'merged_into');
  if (isMerged) return refuse('incident_closed');
  return inBoth(own, other, (named) => newFact('IncidentUnlinked', named, command.content));
}

/**
 * Closes the incident into another that goes on, by a decision: everything open gets an owner as at any closing [LA9], both
 * keep their numbers and their logs, and each names the other [LA12]. A closing that is disowned or opened again ends the
 * merging. Answers what closing answers, `incident_closed` with `data.into` where the other one is, and `exercise_apart`.
 */
export function decideMergeIncident(
  sight: Sight,
  command: Parameters<typeof decideCloseIncident>[1] & { data: { into: string } },
  context: DecideContext,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const pair = pairOf(sight, 'data.into');
  if (!pair.ok) return pair;
  const { own, other } = pair;
  if (other.incident.lifecycle !== 'open') return refuse('incident_closed', { field: 'data.into' });
  const closed = decideCloseIncident(sight, command, context);
  if (!closed.ok) return closed;
  const decision = own.decisions.count + 1;
  return {
    ok: true,
    events: [
      ...closed.events,
      newFact('IncidentMerged', { ...nameOf(other.incident), decision }),
      { ...newFact('IncidentMergedHere', nameOf(own.incident)), stream: incidentStream(other.incident.id) },
    ],
  };
}

interface Pair {
  ok: true;
  own: IncidentState;
  other: IncidentState;
}

/** The two, both of them there, not the same one, and never an exercise with what is real. */
function pairOf(sight: Sight, field = 'data.incident'): Pair | Refusal {
  const ground = registeredIncident(sight);
  if (!ground.ok) return ground;
  const own = ground.state;
  const { other } = sight;
  if (!other) return refuse('unknown_item', { field });
  if (other.incident.id === own.incident.id) return refuse('invalid', { field });
  if (other.incident.mode !== own.incident.mode) return refuse('exercise_apart', { field });
  return { ok: true, own, other };
}

function inBoth(
  own: IncidentState,
  other: IncidentState,
  fact: (named: { incident: string; number: string }) => NewEvent,
): Decided {
  const across = { ...fact(nameOf(own.incident)), stream: incidentStream(other.incident.id) };
  return { ok: true, events: [fact(nameOf(other.incident)), across] };
}

function nameOf({ id, number }: IncidentSlice) {
  return { incident: id, number };
}
