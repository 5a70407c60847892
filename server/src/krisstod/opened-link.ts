import type { KrisstodLink } from '@ledningsplats/db/krisstod-links.ts';
import { shownTime } from '@ledningsplats/shared/core/exercise-time.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { incidentStream, krisstodStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { KrisstodState } from '@ledningsplats/shared/krisstod/events.ts';
import { isLinkAlive, type LinkState, linkState } from '@ledningsplats/shared/krisstod/links/link-state.ts';
import type { Helper } from '@ledningsplats/shared/krisstod/shifts/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { Services } from '../services.ts';

/** What a support worker's link stands on. */
export interface OpenedLink {
  link: KrisstodLink;
  state: IncidentState;
  /** Krisstöd's own part. */
  own: KrisstodState;
  /** The plan that the incident stands on. */
  plan: Plan;
  effort: LinkState;
  /** Null: the effort is an earlier one, whose people are no longer in the state. */
  helper: Helper | null;
  /** What the incident's clock shows: in an exercise its own [OV3]. */
  now: number;
}

type Needed = Pick<Services, 'store' | 'states' | 'plans' | 'directory' | 'now'>;

/**
 * Whose link it is, and how their effort stands. Null, the same for all of it: there never was such a link, it is revoked, its
 * helper is no longer counted on or erased [SE4], or the effort has been over for longer than a link lives.
 */
export async function openLink(services: Needed, token: string): Promise<OpenedLink | null> {
  const { store, states, plans, directory, now } = services;
  const link = await store.krisstodLinks.byToken(token);
  if (!link) return null;
  const state = (await states.get(incidentStream(link.incident))).state as IncidentState | null;
  const own = (await states.get(krisstodStream(link.incident))).state as KrisstodState | null;
  const plan = state ? await plans.get(state.incident.planVersion) : null;
  if (!state || !own || !plan) return null;
  const effort = linkState(state, link.effort);
  const shown = shownTime(state.exercised?.clock ?? null, now());
  if (!isLinkAlive(effort, shown)) return null;
  const helper = own.effort === link.effort ? (own.work.helpers[link.helper] ?? null) : null;
  const isGone = helper?.isRemoved || (helper?.person && directory.person(helper.person)?.erased);
  if (isGone || (helper === null && effort.is === 'open')) return null;
  return { link, state, own, plan: plan.plan, effort, helper, now: shown };
}
