import type { OpenStreamEvent } from '../core/incident-state.ts';

/**
 * A slice folds its own events and a few of its neighbours'; this tells them from the rest. The table must name each of
 * them, so a new event cannot be forgotten by the compiler.
 */
export function hears<Heard extends OpenStreamEvent>(
  types: Record<Heard['type'], true>,
): (event: OpenStreamEvent) => event is Heard {
  return (event): event is Heard => Object.hasOwn(types, event.type);
}
