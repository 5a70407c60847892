import type { DecideContext, Sight } from '../core/command.ts';
import type { KnownEvent } from '../core/known-event.ts';
import { isInFuture } from '../core/occurred-at.ts';
import type { NewEvent } from '../core/recorded-event.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { incidentStream } from '../core/stream-name.ts';
import { EVENT_VERSIONS } from '../core/upcast.ts';
import { type Ground, openIncident, registeredIncident } from '../incident/ground.ts';
import type { KrisstodEvent, KrisstodSlice, KrisstodState, KrisstodStatus, PublicSite } from './events.ts';
import { NO_KRISSTOD } from './evolve.ts';

/** What every rule of krisstöd stands on: the incident with what is open of it, and what is its own. */
export interface KrisstodGround extends Ground {
  open: KrisstodSlice;
  own: KrisstodState;
}

/**
 * Krisstöd in an incident that is open; in a closed one only where it was handed to an owner [LA9]. Answers what the
 * incident answers.
 */
export function krisstodGround(sight: Sight): KrisstodGround | Refusal {
  const registered = registeredIncident(sight);
  if (!registered.ok) return registered;
  const { krisstod: open } = registered.state;
  if (open.owner === null) {
    const ground = openIncident(sight);
    if (!ground.ok) return ground;
  }
  return { ...registered, open, own: sight.krisstod ?? NO_KRISSTOD };
}

/** `stale` with what holds now, where the state is not the one that the screen saw. */
export function staleStatus({ status, since, effort }: KrisstodSlice, from: KrisstodStatus): Refusal | null {
  if (status === from) return null;
  return refuse('stale', { field: 'data.from', details: { krisstod: status, at: since, effort } });
}

/** `invalid` for a time to come: hours would be summed that nobody has worked, and a count would stand above all later ones. */
export function futureFault({ occurredAt, now }: Pick<DecideContext, 'occurredAt' | 'now'>): Refusal | null {
  return isInFuture(occurredAt, now) ? refuse('invalid', { field: 'occurredAt' }) : null;
}

/** A site that is open. Answers `unknown_item`, and `settled` where it is closed. */
export function openSite(ground: KrisstodGround, id: string): { ok: true; site: PublicSite } | Refusal {
  const site = Object.hasOwn(ground.open.sites, id) ? ground.open.sites[id] : undefined;
  if (!site) return refuse('unknown_item', { field: 'data.site' });
  return site.isOpen ? { ok: true, site } : refuse('settled', { field: 'data.site', details: { at: site.since } });
}

/**
 * A leader from the register or by name, as it is recorded; null where nobody is named. Answers `invalid` for a person who
 * is nobody.
 */
export function leading(
  sight: Sight,
  leader: string | null,
  leaderName: string | undefined,
): { ok: true; leader: string | null; name: { leaderName?: string } } | Refusal {
  if (leader !== null && !sight.person(leader)) return refuse('invalid', { field: 'data.leader' });
  const name = leader === null && leaderName !== undefined ? { leaderName } : {};
  return { ok: true, leader, name };
}

type Fact<Type extends KrisstodEvent['type']> = Extract<KnownEvent, { type: Type }>;

/** A fact of krisstöd's own stream; content with nothing in it is null. */
export function krisstodFact<Type extends KrisstodEvent['type']>(
  type: Type,
  data: Fact<Type>['data'],
  content: NonNullable<Fact<Type>['content']> | null = null,
): NewEvent {
  const isSaid = content !== null && Object.keys(content).length > 0;
  return { type, version: EVENT_VERSIONS[type], data, content: isSaid ? content : null };
}

/** Facts of the open part, from a command that is given in krisstöd's own. */
export function inOpenPart({ state }: Ground, events: readonly NewEvent[]): NewEvent[] {
  const stream = incidentStream(state.incident.id);
  return events.map((event) => ({ ...event, stream }));
}

/** The same without who did it: who works where is krisstöd's own [KR8]. */
export function inOpenPartUnsigned(ground: Ground, events: readonly NewEvent[]): NewEvent[] {
  return inOpenPart(ground, events).map((event) => ({ ...event, unattributed: true }));
}
