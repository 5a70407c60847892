import type { IncidentState } from '../../core/incident-state.ts';

const DAY_MS = 24 * 3_600_000;
/** So long after the end there is something to answer by it: thanks, a talk afterwards, how it was [KR7]. */
export const LINK_DAYS = 30;

export type LinkState =
  | { is: 'open' }
  /** `at`: since when, UTC milliseconds. */
  | { is: 'ended'; at: number };

/** Whether the effort that a support worker's link is for goes on. A link of an earlier effort is one that has ended. */
export function linkState(
  { krisstod, incident }: Pick<IncidentState, 'krisstod' | 'incident'>,
  effort: number,
): LinkState {
  const { status, owner, since, trail } = krisstod;
  const goesOn = krisstod.effort === effort && (status === 'prepared' || status === 'active');
  if (goesOn && (incident.lifecycle === 'open' || owner !== null)) return { is: 'open' };
  if (goesOn) return { is: 'ended', at: incident.closed?.at ?? since ?? 0 };
  if (krisstod.effort === effort) return { is: 'ended', at: since ?? 0 };
  const last = trail.findLast(({ value }) => value === 'ended' || value === 'none');
  return { is: 'ended', at: last?.at ?? 0 };
}

/** Whether a link opens anything at all any more. */
export function isLinkAlive(state: LinkState, now: number): boolean {
  return state.is === 'open' || now < state.at + LINK_DAYS * DAY_MS;
}
