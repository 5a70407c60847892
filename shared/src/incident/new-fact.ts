import type { OpenStreamEvent } from '../core/incident-state.ts';
import type { NewEvent } from '../core/recorded-event.ts';
import { EVENT_VERSIONS } from '../core/upcast.ts';

type Fact<Type extends OpenStreamEvent['type']> = Extract<OpenStreamEvent, { type: Type }>;
/** What was left unsaid may arrive as `undefined`; it is left out of the record. */
type Unsaid<Content> = Content extends object
  ? { [Key in keyof Content]: undefined extends Content[Key] ? Content[Key] | undefined : Content[Key] }
  : null;

/** A fact of the incident's open stream, ready to be stored; content with nothing in it is null. */
export function newFact<Type extends OpenStreamEvent['type']>(
  type: Type,
  data: Fact<Type>['data'],
  content: Unsaid<NonNullable<Fact<Type>['content']>> | null = null,
): NewEvent {
  const said = Object.entries(content ?? {}).filter(([, value]) => value !== undefined);
  return { type, version: EVENT_VERSIONS[type], data, content: said.length > 0 ? Object.fromEntries(said) : null };
}
