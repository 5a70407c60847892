import type { Command, Decided, Sight } from '../core/command.ts';
import type { OpenStreamEvent } from '../core/incident-state.ts';
import { refuse } from '../core/refusal.ts';
import { directionOf } from './evolve.ts';
import { openIncident } from './ground.ts';
import { newFact } from './new-fact.ts';
import { byStanding, type DirectionSaid } from './sayings.ts';

/**
 * Sets the one direction that holds [ST3], with the decision that it stems from where there is one: if that is disowned,
 * what held before holds again. `from` is the seq of the direction that was seen, null for none.
 *
 * Answers `stale` with the seq that holds when somebody was first, `already` when it says the same, and `unknown_item` for
 * a decision that there is none of.
 */
export function decideSetDirection(
  sight: Sight,
  { data, content }: Command<{ from: number | null; decision: number | null }, { text: string }>,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { incident, decisions } = ground.state;
  const seq = incident.direction?.seq ?? null;
  if (data.from !== seq) return refuse('stale', { field: 'data.from', details: { seq } });
  if (data.decision !== null && data.decision > decisions.count) {
    return refuse('unknown_item', { field: 'data.decision' });
  }
  if (incident.direction?.text === content.text && incident.direction.decision === data.decision) {
    return refuse('already');
  }
  return { ok: true, events: [newFact('DirectionSet', { decision: data.decision, after: decisions.count }, content)] };
}

/** A direction as it is read afterwards: one that fell with its decision never held [LA4]. */
export interface DirectionReading extends DirectionSaid {
  isDisowned: boolean;
}

/** Every direction of an incident, the one that holds or held last first, of the events of its register's entry in order. */
export function foldDirections(events: readonly OpenStreamEvent[]): DirectionReading[] {
  const said = events.flatMap(directionIn);
  const disowned = new Set(events.flatMap((event) => (event.type === 'DecisionDisowned' ? [event.data.number] : [])));
  return said
    .map((one) => ({ ...one, isDisowned: one.decision !== null && disowned.has(one.decision) }))
    .sort((one, other) => byStanding(other, one));
}

function directionIn(event: OpenStreamEvent): DirectionSaid[] {
  switch (event.type) {
    case 'DirectionSet':
      return [directionOf(event)];
    case 'LevelChanged':
    case 'DecisionCompleted': {
      if (!event.data.filled.includes('direction')) return [];
      const decision = event.type === 'LevelChanged' ? event.data.decision : event.data.number;
      const { seq, meta, content } = event;
      const text = content?.direction ?? null;
      return [{ text, seq, at: meta.occurredAt, by: meta.person, decision, after: decision, isOwn: false }];
    }
    default:
      return [];
  }
}
