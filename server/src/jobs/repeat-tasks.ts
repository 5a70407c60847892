import { type CommandDefinition, defineCommand } from '@ledningsplats/shared/core/command.ts';
import { realTime, shownTime } from '@ledningsplats/shared/core/exercise-time.ts';
import { entryId, nothing } from '@ledningsplats/shared/core/field-schemas.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { incidentStream, parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import { decideRepeatTask } from '@ledningsplats/shared/tasks/decide.ts';
import { repeating } from '@ledningsplats/shared/tasks/recurring.ts';
import { z } from 'zod';
import { openHeadlines } from '../core/open-headlines.ts';
import { stateAfter } from '../core/state-after.ts';
import { executeAsSystem } from '../core/system-commands.ts';
import type { Services } from '../services.ts';

type RepeatServices = Pick<Services, 'store' | 'states' | 'executor' | 'steadyNow' | 'log'>;

/** A timer is nobody's promise, and a laptop sleeps: what comes back is looked at at least this often, and when its time comes. */
const LOOK_MS = 15_000;

/** The system's alone: it is not among the commands that a client may give. */
const repeatTask = defineCommand({
  type: 'RepeatTask',
  on: 'incident',
  permission: 'task.write',
  schema: { data: z.object({ task: entryId }).strict(), content: nothing },
  decide: decideRepeatTask,
});
const COMMANDS: ReadonlyMap<string, CommandDefinition> = new Map([
  [repeatTask.type, repeatTask as unknown as CommandDefinition],
]);

/**
 * Lets the next of a recurring task arise when its time comes [ST4]: by the clock, when something is said of a task, and at
 * the start in every open incident. Answers what stops it.
 */
export function watchRepeats(services: RepeatServices): () => void {
  const { store, states, steadyNow, log } = services;
  /** Streams with a recurring task, as far as has been heard. */
  const watched = new Set<string>();
  const heard = new Map<string, number>();
  let isOver = false;
  let looking = openHeadlines(store.events)
    .then((open) => {
      for (const { id } of open) watched.add(incidentStream(id));
    })
    .catch((error) => log.warn({ err: error }, 'recurring tasks not found yet'));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    looking = looking.then(async () => {
      clearTimeout(timer);
      let wake = steadyNow() + LOOK_MS;
      for (const stream of watched) {
        if (isOver) return;
        try {
          await stateAfter(states, stream, () => (isOver ? 0 : (heard.get(stream) ?? 0)));
          const next = await repeatDue(services, stream);
          if (next === null) watched.delete(stream);
          else wake = Math.min(wake, next);
        } catch (error) {
          log.warn({ err: error }, 'a recurring task was not repeated');
        }
      }
      if (!isOver) timer = setTimeout(look, Math.max(0, Math.ceil(wake) - steadyNow())).unref();
    });
  };
  look();
  const stopListening = store.events.committed(({ events, heads }) => {
    const touched = events.filter(({ type }) => type.startsWith('Task') || type === 'ExerciseClockSet');
    for (const { stream } of touched) {
      if (parseStream(stream)?.kind !== 'incident') continue;
      watched.add(stream);
      heard.set(stream, heads.get(stream)?.seq ?? 0);
    }
    if (touched.length > 0) look();
  });
  return () => {
    isOver = true;
    clearTimeout(timer);
    stopListening();
  };
}

/**
 * Makes what is due of an incident's recurring tasks. Answers when, by the world's clock, the next of those that it saw is due:
 * infinity while an exercise's clock stands or another is to be done first, null where there is nothing to wait for. The id
 * follows from the task and its last change, so that a restart neither forgets nor repeats one.
 */
export async function repeatDue(services: RepeatServices, stream: string): Promise<number | null> {
  const { states, executor, steadyNow } = services;
  const state = (await states.get(stream)).state as IncidentState | null;
  if (state?.incident.lifecycle !== 'open') return null;
  // of an exercise by its own clock [OV3]
  const clock = state.exercised?.clock ?? null;
  let next = Number.POSITIVE_INFINITY;
  for (const { id, due, titleSeq } of repeating(state.tasks)) {
    const now = steadyNow();
    if (due > shownTime(clock, now)) {
      next = Math.min(next, realTime(clock, due, now) ?? next);
      continue;
    }
    const command = { type: 'RepeatTask', stream, data: { task: id } };
    const ack = await executeAsSystem(executor, `repeat/${stream}/${id}/${titleSeq}`, command, steadyNow(), COMMANDS);
    // known by its id, or done, moved or ended meanwhile
    const isSettled = ack.ok || ack.code === 'id_taken' || ack.code === 'stale' || ack.code === 'incident_closed';
    if (!isSettled) throw new Error(ack.message);
  }
  return Object.values(state.tasks.open).some(({ everyMinutes }) => everyMinutes !== null) ? next : null;
}
