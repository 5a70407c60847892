import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { OpenTask } from '@ledningsplats/shared/tasks/events.ts';
import { useMayTake } from '../../forms/use-may-take.ts';
import { useSelf } from '../../forms/use-self.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { taskTexts } from '../../i18n/tasks.ts';
import { useDispatch } from '../../sync/react.ts';
import { usePlan } from '../../sync/use-plan.ts';
import { showToast } from '../../ui/toasts.ts';

export interface TaskMoves {
  mayStart: (task: OpenTask) => boolean;
  start: (task: OpenTask) => void;
  putBack: (task: OpenTask) => void;
  /** To another function, with everything else as it is. */
  giveTo: (task: OpenTask, owner: string) => void;
}

/** What moves a task without a dialog, each with its undo [ST4]. The same for a finger, a mouse and the keyboard. */
export function useTaskMoves(incident: string): TaskMoves {
  const dispatch = useDispatch();
  const mayTake = useMayTake();
  const { person } = useSelf();
  const plan = usePlan().state?.plan ?? null;
  const stream = incidentStream(incident);
  const mayStart = (task: OpenTask) => mayTake(task.function) || (person !== null && task.owner?.person === person);

  function say(settled: Promise<{ ok: boolean }>, title: string, task: OpenTask, undo: () => void) {
    void settled.then(({ ok }) => {
      if (!ok) return;
      const text = task.title ?? taskTexts.removed;
      showToast({ tone: 'ok', title, text, action: { label: taskTexts.undo, onPress: undo } });
    });
  }

  function give(task: OpenTask, owner: string, seen: { from?: number } = {}) {
    const { id, due } = task;
    const data = { task: id, function: owner, due, ...seen };
    return dispatch('ChangeTask', stream, data, { title: task.title ?? '' }).settled;
  }

  return {
    mayStart,
    start: (task) => {
      if (!mayStart(task)) {
        const owner = functionName(plan, task.function);
        showToast({ tone: 'warn', title: taskTexts.notYours(owner), text: taskTexts.notYoursText });
        return;
      }
      const { settled } = dispatch('StartTask', stream, { task: task.id }, {});
      say(settled, taskTexts.startedToast(task.number), task, () =>
        dispatch('PutBackTask', stream, { task: task.id }, {}),
      );
    },
    putBack: (task) => {
      const { settled } = dispatch('PutBackTask', stream, { task: task.id }, {});
      say(settled, taskTexts.putBackToast(task.number), task, () =>
        dispatch('StartTask', stream, { task: task.id }, {}),
      );
    },
    giveTo: (task, owner) => {
      if (task.title === null || owner === task.function) return;
      say(
        give(task, owner, { from: task.titleSeq }),
        taskTexts.givenToast(task.number, functionName(plan, owner)),
        task,
        () => void give(task, task.function),
      );
    },
  };
}
