import { randomUUID } from 'node:crypto';
import type { Store } from '@ledningsplats/db/open-store.ts';
import { AUDIT_EVENT_VERSIONS } from '@ledningsplats/shared/access/audit-events.ts';
import { type ExerciseErasure, streamsWith } from '@ledningsplats/shared/access/erasure.ts';
import type { ExerciseState } from '@ledningsplats/shared/conduct/events.ts';
import type { Actor } from '@ledningsplats/shared/core/actor.ts';
import type { IncidentHeadline } from '@ledningsplats/shared/core/protocol.ts';
import { type RefusalCode, refuse } from '@ledningsplats/shared/core/refusal.ts';
import {
  continuityStream,
  exerciseStream,
  incidentStream,
  krisstodStream,
  secretStream,
} from '@ledningsplats/shared/core/stream-name.ts';
import type { ExercisesState } from '@ledningsplats/shared/exercises/events.ts';
import type { StateCache } from '../core/state-cache.ts';

export interface ErasureServices {
  store: Pick<Store, 'events'>;
  states: Pick<StateCache, 'drop' | 'get'>;
  now: () => number;
}

/**
 * Erases an exercise, by decision [OV1]: every byte of what was said in it, its files, messages and links. What is left is that
 * there was one, its number, and the last heads of its streams. Answers `not_found`, `exercise_apart` for what is real, which
 * is never erased [LG1], and `incident_open`.
 */
export async function eraseExercise(
  services: ErasureServices,
  incident: string,
  { decidedBy, ground }: ExerciseErasure,
  actor: Pick<Actor, 'user' | 'person' | 'function'>,
): Promise<{ ok: true } | { ok: false; code: RefusalCode }> {
  const headline = await services.store.events.headline(incident);
  if (!headline || headline.erased) return refuse('not_found');
  if (headline.mode !== 'exercise') return refuse('exercise_apart');
  if (headline.lifecycle === 'open') return refuse('incident_open');
  const also = streamsWith(incident, await exercisesEndingWith(services, incident));
  const isErased = await erase(services, headline, { also, decidedBy, isRepeated: false }, { ground }, actor);
  return isErased ? { ok: true } : refuse('not_found');
}

/**
 * The exercises whose staff's part goes with an incident: those that were run in it or are linked to it, and of which no other
 * run is left. What the staff lead another run by is not taken from under them.
 */
async function exercisesEndingWith({ store, states }: ErasureServices, incident: string): Promise<string[]> {
  const calendar = (await states.get('exercises')).state as ExercisesState | null;
  const ending: string[] = [];
  for (const { id, incident: linked } of Object.values(calendar?.exercises ?? {})) {
    const own = (await states.get(exerciseStream(id))).state as ExerciseState | null;
    const runs = new Set(own?.conduct.runs.map((run) => run.incident));
    if (linked?.id !== incident && !runs.has(incident)) continue;
    runs.delete(incident);
    const others = await Promise.all([...runs].map((run) => store.events.headline(run)));
    if (others.every((other) => !other || other.erased)) ending.push(id);
  }
  return ending;
}

/** Erases again what a backup from before still holds; the decision stands in the list that asked for it. */
export async function eraseExerciseAgain(
  services: ErasureServices,
  incident: string,
  also: readonly string[],
): Promise<boolean> {
  const headline = await services.store.events.headline(incident);
  if (headline?.mode !== 'exercise') return false;
  const system = { user: 'system', person: null, function: null };
  return erase(services, headline, { also, decidedBy: null, isRepeated: true }, null, system);
}

async function erase(
  { store, states, now }: ErasureServices,
  headline: IncidentHeadline,
  said: { also: readonly string[]; decidedBy: string | null; isRepeated: boolean },
  content: { ground: string } | null,
  actor: Pick<Actor, 'user' | 'person' | 'function'>,
): Promise<boolean> {
  const { id: incident, number } = headline;
  const at = now();
  const isErased = await store.events.erase({
    incident,
    also: said.also,
    at,
    event: {
      type: 'StreamErased',
      version: AUDIT_EVENT_VERSIONS.StreamErased,
      data: { incident, number, at, ...said },
      content,
      meta: {
        by: actor.user,
        person: actor.person,
        function: actor.function,
        occurredAt: at,
        recordedAt: at,
        command: randomUUID(),
      },
    },
    headline: remainder(headline, { at, by: actor.person }),
  });
  for (const stream of [
    'audit',
    incidentStream(incident),
    secretStream(incident),
    krisstodStream(incident),
    continuityStream(incident),
    ...said.also,
  ]) {
    states.drop(stream);
  }
  return isErased;
}

/** What the list shows of it: the number, that it was an exercise, and that it is erased. */
function remainder(headline: IncidentHeadline, erased: { at: number; by: string | null }): IncidentHeadline {
  const { id, seq, number, mode, planVersion, level, levelSince, posture, openedAt, closedAt } = headline;
  return {
    id,
    seq,
    number,
    mode,
    planVersion,
    title: null,
    place: null,
    lifecycle: 'closed',
    level,
    levelSince,
    levelUnconfirmed: false,
    posture,
    boardActive: false,
    leader: null,
    openedAt,
    closedAt,
    lineCount: 0,
    openTasks: 0,
    unconfirmed: 0,
    erased,
  };
}
