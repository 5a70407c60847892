import type { CommandType } from '@ledningsplats/shared/core/registry.ts';
import type { Dispatched } from '../../../client/src/sync/sync.ts';
import type { SeededRandom } from '../../proof/seeded-random.ts';
import { type At, type Generator, onOne, onState, someLine, text } from './scene.ts';

export const TASKS_GENERATORS = {
  CreateTask: ({ random, ...scene }) =>
    scene.sync.dispatch(
      'CreateTask',
      scene.open,
      {
        function: random.pick(['lage', 'logg', 'stabschef']),
        due: null,
        fromLine: random.chance(0.3) ? (someLine(scene, random)?.seq ?? null) : null,
      },
      { title: text(random) },
    ),
  ChangeTask: ({ sync, open, random }) =>
    onTask({ sync, open }, random, (task) =>
      sync.dispatch('ChangeTask', open, { task, function: 'logg', due: null }, { title: text(random) }),
    ),
  CompleteTask: ({ sync, open, random }) =>
    onTask({ sync, open }, random, (task) => sync.dispatch('CompleteTask', open, { task }, {})),
  CancelTask: ({ sync, open, random }) =>
    onTask({ sync, open }, random, (task) => sync.dispatch('CancelTask', open, { task }, { reason: text(random) })),
  ReopenTask: ({ random, ...scene }) =>
    onOne(closedTasks(scene), random, (task) => scene.sync.dispatch('ReopenTask', scene.open, { task }, {})),
} satisfies Partial<Record<CommandType, Generator>>;

function onTask(at: At, random: SeededRandom, give: (task: string) => Dispatched) {
  return onState(at, ({ tasks }) => onOne(Object.keys(tasks.open), random, give));
}

/** By the machine's lines: the state knows only what is open. */
function closedTasks({ sync, open }: At) {
  const lines = sync.store.getState().streams[open]?.lines ?? [];
  const machines = lines.flatMap(({ machine }) => machine ?? []);
  const closing = machines.filter(({ type }) => type === 'TaskDone' || type === 'TaskCancelled');
  return closing.map(({ data }) => (data as { task: string }).task);
}
