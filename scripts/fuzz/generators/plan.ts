import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import { CALL_OUTCOMES } from '@ledningsplats/shared/calls/events.ts';
import type { PlanState } from '@ledningsplats/shared/plan/plan.ts';
import type { Dispatched, Sync } from '../../../client/src/sync/sync.ts';
import type { SeededRandom } from '../../proof/seeded-random.ts';
import { type Generator, onOne, onState, stateOf, text } from './scene.ts';

export const PLAN_GENERATORS = {
  AdoptPlan: ({ sync, random }) => {
    const inForce = stateOf<PlanState>(sync, 'plan');
    if (!inForce) return null;
    const plan = { ...inForce.plan, lateLineMinutes: random.between(1, 60) };
    return sync.dispatch('AdoptPlan', 'plan', { plan, from: inForce.version }, { why: text(random) });
  },
  TickCardStep: ({ sync, open, random }) =>
    sync.dispatch('TickCardStep', open, { card: 'forsta_timmen', step: random.between(1, 3) }, {}),
  UntickCardStep: ({ sync, open, random }) =>
    onState({ sync, open }, ({ cards }) =>
      onOne(Object.keys(cards.ticked.forsta_timmen ?? {}), random, (step) =>
        sync.dispatch('UntickCardStep', open, { card: 'forsta_timmen', step: Number(step) }, { reason: text(random) }),
      ),
    ),
  BeginCall: ({ sync, open, random }) =>
    onEntry(sync, random, (entry) => sync.dispatch('BeginCall', open, { entry, person: null }, {})),
  RecordCall: ({ sync, open, random }) =>
    onEntry(sync, random, (entry) =>
      sync.dispatch('RecordCall', open, { entry, person: null, outcome: random.pick(CALL_OUTCOMES) }, {}),
    ),
  WithdrawCall: ({ sync, open, random }) =>
    onState({ sync, open }, ({ calls }) =>
      onOne(Object.entries(calls.byEntry), random, ([entry, { answers }]) =>
        onOne(answers, random, ({ seq }) =>
          sync.dispatch('WithdrawCall', open, { entry, answer: seq }, { reason: text(random) }),
        ),
      ),
    ),
} satisfies Partial<Record<CommandType, Generator>>;

function onEntry(sync: Sync, random: SeededRandom, give: (entry: string) => Dispatched) {
  const levels = stateOf<PlanState>(sync, 'plan')?.plan.levels ?? [];
  return onOne(
    levels.flatMap(({ callList }) => callList),
    random,
    ({ id }) => give(id),
  );
}
