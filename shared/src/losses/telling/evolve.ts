import type { ContentRedacted } from '../../incident/events.ts';
import type { ContinuityEvent, ContinuityState, ServiceTold, Told } from './events.ts';

const NOTHING: ContinuityState = { told: {} };

/**
 * Folds what services have told [KO2]. The latest by when it was said holds: what was kept on a phone since yesterday and
 * arrives now does not take the place of what was said today.
 */
export function evolveContinuity(
  state: ContinuityState = NOTHING,
  event: ContinuityEvent | ContentRedacted,
): ContinuityState {
  switch (event.type) {
    case 'ServiceTold': {
      const { service } = event.data;
      const before = state.told[service];
      if (before && before.at > event.meta.occurredAt) return state;
      return { told: { ...state.told, [service]: toldOf(event) } };
    }
    case 'ServiceTellingStruck': {
      const { [event.data.service]: struck, ...told } = state.told;
      return struck && struck.at > event.meta.occurredAt ? state : { told };
    }
    case 'ContentRedacted': {
      const found = Object.entries(state.told).find(([, { seq }]) => seq === event.data.seq);
      return found ? { told: { ...state.told, [found[0]]: { ...found[1], note: null } } } : state;
    }
    case 'ServiceWordsRemoved':
      return state;
    default:
      throw new Error(event satisfies never);
  }
}

function toldOf({ seq, data, content, meta }: ServiceTold): Told {
  const { answer, status, until, supports } = data;
  const isByLink = meta.via === 'link';
  const said = { at: meta.occurredAt, by: meta.person, isByLink, seq };
  return { answer, status, until, supports, note: content?.note ?? null, ...said };
}
