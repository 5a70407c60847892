import type { ContentOf, DataOf } from '@ledningsplats/shared/core/registry.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { OpenTask } from '@ledningsplats/shared/tasks/events.ts';
import { type ReactNode, useEffect, useState } from 'react';
import { taskTexts } from '../../i18n/tasks.ts';
import { useSync } from '../../sync/react.ts';
import type { IncidentShown, ShownTask } from '../../sync/shown.ts';
import { showToast } from '../../ui/toasts.ts';
import { FinishDialog } from './FinishDialog.tsx';
import { TaskDialog } from './TaskDialog.tsx';
import type { TaskDeeds } from './TaskRow.tsx';
import { draftKey, draftOf } from './task-draft.ts';
import { useTaskMoves } from './use-task-moves.ts';

/** What can be done with a task, and the dialog that asks for more where one is needed. */
export function useTaskDeeds(incident: IncidentShown): { deeds: TaskDeeds; dialog: ReactNode } {
  const { drafts, outbox } = useSync();
  const moves = useTaskMoves(incident.id);
  const [finishing, setFinishing] = useState<{ shown: ShownTask; as: 'done' | 'cancelled' } | null>(null);
  const [changing, setChanging] = useState<ShownTask | null>(null);

  const deeds: TaskDeeds = {
    onStart: ({ task }) => moves.start(task),
    onPutBack: ({ task }) => moves.putBack(task),
    onFinish: (shown, as) => setFinishing({ shown, as }),
    onChange: setChanging,
    onCompare: (shown, item) => {
      const data = item.data as DataOf<'ChangeTask'>;
      const content = item.content as ContentOf<'ChangeTask'>;
      drafts.write(
        draftKey(incidentStream(incident.id), shown.task),
        draftOf({ ...shown.task, ...data, ...content }, data.from),
      );
      void outbox.discard(item.id);
      setChanging(shown);
    },
  };
  // as it is now, and once it has ended as it was last: what somebody else does to it meanwhile is told in the dialog
  const finished = useLatest(incident, finishing?.shown ?? null);
  const changed = useLatest(incident, changing);
  // its words are in what one has begun to write: they go with it [LG10]
  const hasLostWords = changing !== null && changing.task.title !== null && changed?.title === null;
  const lost = hasLostWords ? draftKey(incidentStream(incident.id), changing.task) : null;
  useEffect(() => {
    if (lost === null) return;
    drafts.clear(lost);
    setChanging(null);
    showToast({ tone: 'info', title: taskTexts.wordsGone });
  }, [lost, drafts]);
  return {
    deeds,
    dialog: (
      <>
        {finishing !== null && finished !== null && (
          <FinishDialog incident={incident.id} task={finished} as={finishing.as} onClose={() => setFinishing(null)} />
        )}
        {changed !== null && lost === null && (
          <TaskDialog incident={incident.id} task={changed} onClose={() => setChanging(null)} />
        )}
      </>
    ),
  };
}

/** The task as it stands, and as it stood last when it is open no more. Null: none is asked for. */
function useLatest(incident: IncidentShown, opened: ShownTask | null): OpenTask | null {
  const now = opened && incident.tasks.find(({ key }) => key === opened.key)?.task;
  const [last, setLast] = useState<{ of: ShownTask; task: OpenTask } | null>(null);
  if (opened && now && (last?.of !== opened || last.task !== now)) setLast({ of: opened, task: now });
  if (opened === null) return null;
  return now ?? (last?.of === opened ? last.task : opened.task);
}
