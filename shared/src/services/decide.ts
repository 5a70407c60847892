import type { Command, Decided, Sight } from '../core/command.ts';
import type { NewEvent } from '../core/recorded-event.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import {
  type EssentialService,
  SERVICE_EVENT_VERSIONS,
  type ServiceEvent,
  type ServiceFacts,
  type ServiceTexts,
} from './events.ts';
import { isSameServiceRow, isServiceSaid, knownService, type ServiceDraft } from './known-service.ts';
import type { ServiceTextsInput } from './service-schema.ts';

/**
 * An essential service in the register [KO1], under the command's own id. Answers `invalid` for a need that the plan does
 * not have and a contact who is not in the people register, and `exists` for one that is already there.
 */
export function decideRegisterService(
  sight: Sight,
  { id, data, content }: Command<ServiceFacts, ServiceTextsInput>,
): Decided {
  const fault = factsFault(sight, data, 'data');
  if (fault) return fault;
  const texts = said(content);
  const known = knownService(sight.services ?? null, { id: null, facts: data, texts });
  if (known) return refuse('exists', { field: 'content.name', details: { service: known.id } });
  const number = (sight.services?.count ?? 0) + 1;
  return { ok: true, events: [fact('ServiceRegistered', { service: id, number, ...data }, texts)] };
}

/**
 * The whole of it anew; what it was stays in its history. Answers `unknown_item`, `stale` with who changed it meanwhile
 * and when, `already` when nothing differs, and what registering answers.
 */
export function decideChangeService(
  sight: Sight,
  {
    data: { service: id, from, ...facts },
    content,
  }: Command<ServiceFacts & { service: string; from: number }, ServiceTextsInput>,
): Decided {
  const found = keptService(sight, id);
  if (!found.ok) return found;
  const { service } = found;
  if (service.seq !== from) {
    const details = { by: service.changedBy, at: service.changedAt, service: id };
    return refuse('stale', { field: 'data.from', details });
  }
  const fault = factsFault(sight, facts, 'data');
  if (fault) return fault;
  const texts = said(content);
  const hasSameContacts = JSON.stringify(service.contacts) === JSON.stringify(facts.contacts);
  if (hasSameContacts && isServiceSaid(service, { id, facts, texts })) return refuse('already');
  const { number } = service;
  return { ok: true, events: [fact('ServiceChanged', { service: id, number, ...facts }, texts)] };
}

/** No longer kept; its history stays readable. Answers `unknown_item`. */
export function decideRetireService(
  sight: Sight,
  { data, content }: Command<{ service: string }, { reason: string }>,
): Decided {
  const found = keptService(sight, data.service);
  return found.ok ? { ok: true, events: [fact('ServiceRetired', data, content)] } : found;
}

/** Undo of retiring. Answers `unknown_item`, and `already` where it is kept. */
export function decideRestoreService(sight: Sight, { data }: Command<{ service: string }, unknown>): Decided {
  const service = sight.services?.services[data.service];
  if (!service) return refuse('unknown_item', { field: 'data.service' });
  if (!service.retired) return refuse('already');
  return { ok: true, events: [fact('ServiceRestored', data, null)] };
}

/**
 * Rows of a file: what is new is registered, what differs is changed, what is the same is left as it is, so that a
 * second import changes nothing. What stands of contacts stays: files name no people [SE4]. Answers `already` when every
 * row is there as it is, `invalid`, `exists` and `unknown_item` with the row at fault; then nothing of it is taken.
 */
export function decideImportServices(
  sight: Sight,
  { data, content }: Command<{ services: ({ service: string } & ServiceFacts)[] }, { texts: ServiceTextsInput[] }>,
): Decided {
  if (content.texts.length !== data.services.length) return refuse('invalid', { field: 'content.texts' });
  const events: NewEvent[] = [];
  const before: ServiceDraft[] = [];
  let count = sight.services?.count ?? 0;
  for (const [index, { service: id, ...facts }] of data.services.entries()) {
    const field = `data.services.${index}`;
    const fault = factsFault(sight, facts, field);
    if (fault) return fault;
    const draft: ServiceDraft = { id, facts, texts: said(content.texts[index] as ServiceTextsInput) };
    if (before.some((other) => isSameServiceRow(other, draft))) return refuse('exists', { field });
    before.push(draft);
    const known = knownService(sight.services ?? null, draft);
    if (known?.retired) return refuse('unknown_item', { field, details: { service: known.id } });
    if (!known) {
      count += 1;
      const whole = { service: id, number: count, ...facts, contacts: [] };
      events.push(fact('ServiceRegistered', whole, draft.texts));
    } else if (!isServiceSaid(known, draft)) {
      const whole = { service: known.id, number: known.number, ...facts, contacts: known.contacts };
      events.push(fact('ServiceChanged', whole, draft.texts));
    }
  }
  return events.length === 0 ? refuse('already') : { ok: true, events };
}

/** A service that is there and not retired; else `unknown_item`. */
export function keptService(sight: Sight, id: string): { ok: true; service: EssentialService } | Refusal {
  const all = sight.services?.services ?? {};
  const service = Object.hasOwn(all, id) ? all[id] : undefined;
  return service && !service.retired ? { ok: true, service } : refuse('unknown_item', { field: 'data.service' });
}

type Fact<Type extends ServiceEvent['type']> = Extract<ServiceEvent, { type: Type }>;

function fact<Type extends ServiceEvent['type']>(
  type: Type,
  data: Fact<Type>['data'],
  content: Fact<Type>['content'],
): NewEvent {
  return { type, version: SERVICE_EVENT_VERSIONS[type], data, content };
}

function factsFault(sight: Sight, { needs, contacts }: ServiceFacts, at: string): Refusal | null {
  const plan = sight.plan?.plan.continuity.needs ?? [];
  const isWrong = ({ need }: { need: string }, index: number) =>
    !plan.some(({ id }) => id === need) || needs.findIndex((other) => other.need === need) < index;
  const wrong = needs.findIndex(isWrong);
  if (wrong >= 0) return refuse('invalid', { field: `${at}.needs.${wrong}.need` });
  const stranger = contacts.findIndex((person) => !sight.person(person));
  return stranger < 0 ? null : refuse('invalid', { field: `${at}.contacts.${stranger}` });
}

/** Without what was left unsaid. */
function said(texts: ServiceTextsInput): ServiceTexts {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)) as ServiceTexts;
}
