import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import { CALL_OUT_ANSWERS, type CallOut } from '@ledningsplats/shared/callouts/events.ts';
import { resolveCallIn } from '@ledningsplats/shared/krisstod/call-in/register.ts';
import type { KrisstodState } from '@ledningsplats/shared/krisstod/events.ts';
import type { PlanState } from '@ledningsplats/shared/plan/plan.ts';
import { hidden } from './krisstod.ts';
import { type Generator, onOne, type Scene, stateOf } from './scene.ts';

/** The rules of the call-outs in krisstöd's own part: whom it is about is for nobody else to see. */
export const KRISSTOD_CALL_IN_GENERATORS = {
  CallInKrisstod: ({ sync, krisstod, random, person }) => {
    const plan = stateOf<PlanState>(sync, 'plan')?.plan;
    if (!plan) return null;
    const chosen = {
      lists: random.chance(0.5) ? [random.pick(plan.callOut.lists).id] : [],
      also: [person],
      without: [],
      competences: random.chance(0.3) ? ['barn'] : [],
      organisations: random.chance(0.3) ? ['kyrkan'] : [],
    };
    const { recipients } = resolveCallIn(plan, Object.values(sync.store.getState().people.byId), chosen);
    if (recipients.length === 0) return null;
    return sync.dispatch('CallInKrisstod', krisstod, { ...chosen, of: recipients.length }, { text: hidden(random) });
  },
  AnswerKrisstodCallIn: (scene) =>
    onCallIn(scene, (callOut) =>
      onOne(callOut.called, scene.random, ({ person }) => {
        const answer = scene.random.pick(CALL_OUT_ANSWERS);
        const data = { callOut: callOut.id, person, answer, way: 'hand' as const };
        return scene.sync.dispatch('AnswerKrisstodCallIn', scene.krisstod, data, {});
      }),
    ),
  TextKrisstodCallIn: (scene) =>
    onCallIn(scene, ({ id }) =>
      scene.sync.dispatch('TextKrisstodCallIn', scene.krisstod, { callOut: id }, { text: hidden(scene.random) }),
    ),
  EndKrisstodCallIn: (scene) =>
    onCallIn(scene, ({ id }) => {
      const why = scene.random.pick(['called_off', 'done'] as const);
      return scene.sync.dispatch(
        'EndKrisstodCallIn',
        scene.krisstod,
        { callOut: id, why },
        { text: hidden(scene.random) },
      );
    }),
  TakeKrisstodCallInSign: (scene) =>
    onCallIn(scene, ({ id }) => scene.sync.dispatch('TakeKrisstodCallInSign', scene.krisstod, { callOut: id }, {})),
} satisfies Partial<Record<CommandType, Generator>>;

function onCallIn(scene: Scene, give: (callOut: CallOut) => ReturnType<Generator>) {
  return onOne(stateOf<KrisstodState>(scene.sync, scene.krisstod)?.callIns.list ?? [], scene.random, give);
}
