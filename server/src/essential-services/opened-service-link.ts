import type { ServiceLink } from '@ledningsplats/db/service-links.ts';
import { shownTime } from '@ledningsplats/shared/core/exercise-time.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { continuityStream, incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { ServiceAnswer } from '@ledningsplats/shared/losses/events.ts';
import type { ContinuityState } from '@ledningsplats/shared/losses/telling/events.ts';
import type { OwnLoss, ServicePageReading } from '@ledningsplats/shared/losses/telling/link-reading.ts';
import { touchedServices } from '@ledningsplats/shared/losses/touched-services.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { EssentialService, ServicesState } from '@ledningsplats/shared/services/events.ts';
import type { Services } from '../services.ts';

/** What a service's link stands on. */
export interface OpenedServiceLink {
  link: ServiceLink;
  state: IncidentState;
  /** The plan that the incident stands on. */
  plan: Plan;
  service: EssentialService;
}

type Needed = Pick<Services, 'states' | 'plans' | 'now'>;

/** An incident that goes on, with a service that is kept; null: one of them is not, and the link opens nothing. */
export async function openServiceLink({ states, plans }: Needed, link: ServiceLink): Promise<OpenedServiceLink | null> {
  const state = (await states.get(incidentStream(link.incident))).state as IncidentState | null;
  if (state?.incident.lifecycle !== 'open') return null;
  const plan = await plans.get(state.incident.planVersion);
  const { services = {} } = ((await states.get('services')).state as ServicesState | null) ?? {};
  const service = Object.hasOwn(services, link.service) ? services[link.service] : undefined;
  if (!plan || !service || service.retired !== null) return null;
  return { link, state, plan: plan.plan, service };
}

/** All that the page is told: its own service and what is lost where that lies [KO3]. */
export async function ownReading(
  { states, now }: Needed,
  { link, state, plan, service }: OpenedServiceLink,
): Promise<ServicePageReading> {
  const stream = continuityStream(link.incident);
  const { told = {} } = ((await states.get(stream)).state ?? {}) as Partial<ContinuityState>;
  const clock = state.exercised?.clock ?? null;
  const real = now();
  const at = shownTime(clock, real);
  const only: ServicesState = { count: 1, services: { [service.id]: service } };
  const { rows, unplaced, unlocated } = touchedServices(state, only, {
    told,
    now: at,
    nearMinutes: plan.continuity.nearMinutes,
  });
  const [row] = rows;
  const isNeeded = (need: string) => service.needs.some((one) => one.need === need);
  const numbers = new Set(row?.hits.map(({ loss }) => loss));
  const lost = Object.values(state.losses.known)
    .filter(({ id }) => numbers.has(id))
    .sort((one, other) => one.facts.since - other.facts.since)
    .map(({ facts }): OwnLoss => {
      const needed = facts.needs.filter(isNeeded);
      const names = needed.map((id) => plan.continuity.needs.find((need) => need.id === id)?.name ?? id);
      return { what: names, since: facts.since, prognosis: facts.prognosis };
    });
  const isUnsure = unplaced.length > 0 || unlocated.some(({ facts }) => facts.needs.some(isNeeded));
  const answers = state.losses.answers;
  const answer = Object.hasOwn(answers, service.id) ? answers[service.id] : undefined;
  const telling = Object.hasOwn(told, service.id) ? told[service.id] : undefined;
  return {
    municipality: plan.municipality.name,
    isExercise: state.incident.mode === 'exercise',
    isBroken: state.exerciseMark.broken !== null,
    service: service.texts?.name ?? null,
    lost,
    isUnsure,
    own: answer === undefined ? null : { ...ownWords(telling, answer.answer), answer: answer.answer, at: answer.at },
    ahead: at - real,
    supports: plan.continuity.supports,
    call: plan.places.sheetCall ?? null,
  };
}

/**
 * Without what it wrote: a page that is left open on a counter tells nothing more than it must. Nothing of what was told with
 * another word than the one that holds: it was not said then.
 */
function ownWords(telling: ContinuityState['told'][string] | undefined, word: ServiceAnswer) {
  const { status = null, until = null, supports = [] } = telling?.answer === word ? telling : {};
  return { status, until, supports };
}
