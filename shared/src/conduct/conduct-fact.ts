import type { NewEvent } from '../core/recorded-event.ts';
import { CONDUCT_EVENT_VERSIONS, type ConductEvent } from './events.ts';

type Fact<Type extends ConductEvent['type']> = Extract<ConductEvent, { type: Type }>;

/** A fact of the staff's own part, ready to be stored. */
export function conductFact<Type extends ConductEvent['type']>(
  type: Type,
  data: Fact<Type>['data'],
  content: Fact<Type>['content'] = null,
): NewEvent {
  return { type, version: CONDUCT_EVENT_VERSIONS[type], data, content };
}
