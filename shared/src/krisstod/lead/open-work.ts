import type { IncidentState } from '../../core/incident-state.ts';
import type { KrisstodState } from '../events.ts';
import { type Gap, gapsOf } from '../shifts/gaps.ts';

/** More of each is read on the page; what keeps a record of it small. */
const KEPT = 40;

/** What is open when the lead changes hands, by reference. */
export interface KrisstodOpenWork {
  /** Tasks that sites' needs have become. */
  needs: string[];
  /** That are now or to come. */
  gaps: Gap[];
  /** Help outside that is asked for or promised. */
  requests: string[];
}

/**
 * What is open of an effort: needs that are not done, shifts that nobody has, help that has not come. The same list on the
 * screen and in the record of a handover, read and never typed.
 */
export function krisstodOpenWork(
  own: Pick<KrisstodState, 'sites' | 'work'>,
  { tasks, krisstod }: Pick<IncidentState, 'tasks' | 'krisstod'>,
  now: number,
): KrisstodOpenWork {
  const needs = Object.values(own.sites).flatMap((site) => site.needs.filter((id) => tasks.open[id] !== undefined));
  const wanted = own.work.needs.filter(({ site }) => krisstod.sites[site]?.isOpen === true);
  const gaps = gapsOf(Object.values(own.work.shifts), wanted).filter(({ until }) => until > now);
  const requests = Object.values(own.work.requests).filter(({ state }) => state === 'asked' || state === 'promised');
  return {
    needs: needs.slice(0, KEPT),
    gaps: gaps.slice(0, KEPT),
    requests: requests.map(({ id }) => id).slice(0, KEPT),
  };
}
