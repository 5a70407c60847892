import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import type { DecisionContentInput, DecisionData } from '../decisions/decision-schemas.ts';
import { decideBy } from '../decisions/record-decision.ts';
import { somebody } from '../people/somebody.ts';
import type { Plan } from '../plan/plan.ts';
import type { Handover, OpenItem } from './events.ts';
import { openIncident, registeredIncident } from './ground.ts';
import { newFact } from './new-fact.ts';
import { isSameItem, openItems } from './open-items.ts';

/** As it stands on the wire: what kind an item is decides what its id means. */
interface HandoverInput {
  item: { kind: OpenItem['kind']; id: string };
  owner: Handover['owner'];
}

/**
 * Closes the incident once everything open is handed to a named owner or closed [LA9]. What was closed while the dialog
 * was open needs no owner and is left out of the record. What is handed over stays open with its new owner; a VMA that
 * stands is handed to nobody: it is over before the incident is [VM3].
 *
 * Answers `open_items` with `{ items }`, the references of what is still open; `invalid` for an owner who is nobody.
 */
export function decideCloseIncident(
  sight: Sight,
  command: Command<
    { decision: DecisionData; handovers: HandoverInput[] },
    { decision: DecisionContentInput; summary?: string | undefined }
  >,
  context: DecideContext,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { state, plan } = ground;
  const { handovers } = command.data;
  const nobody = ownerFault(sight, plan, handovers);
  if (nobody) return nobody;
  const open = openItems(state);
  const handed = open.flatMap((item): Handover[] => {
    // people are still told to stay inside: a new owner is not enough
    if (item.kind === 'vma') return [];
    const handover = handovers.find((candidate) => isSameItem(candidate.item as OpenItem, item));
    return handover ? [{ item, owner: handover.owner }] : [];
  });
  const left = open.filter((item) => !handed.some((handover) => isSameItem(handover.item, item)));
  if (left.length > 0) return refuse('open_items', { details: { items: left } });
  const { summary } = command.content;
  return decideBy(sight, context, ground, command, { kind: 'closing' }, ({ number }) => [
    newFact('IncidentClosed', { decision: number, handovers: handed }, { summary }),
  ]);
}

function ownerFault(sight: Sight, plan: Plan, handovers: HandoverInput[]): Refusal | null {
  for (const [index, { owner }] of handovers.entries()) {
    const field = `data.handovers.${index}.owner`;
    if (owner.person === null && owner.function === null) return refuse('invalid', { field });
    if (owner.person !== null && !somebody(sight, owner.person)) return refuse('invalid', { field: `${field}.person` });
    const isUnknown = owner.function !== null && !plan.functions.some(({ id }) => id === owner.function);
    if (isUnknown) return refuse('invalid', { field: `${field}.function` });
  }
  return null;
}

/** Opens a closed or evaluated incident again, linked to the closing decision [LA9]. Answers `incident_open`. */
export function decideReopenIncident(
  sight: Sight,
  command: Command<{ decision: DecisionData }, { decision: DecisionContentInput }>,
  context: DecideContext,
): Decided {
  const ground = registeredIncident(sight);
  if (!ground.ok) return ground;
  const { lifecycle, closed } = ground.state.incident;
  if (lifecycle === 'open') return refuse('incident_open');
  const closing = closed?.decision ?? null;
  return decideBy(sight, context, ground, command, { kind: 'reopening', closing }, ({ number }) => [
    newFact('IncidentReopened', { decision: number, closing }),
  ]);
}

/** The last step of the life cycle [LA1]. Answers `incident_open` before closing and `already` after. */
export function decideMarkEvaluated(sight: Sight): Decided {
  const ground = registeredIncident(sight);
  if (!ground.ok) return ground;
  const { lifecycle } = ground.state.incident;
  if (lifecycle === 'open') return refuse('incident_open');
  if (lifecycle === 'evaluated') return refuse('already');
  return { ok: true, events: [newFact('IncidentEvaluated', {})] };
}
