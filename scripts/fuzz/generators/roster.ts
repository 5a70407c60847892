import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import { NO_ROSTER, type RosterState } from '@ledningsplats/shared/roster/events.ts';
import { dutyAt } from '@ledningsplats/shared/roster/held-duty.ts';
import type { Sync } from '../../../client/src/sync/sync.ts';
import type { SeededRandom } from '../../proof/seeded-random.ts';
import { type Generator, onOne, stateOf, text } from './scene.ts';

export const ROSTER_GENERATORS = {
  SetShifts: ({ sync, person, random }) => {
    const primary = random.chance(0.8) ? person : null;
    return sync.dispatch('SetShifts', 'roster', { shifts: [{ ...days(random), primary }], origin: 'override' }, {});
  },
  RegisterAbsence: ({ sync, person, random }) =>
    sync.dispatch('RegisterAbsence', 'roster', { person, ...days(random) }, {}),
  EndAbsence: ({ sync, random }) =>
    onOne(rosterOf(sync).absences, random, ({ id }) => sync.dispatch('EndAbsence', 'roster', { absence: id }, {})),
  ProposeSwap: ({ sync, person, random }) =>
    onOne(
      rosterOf(sync).shifts.filter(({ primary }) => primary === person),
      random,
      ({ from, until }) => {
        const others = peopleOf(sync).filter((id) => id !== person);
        const data = { role: 'primary', mine: { from, until }, theirs: null } as const;
        return onOne(others, random, (other) => sync.dispatch('ProposeSwap', 'roster', { ...data, other }, {}));
      },
    ),
  AnswerSwap: ({ sync, random }) =>
    onOne(rosterOf(sync).swaps, random, ({ id }) =>
      sync.dispatch('AnswerSwap', 'roster', { swap: id, accepts: random.chance(0.7) }, {}),
    ),
  WithdrawSwap: ({ sync, random }) =>
    onOne(rosterOf(sync).swaps, random, ({ id }) => sync.dispatch('WithdrawSwap', 'roster', { swap: id }, {})),
  TakeOverDuty: ({ sync, person, random }) => {
    const roster = rosterOf(sync);
    const { primary } = dutyAt({ roster, timeZone: 'Europe/Stockholm' }, sync.serverNow());
    if (primary.person === person) return null;
    const reason = { reason: text(random) };
    return sync.dispatch('TakeOverDuty', 'roster', { from: primary.person, way: 'without' }, reason);
  },
} satisfies Partial<Record<CommandType, Generator>>;

/** Days ahead of the schedule's own, so that what is set is to come. */
function days(random: SeededRandom) {
  const first = random.between(21, 27);
  return { from: `2026-11-${first}T08:00`, until: `2026-12-0${random.between(1, 9)}T08:00` };
}

function rosterOf(sync: Sync): RosterState {
  return stateOf<RosterState>(sync, 'roster') ?? NO_ROSTER;
}

function peopleOf(sync: Sync): string[] {
  return Object.keys(sync.store.getState().people.byId);
}
