import type { NewEvent } from '../core/recorded-event.ts';
import { DUTY_EVENT_VERSIONS, type DutyEntryReceived, type DutyEvent } from './events.ts';

type Fact<Type extends string> = Extract<DutyEvent | DutyEntryReceived, { type: Type }>;

/** A fact of the duty log, ready to be stored; what is undefined is left out of the content. */
export function dutyFact<Type extends (DutyEvent | DutyEntryReceived)['type']>(
  type: Type,
  data: Fact<Type>['data'],
  content: object | null = null,
): NewEvent {
  const said = content && Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
  return { type, version: DUTY_EVENT_VERSIONS[type], data, content: said };
}
