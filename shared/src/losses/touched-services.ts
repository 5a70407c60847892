import { isInside } from '../geo/is-inside.ts';
import type { EssentialService, ServicesState } from '../services/events.ts';
import type { ShapesSlice } from '../shapes/events.ts';
import type { Loss, LossesSlice, ServiceAnswer, ServiceAnswered } from './events.ts';
import { lastingLosses, lossAreas } from './lasting-losses.ts';
import type { ContinuityState, Told } from './telling/events.ts';

/** Something that a service needs and that is lost where it lies. */
export interface ServiceHit {
  need: string;
  loss: string;
  lossNumber: number;
  /** Since when, UTC milliseconds. */
  since: number;
  /** When the service has been without it for as long as it can: an absolute time, which no clock change moves. Null: nobody has said how long. */
  limit: number | null;
}

/** `unknown`: nobody has said how long it does without. */
export type LimitState = 'passed' | 'near' | 'far' | 'unknown';

export interface TouchedService {
  service: EssentialService;
  /** The nearest limit first. */
  hits: ServiceHit[];
  /** What is counted down to: what it has said itself since all of it was lost, with the word that holds; else the nearest of the register's. */
  limit: number | null;
  /** The limit is its own word. */
  isOwnLimit: boolean;
  state: LimitState;
  /** What it has said; `isOlder`: before the latest of these losses was known. */
  answer: (ServiceAnswered & { isOlder: boolean }) | null;
  /** What it has told beside; null for those who may not read it, and where it has told nothing. */
  told: (Told & { isOlder: boolean }) | null;
}

export interface Touched {
  /** Nearest limit first, those without one last. */
  rows: TouchedService[];
  /** Services that need what is lost and have no position, so that nobody knows whether they are touched. */
  unplaced: EssentialService[];
  /** Losses that lie in no area, so that nobody is counted for them. */
  unlocated: Loss[];
}

/**
 * Which essential services are touched by what is lost, and how long each has left [KO2]. Limits are since + minutes: time
 * that passes, whatever the clocks on the wall do.
 *
 * @param told What services have told, for those who may read it.
 * @param now UTC milliseconds.
 * @param nearMinutes Of the plan: a limit that is no further away is near.
 */
export function touchedServices(
  { losses, shapes }: { losses: LossesSlice; shapes: ShapesSlice },
  register: ServicesState | null,
  { told = {}, now, nearMinutes }: { told?: ContinuityState['told']; now: number; nearMinutes: number },
): Touched {
  const areas = lastingLosses(losses).map((loss) => ({ loss, areas: lossAreas(loss, shapes).areas }));
  const isLocated = ({ loss, areas: drawn }: (typeof areas)[number]) =>
    loss.facts.isWholeMunicipality || drawn.length > 0;
  const located = areas.filter(isLocated);
  const rows: TouchedService[] = [];
  const unplaced: EssentialService[] = [];
  for (const service of Object.values(register?.services ?? {})) {
    if (service.retired !== null) continue;
    const hits: ServiceHit[] = [];
    let isUnsure = false;
    for (const { loss, areas: drawn } of located) {
      const needed = service.needs.filter(({ need }) => loss.facts.needs.includes(need));
      if (needed.length === 0) continue;
      const { position } = service;
      const isThere =
        loss.facts.isWholeMunicipality || (position !== null && drawn.some(({ points }) => isInside(position, points)));
      if (isThere) for (const need of needed) hits.push(hitOf(need, loss));
      else if (position === null) isUnsure = true;
    }
    if (hits.length > 0) rows.push(rowOf(service, hits, losses, { told, now, nearMinutes }));
    else if (isUnsure) unplaced.push(service);
  }
  const unlocated = areas.filter((one) => !isLocated(one)).map(({ loss }) => loss);
  return { rows: rows.sort(nearestFirst), unplaced, unlocated };
}

/** How it stands, for walls and for those who may not read the register [KO3]: numbers of services, and no names. */
export interface ServiceCounts {
  touched: number;
  passed: number;
  near: number;
  far: number;
  unknown: number;
  /** By what they have answered; `none`: nothing yet, or before the latest loss was known. */
  answers: Record<ServiceAnswer | 'none', number>;
  /** The nearest limit of those that do not say that they manage, UTC milliseconds; null: there is none. */
  nearest: number | null;
  unplaced: number;
}

export function serviceCounts({ rows, unplaced }: Pick<Touched, 'rows' | 'unplaced'>): ServiceCounts {
  const counts: ServiceCounts = {
    touched: rows.length,
    passed: 0,
    near: 0,
    far: 0,
    unknown: 0,
    answers: { manages: 0, fallback: 0, support: 0, none: 0 },
    nearest: null,
    unplaced: unplaced.length,
  };
  for (const row of rows) {
    const { state, answer, limit } = row;
    counts[state] += 1;
    const said = answer === null || answer.isOlder ? 'none' : answer.answer;
    counts.answers[said] += 1;
    if (isManaging(row) || limit === null) continue;
    counts.nearest = counts.nearest === null ? limit : Math.min(counts.nearest, limit);
  }
  return counts;
}

/** Whether a service has said that it manages, with no end to it, since all that it lacks was known: nobody need hurry. */
export function isManaging({ answer, isOwnLimit }: Pick<TouchedService, 'answer' | 'isOwnLimit'>): boolean {
  return answer?.answer === 'manages' && !answer.isOlder && !isOwnLimit;
}

function hitOf({ need, minutes }: EssentialService['needs'][number], { id, number, facts }: Loss): ServiceHit {
  const limit = minutes === null ? null : facts.since + minutes * 60_000;
  return { need, loss: id, lossNumber: number, since: facts.since, limit };
}

function rowOf(
  service: EssentialService,
  all: ServiceHit[],
  { known, answers }: LossesSlice,
  { told, now, nearMinutes }: { told: ContinuityState['told']; now: number; nearMinutes: number },
): TouchedService {
  // of two losses of the same, the one that has lasted longest counts
  const first = (hit: ServiceHit) =>
    !all.some((other) => other.need === hit.need && other !== hit && isBefore(other, hit));
  const hits = all.filter(first).sort((one, other) => order(one.limit) - order(other.limit) || one.since - other.since);
  const said = Object.hasOwn(answers, service.id) ? answers[service.id] : undefined;
  const latest = Math.max(...hits.map(({ loss, need }) => known[loss]?.knownAt[need] ?? 0));
  const words = said !== undefined && Object.hasOwn(told, service.id) ? told[service.id] : undefined;
  const own = words !== undefined && words.at >= latest && words.answer === said?.answer ? words.until : null;
  const limit = own ?? hits[0]?.limit ?? null;
  return {
    service,
    hits,
    limit,
    isOwnLimit: own !== null,
    state: stateOf(limit, now, nearMinutes),
    answer: said === undefined ? null : { ...said, isOlder: said.at < latest },
    told: words === undefined ? null : { ...words, isOlder: words.at < latest },
  };
}

function isBefore(one: ServiceHit, other: ServiceHit): boolean {
  return one.since < other.since || (one.since === other.since && one.lossNumber < other.lossNumber);
}

function stateOf(limit: number | null, now: number, nearMinutes: number): LimitState {
  if (limit === null) return 'unknown';
  if (limit <= now) return 'passed';
  return limit - now <= nearMinutes * 60_000 ? 'near' : 'far';
}

function order(limit: number | null): number {
  return limit ?? Number.MAX_SAFE_INTEGER;
}

function nearestFirst(one: TouchedService, other: TouchedService): number {
  return order(one.limit) - order(other.limit) || one.service.number - other.service.number;
}
