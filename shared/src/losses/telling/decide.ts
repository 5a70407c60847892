import type { Command, DecideContext, Decided, Sight } from '../../core/command.ts';
import type { NewEvent } from '../../core/recorded-event.ts';
import { refuse } from '../../core/refusal.ts';
import { incidentStream, parseStream } from '../../core/stream-name.ts';
import { type RemovalInput, removed } from '../../evaluations/decide-removal.ts';
import { openIncident } from '../../incident/ground.ts';
import { newFact } from '../../incident/new-fact.ts';
import { keptService } from '../../services/decide.ts';
import { OUTAGE_MINUTES_LIMIT } from '../../services/events.ts';
import { CONTINUITY_EVENT_VERSIONS, type ContinuityEvent, type ServiceTelling } from './events.ts';
import { speakingService } from './sender.ts';

/**
 * What a service tells of itself [KO2]: its word in the open part, and the rest in the part of those who may read the
 * register [KO3]. Answers `unknown_item` for a service that is not kept, and `invalid` for a need of support that the plan
 * lacks and for a time that was over when it was said or is further away than anything is counted down to.
 */
export function decideTellForService(
  sight: Sight,
  { stream, data, content }: Command<ServiceTelling & { service: string }, { note?: string | undefined }>,
  { actor, occurredAt }: DecideContext,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const found = keptService(sight, data.service);
  if (!found.ok) return found;
  const { supports, until, service, answer } = data;
  const speaking = speakingService(actor.user);
  if (speaking !== null && speaking !== service) return refuse('unknown_item', { field: 'data.service' });
  const isOfPlan = (id: string) => ground.plan.continuity.supports.some((support) => support.id === id);
  if (!supports.every(isOfPlan) || new Set(supports).size !== supports.length)
    return refuse('invalid', { field: 'data.supports' });
  const isTime = until === null || (until > occurredAt && until <= occurredAt + OUTAGE_MINUTES_LIMIT * 60_000);
  if (!isTime) return refuse('invalid', { field: 'data.until' });
  const { number } = found.service;
  const said = { ...newFact('ServiceAnswered', { service, number, answer }), stream: openOf(stream) };
  const words = content.note === undefined ? null : { note: content.note };
  return { ok: true, events: [said, fact('ServiceTold', { ...data, number }, words)] };
}

/** What a service wrote goes, in every wording that it has had in the incident [LG10]. Answers `unknown_item` and `already`. */
export function decideRemoveServiceWords(sight: Sight, { data, content }: RemovalInput): Decided {
  return removed(sight, (seqs) => fact('ServiceWordsRemoved', { ...data, seqs }, content), data.why);
}

type Fact<Type extends ContinuityEvent['type']> = Extract<ContinuityEvent, { type: Type }>;

/** A fact of `incident/<id>/continuity`. */
export function fact<Type extends ContinuityEvent['type']>(
  type: Type,
  data: Fact<Type>['data'],
  content: Fact<Type>['content'],
): NewEvent {
  return { type, version: CONTINUITY_EVENT_VERSIONS[type], data, content };
}

function openOf(stream: string): string {
  return incidentStream(parseStream(stream)?.incident ?? '');
}
