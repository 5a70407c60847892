import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import type { OpenTask } from '@ledningsplats/shared/tasks/events.ts';
import type { Dispatched } from '../../../client/src/sync/sync.ts';
import type { SeededRandom } from '../../proof/seeded-random.ts';
import { type At, type Generator, onOne, onState, someLine, text } from './scene.ts';

const HOUR = 3_600_000;

export const TASKS_GENERATORS = {
  CreateTask: ({ random, ...scene }) =>
    scene.sync.dispatch(
      'CreateTask',
      scene.open,
      {
        function: random.pick(['lage', 'logg', 'stabschef']),
        fromLine: random.chance(0.3) ? (someLine(scene, random)?.seq ?? null) : null,
        priority: random.pick(['normal', 'high']),
        ...(random.chance(0.3)
          ? { due: scene.sync.serverNow() + HOUR, everyMinutes: random.pick([15, 180]) }
          : { due: null }),
      },
      { title: text(random) },
    ),
  ChangeTask: ({ sync, open, random }) =>
    onTask({ sync, open }, random, (task) =>
      sync.dispatch(
        'ChangeTask',
        open,
        { task: task.id, function: 'logg', due: null, everyMinutes: null, from: task.titleSeq },
        { title: text(random) },
      ),
    ),
  StartTask: ({ sync, open, random }) =>
    onTask({ sync, open }, random, ({ id }) => sync.dispatch('StartTask', open, { task: id }, {})),
  PutBackTask: ({ sync, open, random }) =>
    onTask({ sync, open }, random, ({ id }) => sync.dispatch('PutBackTask', open, { task: id }, {})),
  CompleteTask: ({ sync, open, random }) =>
    onTask({ sync, open }, random, ({ id }) => sync.dispatch('CompleteTask', open, { task: id }, {})),
  CancelTask: ({ sync, open, random }) =>
    onTask({ sync, open }, random, ({ id }) =>
      sync.dispatch('CancelTask', open, { task: id }, { reason: text(random) }),
    ),
  ReopenTask: ({ random, ...scene }) =>
    onOne(closedTasks(scene), random, (task) => scene.sync.dispatch('ReopenTask', scene.open, { task }, {})),
} satisfies Partial<Record<CommandType, Generator>>;

function onTask(at: At, random: SeededRandom, give: (task: OpenTask) => Dispatched) {
  return onState(at, ({ tasks }) => onOne(Object.values(tasks.open), random, give));
}

/** By the machine's lines: the state knows only what is open. */
function closedTasks({ sync, open }: At) {
  const lines = sync.store.getState().streams[open]?.lines ?? [];
  const machines = lines.flatMap(({ machine }) => machine ?? []);
  const closing = machines.filter(({ type }) => type === 'TaskDone' || type === 'TaskCancelled');
  return closing.map(({ data }) => (data as { task: string }).task);
}
