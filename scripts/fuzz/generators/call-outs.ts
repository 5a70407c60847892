import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import { CALL_OUT_ANSWERS, type CallOut } from '@ledningsplats/shared/callouts/events.ts';
import { resolveRecipients } from '@ledningsplats/shared/callouts/recipients.ts';
import type { PlanState } from '@ledningsplats/shared/plan/plan.ts';
import { type Generator, onOne, onState, type Scene, stateOf, text } from './scene.ts';

export const CALL_OUT_GENERATORS = {
  SendCallOut: ({ sync, open, random, person }) => {
    const plan = stateOf<PlanState>(sync, 'plan')?.plan;
    if (!plan) return null;
    const list = random.pick(plan.callOut.lists);
    const chosen = { lists: random.chance(0.7) ? [list.id] : [], also: [person], without: [] };
    const { recipients } = resolveRecipients(plan.callOut, Object.values(sync.store.getState().people.byId), chosen);
    if (recipients.length === 0) return null;
    return sync.dispatch('SendCallOut', open, { ...chosen, of: recipients.length }, { text: text(random) });
  },
  AnswerCallOut: (scene) =>
    onCallOut(scene, (callOut) =>
      onOne(callOut.called, scene.random, ({ person }) => {
        const answer = scene.random.pick(CALL_OUT_ANSWERS);
        return scene.sync.dispatch(
          'AnswerCallOut',
          scene.open,
          { callOut: callOut.id, person, answer, way: 'hand' },
          {},
        );
      }),
    ),
  TextCallOut: (scene) =>
    onCallOut(scene, ({ id }) =>
      scene.sync.dispatch('TextCallOut', scene.open, { callOut: id }, { text: text(scene.random) }),
    ),
  EndCallOut: (scene) =>
    onCallOut(scene, ({ id }) => {
      const why = scene.random.pick(['called_off', 'done'] as const);
      return scene.sync.dispatch('EndCallOut', scene.open, { callOut: id, why }, { text: text(scene.random) });
    }),
  TakeCallOutSign: (scene) =>
    onCallOut(scene, ({ id }) => scene.sync.dispatch('TakeCallOutSign', scene.open, { callOut: id }, {})),
} satisfies Partial<Record<CommandType, Generator>>;

function onCallOut(scene: Scene, give: (callOut: CallOut) => ReturnType<Generator>) {
  return onState(scene, ({ callOuts }) => onOne(callOuts.list, scene.random, give));
}
