import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import { tookPart } from '@ledningsplats/shared/krisstod/after/decide-after.ts';
import { DEBRIEF_ANSWERS } from '@ledningsplats/shared/krisstod/after/events.ts';
import type { KrisstodState } from '@ledningsplats/shared/krisstod/events.ts';
import { hidden } from './krisstod.ts';
import { type Generator, onOne, type Scene, stateOf } from './scene.ts';

export const KRISSTOD_AFTER_GENERATORS = {
  ThankKrisstodHelpers: (scene) =>
    onPart(scene, (helper) => scene.sync.dispatch('ThankKrisstodHelpers', scene.krisstod, { helpers: [helper] }, {})),
  AnswerKrisstodDebrief: (scene) =>
    onPart(scene, (helper) => {
      const answer = scene.random.pick(DEBRIEF_ANSWERS);
      return scene.sync.dispatch('AnswerKrisstodDebrief', scene.krisstod, { helper, answer }, {});
    }),
  HandleKrisstodDebrief: (scene) =>
    onOne(Object.entries(ownOf(scene)?.after.debriefs ?? {}), scene.random, ([helper, { isHandled }]) =>
      scene.sync.dispatch('HandleKrisstodDebrief', scene.krisstod, { helper, isHandled: !isHandled }, {}),
    ),
  EvaluateKrisstod: (scene) =>
    onPart(scene, (helper) =>
      scene.sync.dispatch(
        'EvaluateKrisstod',
        scene.krisstod,
        { helper: scene.random.chance(0.3) ? helper : null, questions: ['bra'] },
        { answers: [hidden(scene.random)] },
      ),
    ),
} satisfies Partial<Record<CommandType, Generator>>;

function ownOf({ sync, krisstod }: Scene): KrisstodState | null {
  return stateOf<KrisstodState>(sync, krisstod);
}

function onPart(scene: Scene, give: (helper: string) => ReturnType<Generator>) {
  const own = ownOf(scene);
  return onOne(own ? [...tookPart(own.work)] : [], scene.random, give);
}
