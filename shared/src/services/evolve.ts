import type { ContentRedacted } from '../incident/events.ts';
import {
  type EssentialService,
  NO_SERVICES,
  type ServiceChanged,
  type ServiceEvent,
  type ServiceRegistered,
  type ServicesState,
} from './events.ts';

/** Far more than a municipality removes in years; older ones stand in the history alone. */
const RETIRED_LIMIT = 200;

/** Folds the standing stream `services` [KO1]. */
export function evolveServices(
  state: ServicesState = NO_SERVICES,
  event: ServiceEvent | ContentRedacted,
): ServicesState {
  const { seq, meta } = event;
  switch (event.type) {
    case 'ServiceRegistered': {
      const { service, number } = event.data;
      const services = { ...state.services, [service]: { ...wholeOf(event), retired: null } };
      return { count: Math.max(state.count, number), services };
    }
    case 'ServiceChanged':
      return changed(state, event.data.service, (service) => ({ ...service, ...wholeOf(event) }));
    case 'ServiceRetired': {
      const retired = { at: meta.recordedAt, by: meta.person, reason: event.content?.reason ?? null, seq };
      return withoutOldest(changed(state, event.data.service, (service) => ({ ...service, retired })));
    }
    case 'ServiceRestored':
      return changed(state, event.data.service, (service) => ({ ...service, retired: null }));
    case 'ContentRedacted':
      return redacted(state, event.data.seq);
    default:
      throw new Error(event satisfies never);
  }
}

function wholeOf({ data, content, seq, meta }: ServiceRegistered | ServiceChanged): Omit<EssentialService, 'retired'> {
  const { service: id, ...facts } = data;
  return { id, ...facts, texts: content, seq, changedAt: meta.recordedAt, changedBy: meta.person };
}

function changed(
  state: ServicesState,
  id: string,
  change: (service: EssentialService) => EssentialService,
): ServicesState {
  const service = state.services[id];
  return service ? { ...state, services: { ...state.services, [id]: change(service) } } : state;
}

function withoutOldest(state: ServicesState): ServicesState {
  const retired = Object.values(state.services).filter((service) => service.retired !== null);
  if (retired.length <= RETIRED_LIMIT) return state;
  const oldest = retired.reduce((one, other) => ((one.retired?.seq ?? 0) < (other.retired?.seq ?? 0) ? one : other));
  const { [oldest.id]: _gone, ...services } = state.services;
  return { ...state, services };
}

/** Without the content of an event [LG10]. */
function redacted(state: ServicesState, seq: number): ServicesState {
  for (const service of Object.values(state.services)) {
    if (service.seq === seq) return changed(state, service.id, () => ({ ...service, texts: null }));
    if (service.retired?.seq === seq) {
      const retired = { ...service.retired, reason: null };
      return changed(state, service.id, () => ({ ...service, retired }));
    }
  }
  return state;
}
