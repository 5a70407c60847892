import type { OpenStreamEvent } from '@ledningsplats/shared/core/incident-state.ts';
import type { CopyEntry } from '@ledningsplats/shared/exports/history-copy.ts';
import { foldTask, type TaskReading } from '@ledningsplats/shared/tasks/task-reading.ts';
import { REMOVED } from '../papers/paper-words.ts';
import { cellsOf } from './cells.ts';
import { functionName, type HistoryGround, personName, whenOf, who } from './history-ground.ts';

const STATUSES: Readonly<Record<TaskReading['status'], string>> = { open: 'Öppen', done: 'Klar', cancelled: 'Struken' };

/** Every task, open or closed, with each change of it and why [ST8]; `events` are those that touch each, by id. */
export function taskEntries(events: ReadonlyMap<string, OpenStreamEvent[]>, ground: HistoryGround): CopyEntry[] {
  return [...events.values()]
    .flatMap((own) => foldTask(own) ?? [])
    .sort((one, other) => one.number - other.number)
    .map((task) => taskEntry(task, ground));
}

function taskEntry(task: TaskReading, ground: HistoryGround): CopyEntry {
  const { number, closed, taken, decision, fromLine } = task;
  return {
    id: `task/${number}`,
    cells: cellsOf({
      number: `U-${number}`,
      occurred: whenOf(ground, task.createdAt),
      author: personName(ground, task.createdBy),
      text: task.title ?? REMOVED,
      owner: functionName(ground, task.function),
      due: task.due === null ? '' : whenOf(ground, task.due),
      priority: task.priority === 'high' ? 'Hög' : '',
      state: stateWords(task, ground),
      result: closed?.text ?? '',
      from: [
        ...(decision === null ? [] : [`beslut ${decision}`]),
        ...(fromLine === null ? [] : [`rad ${fromLine}`]),
      ].join(', '),
      changes: task.changes.map((change) => changeWords(change, ground)).join('\n'),
      details: taken === null ? '' : `Påbörjad ${whenOf(ground, taken.at)} av ${who(ground, taken.by, taken.function)}`,
    }),
  };
}

function stateWords({ status, closed }: TaskReading, ground: HistoryGround): string {
  if (closed === null) return STATUSES[status];
  const by = personName(ground, closed.by);
  return `${STATUSES[status]} ${whenOf(ground, closed.at)}${by === '' ? '' : ` av ${by}`}`;
}

function changeWords({ at, by, before, reason }: TaskReading['changes'][number], ground: HistoryGround): string {
  const was = [
    before.title ?? REMOVED,
    functionName(ground, before.function),
    ...(before.due === null ? [] : [`klar till ${whenOf(ground, before.due)}`]),
  ].join(', ');
  return `Ändrad ${whenOf(ground, at)} av ${personName(ground, by)}. Förut: ${was}.${reason === null ? '' : ` Skäl: ${reason}`}`;
}
