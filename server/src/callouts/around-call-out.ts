import type { CallOut } from '@ledningsplats/shared/callouts/events.ts';
import { type ExerciseClock, realTime } from '@ledningsplats/shared/core/exercise-time.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { RosterState } from '@ledningsplats/shared/roster/events.ts';
import { dutyAt } from '@ledningsplats/shared/roster/held-duty.ts';
import { makeLinks } from './answer-links.ts';
import type { Around } from './call-out-messages.ts';
import type { CallOutServices } from './call-outs.ts';

/** What every message of a call-out has around its text: the personal links of these people, and whom to ring. */
export async function aroundOf(
  services: CallOutServices,
  incident: string,
  state: IncidentState,
  { id }: CallOut,
  people: readonly string[],
): Promise<Around> {
  const { store, box, config, steadyNow } = services;
  const options = { links: store.callOutLinks, box, publicAddress: config.publicAddress };
  return {
    incident,
    isExercise: state.incident.mode === 'exercise',
    call: await whomToRing(services),
    links: await makeLinks(options, incident, id, people),
    areLettersRepliedTo: config.channels.mailIn !== null,
    worldTime: (shown) => worldTimeOf(state.exercised?.clock ?? null, shown, steadyNow()),
  };
}

/** While the clock stands still, as though it went on now. */
function worldTimeOf(clock: ExerciseClock | null, shown: number, now: number): number {
  const going = clock && !clock.isRunning ? { ...clock, real: now, isRunning: true } : clock;
  return Math.ceil(realTime(going, shown, now) ?? shown);
}

/** The number that reaches the TiB, or whoever is TiB now [TB4]; null where there is neither. */
async function whomToRing({ directory, states, steadyNow }: CallOutServices): Promise<string | null> {
  const plan = directory.plan?.plan;
  if (!plan) return null;
  if (plan.roster.phone !== null) return plan.roster.phone;
  const roster = (await states.get('roster')).state as RosterState | null;
  const isGone = (person: string) => directory.person(person)?.erased === true;
  const { primary } = dutyAt({ roster, timeZone: plan.municipality.timeZone, isGone }, steadyNow());
  return primary.gap === null ? (directory.registered(primary.person)?.phone ?? null) : null;
}
