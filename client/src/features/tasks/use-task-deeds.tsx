import type { ContentOf, DataOf } from '@ledningsplats/shared/core/registry.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { type ReactNode, useState } from 'react';
import { useSync } from '../../sync/react.ts';
import type { IncidentShown, ShownTask } from '../../sync/shown.ts';
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
  // as it is now: what somebody else does to it meanwhile is told in the dialog, and what was removed is not there [LG10]
  const latest = (opened: ShownTask) => (incident.tasks.find(({ key }) => key === opened.key) ?? opened).task;
  return {
    deeds,
    dialog: (
      <>
        {finishing !== null && (
          <FinishDialog
            incident={incident.id}
            task={latest(finishing.shown)}
            as={finishing.as}
            onClose={() => setFinishing(null)}
          />
        )}
        {changing !== null && (
          <TaskDialog incident={incident.id} task={latest(changing)} onClose={() => setChanging(null)} />
        )}
      </>
    ),
  };
}
